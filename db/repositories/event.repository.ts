import type { EntityManager } from '@mikro-orm/postgresql';
import { EventEntity } from '../entities/event.entity.ts';

export async function lastEventOf(em: EntityManager, requestId: string): Promise<EventEntity | null> {
  return em.findOne(EventEntity, { requestId }, { orderBy: { seq: 'desc' } });
}

export async function eventsOf(em: EntityManager, requestId: string): Promise<EventEntity[]> {
  return em.find(EventEntity, { requestId }, { orderBy: { seq: 'asc' } });
}

/** The histories of several cases at once, each in its order. */
export async function eventsOfRequests(em: EntityManager, requestIds: string[]): Promise<EventEntity[]> {
  return em.find(EventEntity, { requestId: { $in: requestIds } }, { orderBy: { requestId: 'asc', seq: 'asc' } });
}
