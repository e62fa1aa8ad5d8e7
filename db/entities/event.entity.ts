import type { CaseEventType } from '@kualik/domain/engine/case.ts';
import type { RequestStatus } from '@kualik/domain/engine/vocabulary.ts';
import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { moment } from './columns.ts';

export type ActorKind = 'applicant' | 'employee' | 'system';

/** One line of a case's history; appended by apply-decision.ts, never changed. */
export const EventEntity = defineEntity({
  name: 'Event',
  tableName: 'event',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    requestId: p.uuid(),
    seq: p.integer(),
    at: moment(),
    type: p.text().$type<CaseEventType>(),
    step: p.text(),
    toStep: p.text(),
    path: p.array(),
    status: p.text().$type<RequestStatus>(),
    actorKind: p.text().$type<ActorKind>(),
    actorId: p.text().nullable(),
    reasonCode: p.text().nullable(),
    data: p.json<Record<string, unknown>>(),
  },
});
export type EventEntity = InferEntity<typeof EventEntity>;
