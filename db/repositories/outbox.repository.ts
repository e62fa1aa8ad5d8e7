import type { EntityManager } from '@mikro-orm/postgresql';
import { OutboxEntity } from '../entities/outbox.entity.ts';
import { newId } from '../ids.ts';

export interface NewOutboxRow {
  /** Made here when left out; given where another row of the same transaction names it. */
  id?: string;
  queue: string;
  kind: string;
  requestId: string | null;
  /** Ids only. */
  payload: Record<string, string | number | boolean | null>;
  at: Date;
  /** Not before; `at` when left out. */
  availableAt?: Date;
}

/** Work that no decision asks for (a link by mail, a list to publish); in the caller's transaction. */
export async function addOutbox(em: EntityManager, row: NewOutboxRow): Promise<string> {
  const { id = newId(), queue, kind, requestId, payload, at, availableAt = at } = row;
  await em.insert(OutboxEntity, { id, queue, kind, requestId, payload, createdAt: at, availableAt });
  return id;
}

export async function findOutbox(em: EntityManager, id: string): Promise<OutboxEntity | null> {
  return em.findOne(OutboxEntity, { id });
}

export async function findOutboxRows(em: EntityManager, ids: readonly string[]): Promise<OutboxEntity[]> {
  return em.find(OutboxEntity, { id: { $in: [...ids] } });
}

/** Rows that are due and not handed to a queue, oldest first; locked for this transaction, rows of another relay skipped. */
export async function takeDueOutbox(
  em: EntityManager,
  { at, limit }: { at: Date; limit: number },
): Promise<OutboxEntity[]> {
  const rows: { id: string }[] = await em.execute(
    `select id from outbox where closed_at is null and enqueued_at is null and available_at <= ?
      order by available_at, id limit ? for update skip locked`,
    [at, limit],
  );
  return em.find(
    OutboxEntity,
    { id: { $in: rows.map(({ id }) => id) } },
    { orderBy: { availableAt: 'asc', id: 'asc' } },
  );
}

/** Counts the attempt: the job's id is made of the row's id and this number. */
export async function markEnqueued(em: EntityManager, ids: string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await em.execute('update outbox set enqueued_at = ?, attempts = attempts + 1 where id in (?) and closed_at is null', [
    at,
    ids,
  ]);
}

/** The recorded result closes the row; a second result of the same work changes nothing. True when it was open. */
export async function closeOutbox(
  em: EntityManager,
  id: string,
  { at, result }: { at: Date; result: Record<string, unknown> },
): Promise<boolean> {
  return (await closeOutboxRows(em, [{ id, result }], at)) === 1;
}

/** The recorded results of many rows; tells how many of them were open. */
export async function closeOutboxRows(
  em: EntityManager,
  rows: readonly { id: string; result: Record<string, unknown> }[],
  at: Date,
): Promise<number> {
  const closed: unknown[] = await em.execute(
    `update outbox set closed_at = ?, result = done.result, last_error = null
     from jsonb_to_recordset(?::jsonb) as done(id uuid, result jsonb)
     where outbox.id = done.id and closed_at is null returning outbox.id`,
    [at, JSON.stringify(rows)],
  );
  return closed.length;
}

/** The row stays open and becomes due again at `retryAt`; `error` is a code. */
export async function failOutbox(
  em: EntityManager,
  id: string,
  { error, retryAt }: { error: string; retryAt: Date },
): Promise<void> {
  await em.execute(
    'update outbox set enqueued_at = null, available_at = ?, last_error = ? where id = ? and closed_at is null',
    [retryAt, error, id],
  );
}

export async function openOutboxOf(em: EntityManager, requestId: string): Promise<OutboxEntity[]> {
  return em.find(OutboxEntity, { requestId, closedAt: null }, { orderBy: { id: 'asc' } });
}

/** For the metrics and the doctor: how many rows are open and since when. */
export async function outboxBacklog(em: EntityManager): Promise<{ queue: string; open: number; oldest: Date }[]> {
  const rows: { queue: string; open: number; oldest: string }[] = await em.execute(
    `select queue, count(*)::int as open, min(created_at) as oldest from outbox
      where closed_at is null group by queue order by queue`,
  );
  return rows.map((row) => ({ ...row, oldest: new Date(row.oldest) }));
}

/** Whether work of this kind is waiting or under way. */
export async function isOutboxOpen(em: EntityManager, kind: string): Promise<boolean> {
  return (await em.count(OutboxEntity, { kind, closedAt: null })) > 0;
}
