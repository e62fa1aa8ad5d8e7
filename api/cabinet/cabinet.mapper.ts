import type { HeldCertificate } from '@kualik/db/repositories/holder.repository.ts';
import { maskIin } from '@kualik/domain/rules/iin.ts';
import { mayActForOrganisation } from '../signed-request/may-revoke.ts';
import { numbersOf } from './cabinet-holder.ts';
import type { CabinetType } from './cabinet.type.ts';

/** The IIN is shown masked: the owner knows it, and whoever looks over his shoulder need not. @rule reg p.19(1) */
export function toCabinet(
  { certificate, applicant }: HeldCertificate,
  session: Pick<CabinetType, 'expiresAt' | 'csrfToken'>,
): CabinetType {
  const { iin, bin } = numbersOf(certificate);
  const { surname, givenName, kind } = applicant;
  return {
    ...{ surname, givenName, kind, bin },
    patronymic: applicant.patronymic ?? null,
    organisation: bin === null ? null : (applicant.organisation ?? null),
    actsForOrganisation: bin !== null && mayActForOrganisation(certificate),
    iin: maskIin(iin),
    certificateSha256: certificate.sha256 ?? '',
    ...session,
  };
}
