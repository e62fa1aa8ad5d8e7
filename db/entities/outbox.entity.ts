import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import type { Resolution } from '@kualik/domain/rules/failed-work.ts';
import { id, moment } from './columns.ts';

/** Work to be done; closed by the recorded result of the job, never by handing it to the queue. */
export const OutboxEntity = defineEntity({
  name: 'Outbox',
  tableName: 'outbox',
  properties: {
    id: id(),
    kind: p.text(),
    queue: p.text(),
    requestId: p.uuid().nullable(),
    /** Ids only, nothing personal. */
    payload: p.json<Record<string, string | number | boolean | null>>(),
    createdAt: moment(),
    availableAt: moment(),
    attempts: p.integer().default(0),
    enqueuedAt: moment().nullable(),
    /** The job of the queue that carries it, with others perhaps. */
    jobId: p.text().nullable(),
    closedAt: moment().nullable(),
    result: p.json<Record<string, unknown>>().nullable(),
    lastError: p.text().nullable(),
    /** Who settled work that ended as impossible, and why it is no matter any more. */
    resolvedAt: moment().nullable(),
    resolvedById: p.uuid().nullable(),
    resolution: p.text().$type<Resolution>().nullable(),
  },
});
export type OutboxEntity = InferEntity<typeof OutboxEntity>;
