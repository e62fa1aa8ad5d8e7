import type { EntityManager } from '@mikro-orm/postgresql';
import { CopyRequestEntity } from '../entities/copy-request.entity.ts';
import { QualityCheckEntity } from '../entities/quality-check.entity.ts';
import { newId } from '../ids.ts';
import type { Window } from './operator.repository.ts';

/**
 * Finished cases of a centre in a period in an order that the seed fixes: everybody who knows it draws the same sample,
 * and nobody can choose the cases.
 */
export async function drawSample(
  em: EntityManager,
  { officeId, from, to, seed, size }: { officeId: string; from: Date; to: Date; seed: string; size: number },
): Promise<string[]> {
  const rows: { id: string }[] = await em.execute(
    `select id from request where office_id = ? and finished_at >= ? and finished_at < ?
      order by sha256(convert_to(? || id::text, 'UTF8')) limit ?`,
    [officeId, from, to, seed, size],
  );
  return rows.map(({ id }) => id);
}

export async function insertQualityCheck(
  em: EntityManager,
  check: Omit<QualityCheckEntity, 'id' | 'closedAt' | 'closedById' | symbol>,
): Promise<string> {
  const id = newId();
  await em.insert(QualityCheckEntity, { ...check, id });
  return id;
}

export async function findQualityCheck(em: EntityManager, id: string): Promise<QualityCheckEntity | null> {
  return em.findOne(QualityCheckEntity, { id });
}

/** Guarded: closed once. */
export async function closeQualityCheck(
  em: EntityManager,
  id: string,
  closed: { closedAt: Date; closedById: string },
): Promise<boolean> {
  return (await em.nativeUpdate(QualityCheckEntity, { id, closedAt: null }, closed)) === 1;
}

export async function qualityCheckPage(
  em: EntityManager,
  { where, orderBy, first, offset }: Window<QualityCheckEntity>,
): Promise<[QualityCheckEntity[], number]> {
  return em.findAndCount(QualityCheckEntity, where, { orderBy, limit: first, offset });
}

type NewCopyRequest = Pick<
  CopyRequestEntity,
  'checkId' | 'requestId' | 'officeId' | 'documents' | 'requestedAt' | 'requestedById' | 'dueOn'
>;

export async function insertCopyRequest(em: EntityManager, wanted: NewCopyRequest): Promise<string> {
  const id = newId();
  await em.insert(CopyRequestEntity, { ...wanted, id });
  return id;
}

export async function findCopyRequest(em: EntityManager, id: string): Promise<CopyRequestEntity | null> {
  return em.findOne(CopyRequestEntity, { id });
}

/** Guarded: delivered once. */
export async function deliverCopies(
  em: EntityManager,
  id: string,
  delivered: Required<
    Pick<CopyRequestEntity, 'deliveredAt' | 'deliveredById' | 'paperIds' | 'paperSha256s' | 'delayDays'>
  >,
): Promise<boolean> {
  return (await em.nativeUpdate(CopyRequestEntity, { id, deliveredAt: null }, delivered)) === 1;
}

export async function copyRequestPage(
  em: EntityManager,
  { where, orderBy, first, offset }: Window<CopyRequestEntity>,
): Promise<[CopyRequestEntity[], number]> {
  return em.findAndCount(CopyRequestEntity, where, { orderBy, limit: first, offset });
}
