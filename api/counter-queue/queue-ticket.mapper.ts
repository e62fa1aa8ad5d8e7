import type { QueueTicketEntity } from '@kualik/db';
import { isServiceBreached, isWaitBreached, serviceDueAt, waitDueAt } from '@kualik/domain/rules/counter-queue.ts';
import type { QueueTicketType } from './queue.type.ts';

/** A ticket with its terms: what is late now is shown as late, what was late stays so. */
export function toTicket(ticket: QueueTicketEntity, now: Date): QueueTicketType {
  const { id, version, kind, state, calls } = ticket;
  const [waitsFrom, calledAt] = [ticket.waitsFrom ?? null, ticket.calledAt ?? null];
  const [startedAt, endedAt] = [ticket.startedAt ?? null, ticket.endedAt ?? null];
  return {
    ...{ id, version, kind, state, calls, waitsFrom, calledAt, startedAt, endedAt },
    number: ticket.number ?? null,
    slotAt: ticket.slotAt ?? null,
    arrivedAt: ticket.arrivedAt ?? null,
    waitDueAt: waitsFrom && waitDueAt(waitsFrom),
    waitBreached: waitsFrom !== null && isWaitBreached(waitsFrom, calledAt ?? now),
    window: ticket.windowLabel ?? null,
    serviceDueAt: startedAt && serviceDueAt(startedAt, kind),
    serviceBreached: startedAt !== null && isServiceBreached(startedAt, endedAt ?? now, kind),
  };
}
