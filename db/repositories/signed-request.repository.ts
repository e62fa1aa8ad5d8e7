import type { EntityManager } from '@mikro-orm/postgresql';
import { CertificateEntity } from '../entities/certificate.entity.ts';
import { RevocationTargetEntity } from '../entities/revocation-target.entity.ts';
import { SignedRequestEntity } from '../entities/signed-request.entity.ts';

/** Keeps the applicant's signature with its case, in the caller's transaction. */
export async function insertSignedRequest(em: EntityManager, row: Omit<SignedRequestEntity, 'id'>): Promise<void> {
  em.create(SignedRequestEntity, row);
  await em.flush();
}

/** The applicant's signature over a case; null when the case came without one. */
export function signedRequestOf(em: EntityManager, requestId: string): Promise<SignedRequestEntity | null> {
  return em.findOne(SignedRequestEntity, { requestId });
}

export async function insertRevocationTargets(
  em: EntityManager,
  requestId: string,
  targets: readonly { certificateId: string; reason: string; invalidSince?: Date | null }[],
): Promise<void> {
  for (const target of targets) em.create(RevocationTargetEntity, { requestId, ...target });
  await em.flush();
}

/** Visible certificates with these serial numbers, whosever they are. */
export function certificatesBySerials(em: EntityManager, serials: readonly string[]): Promise<CertificateEntity[]> {
  return em.find(CertificateEntity, { serialHex: { $in: [...serials] }, state: 'issued' });
}
