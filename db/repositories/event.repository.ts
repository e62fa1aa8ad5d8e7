import type { EntityManager } from '@mikro-orm/postgresql';
import { EventEntity } from '../entities/event.entity.ts';

export async function lastEventOf(em: EntityManager, requestId: string): Promise<EventEntity | null> {
  return em.findOne(EventEntity, { requestId }, { orderBy: { seq: 'desc' } });
}

/** Number of the last line of each history that has one. */
export async function lastSeqOf(em: EntityManager, requestIds: readonly string[]): Promise<Map<string, number>> {
  const rows: { request_id: string; seq: number }[] = await em.execute(
    `select request_id, max(seq) as seq from event
     where request_id in (select value::uuid from jsonb_array_elements_text(?::jsonb)) group by request_id`,
    [JSON.stringify(requestIds)],
  );
  return new Map(rows.map((row) => [row.request_id, row.seq]));
}

export async function eventsOf(em: EntityManager, requestId: string): Promise<EventEntity[]> {
  return em.find(EventEntity, { requestId }, { orderBy: { seq: 'asc' } });
}

/** The histories of several cases at once, each in its order. */
export async function eventsOfRequests(em: EntityManager, requestIds: string[]): Promise<EventEntity[]> {
  return em.find(EventEntity, { requestId: { $in: requestIds } }, { orderBy: { requestId: 'asc', seq: 'asc' } });
}
