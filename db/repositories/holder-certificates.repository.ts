import type { OrderedRevocation } from '@kualik/domain/rules/confirmation-document.ts';
import { momentsOf } from '@kualik/domain/rules/revocation-moments.ts';
import { isHolderReason } from '@kualik/domain/rules/revocation-reasons.ts';
import type { ApplicantKind } from '@kualik/domain/rules/applicant-kinds.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CertificateEntity } from '../entities/certificate.entity.ts';
import { RequestEntity } from '../entities/request.entity.ts';
import { RevocationTargetEntity } from '../entities/revocation-target.entity.ts';

/** Certificates that were issued to a person or an organisation over all cases, newest first. Those of the staff and of services have no case. */
export async function certificatesOfHolder(
  em: EntityManager,
  holder: { iin: string } | { bin: string },
): Promise<CertificateEntity[]> {
  return em.find(
    CertificateEntity,
    { ...holder, state: 'issued', requestId: { $ne: null } },
    { orderBy: { issuedAt: 'desc', usage: 'desc', id: 'asc' } },
  );
}

/** As what kind of applicant the certificates were ordered, by the id of the certificate. */
export async function orderedKinds(
  em: EntityManager,
  certificateIds: readonly string[],
): Promise<ReadonlyMap<string, ApplicantKind>> {
  if (certificateIds.length === 0) return new Map();
  const rows: { id: string; kind: ApplicantKind }[] = await em.execute(
    `select c.id, a.kind from certificate c join request r on r.id = c.request_id join applicant a on a.id = r.applicant_id
      where c.id in (?)`,
    [[...certificateIds]],
  );
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

/** Ids of the signature certificates that a person of one kind was issued under one BIN, or under none. */
export async function signatureCertificatesOf(
  em: EntityManager,
  { kind, iin, bin }: { kind: ApplicantKind; iin: string; bin: string | null },
): Promise<string[]> {
  const rows: { id: string }[] = await em.execute(
    `select c.id from certificate c join request r on r.id = c.request_id join applicant a on a.id = r.applicant_id
      where c.iin = ? and c.bin is not distinct from ? and c.usage = 'sign' and c.state = 'issued' and a.kind = ?`,
    [iin, bin, kind],
  );
  return rows.map(({ id }) => id);
}

/** The certificates that a case is to revoke. */
export async function targetsOf(em: EntityManager, requestId: string): Promise<CertificateEntity[]> {
  const rows = await em.find(RevocationTargetEntity, { requestId });
  return em.find(CertificateEntity, { id: { $in: rows.map((row) => row.certificateId) } });
}

/** What a case is to revoke, as a confirmation names it; null when nothing was chosen or no reason was given yet. */
export async function orderedRevocationOf(em: EntityManager, requestId: string): Promise<OrderedRevocation | null> {
  const rows = await em.find(RevocationTargetEntity, { requestId });
  const certificates = await em.find(CertificateEntity, { id: { $in: rows.map((row) => row.certificateId) } });
  const { reason, invalidSince } = rows[0] ?? {};
  if (!isHolderReason(reason)) return null;
  const request = await em.findOne(RequestEntity, { id: requestId });
  const moments = momentsOf({ effectiveAt: request?.effectiveAt, invalidityDate: invalidSince });
  const targets = certificates.map(({ serialHex, sha256 }) => ({ serialHex, certificateSha256: sha256 ?? '' }));
  return { targets: targets.sort((a, b) => (a.serialHex < b.serialHex ? -1 : 1)), reason, ...moments };
}

/** One reason for all certificates of a case; in the caller's transaction. */
export async function storeRevocationReason(
  em: EntityManager,
  requestId: string,
  { reason, invalidSince }: { reason: string; invalidSince: Date | null },
): Promise<void> {
  await em.nativeUpdate(RevocationTargetEntity, { requestId }, { reason, invalidSince });
}
