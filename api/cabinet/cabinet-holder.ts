import type { CertificateEntity } from '@kualik/db';
import { parseCertificate } from '@kualik/pki/certificate-parse.ts';
import { holderNumbers } from '@kualik/pki/holder-numbers.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';

/**
 * The person behind a cabinet request. IIN and BIN are read from the certificate that the authority signed, never from a
 * row: together they bound what is seen. A certificate of an organisation opens what the person has under that BIN, a
 * personal one what he has under no BIN.
 */
export interface CabinetHolder {
  readonly iin: string;
  readonly bin: string | null;
  readonly certificateId: string;
  readonly certificateSha256: string;
  readonly tokenSha256: string;
  readonly expiresAt: Date;
}

/** What the cabinet's cookie says; the states are those of a staff session. */
export type CabinetFinding =
  | { state: 'none' }
  | { state: 'ended' }
  | { state: 'withoutCsrf' | 'live'; holder: CabinetHolder; csrfToken: string };

/** The holder; the guard ran before, so anything else is a fault of ours made visible. */
export function cabinetHolderOf({ cabinet }: Pick<ApiContext, 'cabinet'>): CabinetHolder {
  if (cabinet.state !== 'live') throw new CodedError('UNAUTHENTICATED');
  return cabinet.holder;
}

/** The applicant as the audit names him: by his certificate, never by his IIN. @rule reg p.19(1) */
export function applicantActor({ certificateSha256 }: Pick<CabinetHolder, 'certificateSha256'>): {
  kind: 'applicant';
  id: string;
} {
  return { kind: 'applicant', id: certificateSha256 };
}

/** IIN and BIN out of the stored bytes of a certificate. */
export function numbersOf({ der }: Pick<CertificateEntity, 'der'>): { iin: string; bin: string | null } {
  const numbers = der ? holderNumbers(parseCertificate(der).subject) : null;
  if (numbers === null) throw new Error('an applicant’s certificate without IIN');
  return numbers;
}
