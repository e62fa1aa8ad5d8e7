import type { EntityManager } from '@mikro-orm/postgresql';
import { EventEntity } from '../entities/event.entity.ts';
import { runBound } from '../statement.ts';
import type { Actor } from './audit.repository.ts';

export async function lastEventOf(em: EntityManager, requestId: string): Promise<EventEntity | null> {
  return em.findOne(EventEntity, { requestId }, { orderBy: { seq: 'desc' } });
}

export interface NewEvent extends Pick<
  EventEntity,
  'requestId' | 'at' | 'type' | 'step' | 'toStep' | 'status' | 'data'
> {
  path: readonly string[];
  actor: Actor;
  reasonCode: string | null;
}

/** Appends one line to the history of each case; the caller holds the cases, so that numbers follow each other. */
export async function appendEvents(em: EntityManager, events: readonly NewEvent[]): Promise<void> {
  const rows = events.map(({ requestId, toStep, actor, reasonCode, ...event }) => ({
    ...event,
    ...{ request_id: requestId, to_step: toStep, reason_code: reasonCode },
    ...{ actor_kind: actor.kind, actor_id: actor.id },
  }));
  await runBound(
    em,
    `insert into event (request_id, seq, at, type, step, to_step, path, status, actor_kind, actor_id, reason_code, data)
     select request_id, 1 + coalesce((select max(seq) from event before where before.request_id = next.request_id), 0),
            at, type, step, to_step, path, status, actor_kind, actor_id, reason_code, data
       from jsonb_to_recordset($1::jsonb) as next(
              request_id uuid, at timestamptz, type text, step text, to_step text, path text[], status text,
              actor_kind text, actor_id text, reason_code text, data jsonb)`,
    [JSON.stringify(rows)],
  );
}

export async function eventsOf(em: EntityManager, requestId: string): Promise<EventEntity[]> {
  return em.find(EventEntity, { requestId }, { orderBy: { seq: 'asc' } });
}

/** The histories of several cases at once, each in its order. */
export async function eventsOfRequests(em: EntityManager, requestIds: string[]): Promise<EventEntity[]> {
  return em.find(EventEntity, { requestId: { $in: requestIds } }, { orderBy: { requestId: 'asc', seq: 'asc' } });
}
