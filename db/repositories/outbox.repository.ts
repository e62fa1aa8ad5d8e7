import type { EntityManager } from '@mikro-orm/postgresql';
import { OutboxEntity } from '../entities/outbox.entity.ts';
import { newId } from '../ids.ts';
import { plainRows } from '../plain-rows.ts';
import { runBound } from '../statement.ts';

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
  const id = row.id ?? newId();
  await addOutboxRows(em, [{ ...row, id }]);
  return id;
}

/** The same for several rows at once. */
export async function addOutboxRows(em: EntityManager, rows: readonly NewOutboxRow[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = rows.map(({ id = newId(), queue, kind, requestId, payload, at, availableAt = at }) => ({
    ...{ id, queue, kind, request_id: requestId, payload, created_at: at, available_at: availableAt },
  }));
  await runBound(
    em,
    `insert into outbox (id, queue, kind, request_id, payload, created_at, available_at)
     select id, queue, kind, request_id, payload, created_at, available_at
       from jsonb_to_recordset($1::jsonb) as new(
              id uuid, queue text, kind text, request_id uuid, payload jsonb, created_at timestamptz, available_at timestamptz)`,
    [JSON.stringify(columns)],
  );
}

export async function findOutbox(em: EntityManager, id: string): Promise<OutboxEntity | null> {
  return em.findOne(OutboxEntity, { id });
}

/** For reading alone. */
export async function findOutboxRows(em: EntityManager, ids: readonly string[]): Promise<OutboxEntity[]> {
  return plainRows(em, OutboxEntity, 'where id = any($1)', [[...ids]]);
}

/** A row on its way to a queue: the attempt is counted. */
export type EnqueuedRow = Pick<OutboxEntity, 'id' | 'queue' | 'kind' | 'attempts'> & { jobId: string };

/**
 * Marks rows that are due as handed to a queue and gives them, oldest first. Each goes to one relay: rows that another one
 * is taking are skipped. Rows of a kind share a job, as many as `rowsOfJob` says for their queue, else one; it is named
 * after the first of them and its attempt, so that each enqueueing has a job of its own.
 */
export async function enqueueDue(
  em: EntityManager,
  { at, limit, rowsOfJob = {} }: { at: Date; limit: number; rowsOfJob?: Readonly<Record<string, number>> },
): Promise<EnqueuedRow[]> {
  return runBound<EnqueuedRow>(
    em,
    `with taken as (
       select id, queue, kind, attempts, available_at from outbox
        where closed_at is null and enqueued_at is null and available_at <= $1
        order by available_at, id limit $2 for update skip locked),
     placed as (
       select *, row_number() over (order by available_at, id) as position,
              (row_number() over (partition by queue, kind order by available_at, id) - 1)
                / coalesce(($3::jsonb ->> queue)::integer, 1) as job
         from taken),
     due as (
       select id, position, first_value(id || '-' || attempts + 1) over (partition by queue, kind, job order by position) as job_id
         from placed),
     enqueued as (
       update outbox set enqueued_at = $1, attempts = attempts + 1, job_id = due.job_id
         from due where outbox.id = due.id
       returning outbox.id, queue, kind, attempts, outbox.job_id, position)
     select id, queue, kind, attempts, job_id as "jobId" from enqueued order by position`,
    [at, limit, JSON.stringify(rowsOfJob)],
  );
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
