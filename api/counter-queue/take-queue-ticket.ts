import { QueueTicketEntity } from '@kualik/db';
import type { EntityManager, OfficeEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { bookedPlace, moveTicket, nextOrdinal } from '@kualik/db/repositories/queue-ticket.repository.ts';
import { KAZAKHSTAN_CALENDAR } from '@kualik/domain/data/calendar.ts';
import { keepsBookedTime, ticketNumber } from '@kualik/domain/rules/counter-queue.ts';
import { dayOf, waitBeginsAt } from '@kualik/domain/rules/queue-slots.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { ownOffice } from './own-office.ts';
import { placeHash } from './place-code.ts';
import { toTicket } from './queue-ticket.mapper.ts';
import type { TakeQueueTicketInput } from './queue.input.ts';
import type { QueueTicketType } from './queue.type.ts';

/** Gives a ticket to a person who came; a booked one keeps its time. @rule std1 p.8, p.4(1) */
export async function takeQueueTicket(context: ApiContext, input: TakeQueueTicketInput): Promise<QueueTicketType> {
  const { em, now: at } = context;
  const office = await ownOffice(context);
  const waitsFrom = waitBeginsAt(office.kind, at, KAZAKHSTAN_CALENDAR);
  if (waitsFrom === null) throw new CodedError('QUEUE_CLOSED');
  const booked = input.code ? await findBooked(context, office, input.code) : null;
  const ticket = await em.transactional(async (inner) => {
    const stored = booked
      ? await arrive(inner, booked, waitsFrom, at)
      : await walkIn(inner, office, input, waitsFrom, at);
    const actor = { kind: 'employee', id: signedInOf(context).employeeId } as const;
    const data = { ticketId: stored.id, officeId: office.id, number: stored.number, keepsTime: stored.keepsTime };
    await appendAudit(inner, { kind: 'queue.arrived', actor, at, requestId: null, data });
    return stored;
  });
  return toTicket(ticket, at);
}

async function findBooked({ em, now }: ApiContext, office: OfficeEntity, code: string): Promise<QueueTicketEntity> {
  const hash = placeHash(code);
  const ticket = hash === null ? null : await bookedPlace(em, hash);
  if (ticket === null) throw new CodedError('QUEUE_PLACE_UNKNOWN', { field: 'code' });
  if (ticket.officeId !== office.id || ticket.day !== dayOf(now))
    throw new CodedError('QUEUE_PLACE_ELSEWHERE', { field: 'code' });
  return ticket;
}

async function arrive(
  em: EntityManager,
  ticket: QueueTicketEntity,
  waitsFrom: Date,
  at: Date,
): Promise<QueueTicketEntity> {
  const { slotAt, kind, officeId, day } = ticket;
  const keepsTime = slotAt ? keepsBookedTime(slotAt, at) : false;
  const isMoved = await moveTicket(em, ticket, 'arrive', {
    number: ticketNumber(kind, await nextOrdinal(em, officeId, day)),
    arrived_at: at,
    waits_from: slotAt && slotAt > waitsFrom ? slotAt : waitsFrom,
    keeps_time: keepsTime,
  });
  if (!isMoved) throw new CodedError('QUEUE_TICKET_CHANGED');
  return ticket;
}

async function walkIn(
  em: EntityManager,
  { id: officeId }: OfficeEntity,
  { kind }: TakeQueueTicketInput,
  waitsFrom: Date,
  at: Date,
): Promise<QueueTicketEntity> {
  const day = dayOf(at);
  const number = ticketNumber(kind, await nextOrdinal(em, officeId, day));
  const ticket = em.create(QueueTicketEntity, {
    officeId,
    day,
    kind,
    state: 'waiting',
    number,
    arrivedAt: at,
    waitsFrom,
  });
  await em.flush();
  return ticket;
}
