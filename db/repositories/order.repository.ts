import type { EntityManager } from '@mikro-orm/postgresql';
import { ApplicantEntity } from '../entities/applicant.entity.ts';
import { CertificateEntity } from '../entities/certificate.entity.ts';
import { RequestKeyEntity } from '../entities/request-key.entity.ts';
import { RequestEntity } from '../entities/request.entity.ts';
import { StorageAdviceShownEntity } from '../entities/storage-advice-shown.entity.ts';

export interface NewOrder {
  applicant: Omit<ApplicantEntity, 'id'>;
  request: Pick<
    RequestEntity,
    | 'number'
    | 'serviceId'
    | 'serviceVersion'
    | 'channelId'
    | 'regionCode'
    | 'settlementId'
    | 'officeId'
    | 'storage'
    | 'policyVersion'
    | 'idempotencyKey'
    | 'payloadSha256'
  > & { effectiveAt?: Date | null };
  keys: Pick<RequestKeyEntity, 'usage' | 'csrDer' | 'csrSha256' | 'spkiSha256'>[];
  /** The advice on storage that the applicant was shown; absent when he was shown none. @rule reg p.19(4) */
  adviceVersion?: string | null;
  at: Date;
}

/** Stores a case that has not been started, in the caller's transaction. Gives the managed request for apply-decision. */
export async function insertOrder(
  em: EntityManager,
  { applicant, request, keys, adviceVersion, at }: NewOrder,
): Promise<RequestEntity> {
  const person = em.create(ApplicantEntity, applicant);
  const created = em.create(RequestEntity, {
    ...request,
    applicantId: person.id,
    stepEnteredAt: at,
    consentAt: request.policyVersion === null ? null : at, // a revocation asks for no consent
    submittedAt: at,
  });
  for (const key of keys) em.create(RequestKeyEntity, { ...key, requestId: created.id });
  if (adviceVersion)
    em.create(StorageAdviceShownEntity, { requestId: created.id, version: adviceVersion, shownAt: at });
  await em.flush();
  return created;
}

export async function findRequestByIdempotencyKey(em: EntityManager, key: string): Promise<RequestEntity | null> {
  return em.findOne(RequestEntity, { idempotencyKey: key });
}

/** True when one of these public keys stands in any request already. */
export async function isKeyOrdered(em: EntityManager, spkiSha256: string[]): Promise<boolean> {
  const ofKeys = { spkiSha256: { $in: spkiSha256 } };
  return (await em.count(RequestKeyEntity, ofKeys)) + (await em.count(CertificateEntity, ofKeys)) > 0;
}

export async function keysOfRequest(em: EntityManager, requestId: string): Promise<RequestKeyEntity[]> {
  const keys = await em.find(RequestKeyEntity, { requestId });
  return keys.sort((a, b) => b.usage.localeCompare(a.usage)); // sign before auth
}

/** What the form at the counter adds to a started case; in the caller's transaction, whose decision is guarded by the version. */
export async function storeCounterOrder(
  em: EntityManager,
  { id, applicantId, version }: Pick<RequestEntity, 'id' | 'applicantId' | 'version'>,
  form: { order: Partial<RequestEntity>; applicant: Partial<ApplicantEntity> },
): Promise<void> {
  await em.nativeUpdate(RequestEntity, { id, version }, form.order);
  await em.nativeUpdate(ApplicantEntity, { id: applicantId }, form.applicant);
}

/** Notes which ended order a new one was copied from; in the caller's transaction. */
export async function storeCopiedFrom(em: EntityManager, requestId: string, copiedFromId: string): Promise<void> {
  await em.nativeUpdate(RequestEntity, { id: requestId }, { copiedFromId });
}
