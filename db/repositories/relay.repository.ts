import type { EntityManager } from '@mikro-orm/postgresql';
import { OutboxEntity } from '../entities/outbox.entity.ts';

/** Rows handed to a queue before this moment and still open, oldest first: is their job still there? */
export function enqueuedOpenRows(
  em: EntityManager,
  { before, limit }: { before: Date; limit: number },
): Promise<OutboxEntity[]> {
  return em.find(
    OutboxEntity,
    { closedAt: null, enqueuedAt: { $lt: before } },
    { orderBy: { enqueuedAt: 'asc' }, limit },
  );
}

/** The job of this very enqueueing is lost: the row becomes due again. A newer enqueueing is left alone. */
export async function reopenOutbox(em: EntityManager, id: string, attempts: number): Promise<boolean> {
  const rows = await em.execute<unknown[]>(
    'update outbox set enqueued_at = null where id = ? and attempts = ? and closed_at is null returning id',
    [id, attempts],
  );
  return rows.length === 1;
}
