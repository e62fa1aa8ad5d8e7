import type { Resolution } from '@kualik/domain/rules/failed-work.ts';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Closed because it can never pass, and not settled by anybody. */
const UNSETTLED = `closed_at is not null and result ->> 'failed' is not null and resolved_at is null`;

export interface FailedWork {
  id: string;
  queue: string;
  kind: string;
  requestId: string | null;
  code: string;
}

/** Null for work that is open, well done or settled. */
export async function failedWork(em: EntityManager, id: string): Promise<FailedWork | null> {
  const rows: FailedWork[] = await em.execute(
    `select id, queue, kind, request_id as "requestId", result ->> 'failed' as code from outbox where id = ? and ${UNSETTLED}`,
    [id],
  );
  return rows[0] ?? null;
}

/** The work is due again; its attempts go on being counted. True for the one who opened it. */
export async function repeatFailedWork(em: EntityManager, id: string, at: Date): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `update outbox set closed_at = null, result = null, last_error = null, enqueued_at = null, available_at = ?
      where id = ? and ${UNSETTLED} returning id`,
    [at, id],
  );
  return rows.length === 1;
}

/** True for the one who settled it. */
export async function settleFailedWork(
  em: EntityManager,
  id: string,
  { at, employeeId, resolution }: { at: Date; employeeId: string; resolution: Resolution },
): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `update outbox set resolved_at = ?, resolved_by_id = ?, resolution = ? where id = ? and ${UNSETTLED} returning id`,
    [at, employeeId, resolution, id],
  );
  return rows.length === 1;
}

/** How much failed work of each queue nobody has settled. */
export async function failedWorkByQueue(em: EntityManager): Promise<Map<string, number>> {
  const rows: { queue: string; failed: number }[] = await em.execute(
    `select queue, count(*)::int as failed from outbox where ${UNSETTLED} group by queue`,
  );
  return new Map(rows.map(({ queue, failed }) => [queue, failed]));
}
