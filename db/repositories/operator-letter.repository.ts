import type { EntityManager } from '@mikro-orm/postgresql';
import { OfficialLetterEntity } from '../entities/official-letter.entity.ts';
import { OperatorIssueEntity } from '../entities/operator-issue.entity.ts';
import { newId } from '../ids.ts';
import type { Round, Window } from './operator.repository.ts';

export type NewOfficialLetter = Omit<
  OfficialLetterEntity,
  'id' | 'cms' | 'signedById' | 'signedAt' | 'sentAt' | 'receivedAt' | 'receivedById' | 'answeredAt' | symbol
>;

export async function insertLetter(em: EntityManager, letter: NewOfficialLetter): Promise<string> {
  const id = newId();
  await em.insert(OfficialLetterEntity, { ...letter, id });
  return id;
}

export async function findLetter(em: EntityManager, id: string): Promise<OfficialLetterEntity | null> {
  return em.findOne(OfficialLetterEntity, { id });
}

export async function letterPage(
  em: EntityManager,
  { where, orderBy, first, offset }: Window<OfficialLetterEntity>,
): Promise<[OfficialLetterEntity[], number]> {
  return em.findAndCount(OfficialLetterEntity, where, { orderBy, limit: first, offset });
}

/** The letter that asks for the certificates of a round; one is sent at most. */
export async function sentLetterOf(
  em: EntityManager,
  { id: operatorId, round }: Round,
): Promise<OfficialLetterEntity | null> {
  return em.findOne(OfficialLetterEntity, { operatorId, round, purpose: 'issue', sentAt: { $ne: null } });
}

/** Guarded: the first signature stands. */
export async function storeLetterSignature(
  em: EntityManager,
  id: string,
  signed: { cms: Uint8Array; signedById: string; signedAt: Date },
): Promise<boolean> {
  return (await em.nativeUpdate(OfficialLetterEntity, { id, signedAt: null }, signed)) === 1;
}

export async function markLetterDispatched(em: EntityManager, id: string, at: Date): Promise<boolean> {
  const open = { id, sentAt: null, signedAt: { $ne: null } };
  return (await em.nativeUpdate(OfficialLetterEntity, open, { sentAt: at })) === 1;
}

export async function markLetterReceived(
  em: EntityManager,
  id: string,
  { at, by }: { at: Date; by: string },
): Promise<boolean> {
  const open = { id, receivedAt: null, sentAt: { $ne: null } };
  return (await em.nativeUpdate(OfficialLetterEntity, open, { receivedAt: at, receivedById: by })) === 1;
}

export async function markLetterAnswered(em: EntityManager, { id: operatorId, round }: Round, at: Date): Promise<void> {
  const open = { operatorId, round, purpose: 'issue', answeredAt: null, sentAt: { $ne: null } } as const;
  await em.nativeUpdate(OfficialLetterEntity, open, { answeredAt: at });
}

export async function insertIssue(
  em: EntityManager,
  issue: Pick<
    OperatorIssueEntity,
    'operatorId' | 'round' | 'document' | 'documentSha256' | 'preparedById' | 'preparedAt'
  >,
): Promise<string> {
  const id = newId();
  await em.insert(OperatorIssueEntity, { ...issue, id });
  return id;
}

export async function findIssue(em: EntityManager, id: string): Promise<OperatorIssueEntity | null> {
  return em.findOne(OperatorIssueEntity, { id });
}

export async function issuePage(
  em: EntityManager,
  { where, orderBy, first, offset }: Window<OperatorIssueEntity>,
): Promise<[OperatorIssueEntity[], number]> {
  return em.findAndCount(OperatorIssueEntity, where, { orderBy, limit: first, offset });
}

/** Guarded: the first of the two. */
export async function storeOfficerSignature(
  em: EntityManager,
  id: string,
  signed: { officerId: string; officerCms: Uint8Array; officerAt: Date },
): Promise<boolean> {
  return (await em.nativeUpdate(OperatorIssueEntity, { id, officerId: null }, signed)) === 1;
}

/** Guarded: whoever alone may order it signs alone. */
export async function storeSoleSignature(
  em: EntityManager,
  id: string,
  signed: { officerId: string; officerCms: Uint8Array; officerAt: Date },
): Promise<boolean> {
  return (await em.nativeUpdate(OperatorIssueEntity, { id, officerId: null }, { ...signed, isSole: true })) === 1;
}

/** Guarded: the second, once; another order of the same round must not be confirmed besides. */
export async function storeSecondSignature(
  em: EntityManager,
  { id, operatorId, round }: Pick<OperatorIssueEntity, 'id' | 'operatorId' | 'round'>,
  signed: { secondId: string; secondCms: Uint8Array; secondAt: Date },
): Promise<boolean> {
  const other = await em.count(OperatorIssueEntity, { operatorId, round, secondId: { $ne: null } });
  if (other > 0) return false;
  const open = { id, officerId: { $ne: null }, secondId: null };
  return (await em.nativeUpdate(OperatorIssueEntity, open, signed)) === 1;
}

/** The signer met an order that does not hold. True when this call marked it. */
export async function blockIssue(em: EntityManager, id: string, code: string): Promise<boolean> {
  return (await em.nativeUpdate(OperatorIssueEntity, { id, blockedCode: null }, { blockedCode: code })) === 1;
}
