import type { CertificateEntity } from '@kualik/db';
import { revocationsOfCertificates } from '@kualik/db/repositories/authority.repository.ts';
import { certificateStandingFacts } from '@kualik/db/repositories/certificate-standing.repository.ts';
import { organisationCertificates, ownCertificates, requestsByIds } from '@kualik/db/repositories/holder.repository.ts';
import { scheduledRevocations } from '@kualik/db/repositories/scheduled-revocation.repository.ts';
import { certificateStanding } from '@kualik/domain/rules/certificate-standing.ts';
import { cabinetHolderOf } from '../cabinet/cabinet-holder.ts';
import { recordCabinetReading } from '../cabinet/record-cabinet-reading.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { mayActForOrganisation } from '../signed-request/may-revoke.ts';
import { heldOf } from '../signed-request/read-signed-request.ts';
import { toOwnCertificate } from './own-certificate.mapper.ts';
import { chooseCertificates } from './choose-certificates.ts';
import type { OwnCertificatesInput, OwnCertificateType } from './own-certificate.type.ts';

/** Own certificates as asked for; the reading is recorded. @rule reg p.8(1), p.19(1) */
export async function listOwnCertificates(
  context: ApiContext,
  ofOrganisation: boolean,
  input: OwnCertificatesInput | null,
): Promise<OwnCertificateType[]> {
  await recordCabinetReading(context, cabinetHolderOf(context), 'certificates');
  const chosen = chooseCertificates(await heldCertificates(context, ofOrganisation), input ?? {});
  const { first = null, offset = 0 } = input ?? {};
  return chosen.slice(offset, first === null ? undefined : offset + first);
}

/** Certificates of the person, newest first; with `ofOrganisation` all under his BIN, for those who may act for it. @rule reg p.8(1) */
export async function heldCertificates(context: ApiContext, ofOrganisation: boolean): Promise<OwnCertificateType[]> {
  const { em, now, registry } = context;
  const holder = cabinetHolderOf(context);
  const own = ofOrganisation ? await allOfOrganisation(context) : await ownCertificates(em, holder);
  const ids = own.map(({ id }) => id);
  const standings = await certificateStandingFacts(em, ids);
  const revocations = await revocationsOfCertificates(em, ids);
  const scheduled = await scheduledRevocations(em, ids);
  const requests = await requestsByIds(
    em,
    own.flatMap(({ requestId }) => requestId ?? []),
  );
  return own.map((certificate) => {
    const facts = standings.find(({ certificateId }) => certificateId === certificate.id);
    const request = requests.find(({ id }) => id === certificate.requestId);
    if (facts === undefined || request === undefined) throw new Error('a certificate without its request');
    return toOwnCertificate({
      ...{ certificate, request, registry },
      standing: certificateStanding(facts, now),
      revocation: revocations.find(({ certificateId }) => certificateId === certificate.id) ?? null,
      successor: successorOf(certificate, own),
      scheduled: scheduled.get(certificate.id) ?? null,
    });
  });
}

async function allOfOrganisation(context: ApiContext): Promise<CertificateEntity[]> {
  const holder = cabinetHolderOf(context);
  const { certificate } = await heldOf(context, holder);
  if (holder.bin === null || !mayActForOrganisation(certificate)) throw new CodedError('FORBIDDEN');
  return organisationCertificates(context.em, holder.bin);
}

/** The next newer one of the same person for the same purpose. */
function successorOf(certificate: CertificateEntity, all: readonly CertificateEntity[]): CertificateEntity | null {
  const { usage, profileId, iin, issuedAt } = certificate;
  const newer = all.filter(
    (one) =>
      one.usage === usage && one.profileId === profileId && one.iin === iin && Number(one.issuedAt) > Number(issuedAt),
  );
  return newer.at(-1) ?? null; // newest first, so the last one follows directly
}
