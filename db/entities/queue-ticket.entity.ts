import type { TicketKind, TicketState } from '@kualik/domain/rules/counter-queue.ts';
import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

/** A place in the queue of one centre on one day; `version` grows with every change, and every change is guarded by it. */
export const QueueTicketEntity = defineEntity({
  name: 'QueueTicket',
  tableName: 'queue_ticket',
  properties: {
    id: id(),
    officeId: p.uuid(),
    day: p.date(),
    kind: p.text().$type<TicketKind>(),
    state: p.text().$type<TicketState>(),
    version: p.integer().default(1),
    slotAt: moment().nullable(),
    keepsTime: p.boolean().default(false),
    codeSha256: p.text().nullable(),
    requestSha256: p.text().nullable(),
    number: p.text().nullable(),
    bookedAt: moment().nullable(),
    arrivedAt: moment().nullable(),
    waitsFrom: moment().nullable(),
    calledAt: moment().nullable(),
    calls: p.integer().default(0),
    windowLabel: p.text().nullable(),
    servedById: p.uuid().nullable(),
    startedAt: moment().nullable(),
    endedAt: moment().nullable(),
    waitBreachedAt: moment().nullable(),
  },
});
export type QueueTicketEntity = InferEntity<typeof QueueTicketEntity>;
