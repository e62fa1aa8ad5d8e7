import type { QueueTicketEntity } from '@kualik/db';
import { ticketByCode, ticketsAhead } from '@kualik/db/repositories/queue-ticket.repository.ts';
import { groupRequestNumber, parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import type { ApiContext } from '../context.ts';
import { placeHash } from './place-code.ts';
import type { QueuePlaceType } from './queue.type.ts';

/** Where a booked place stands, for whoever holds its code; null when the code is unknown. @rule std1 p.8(2) */
export async function readQueuePlace(context: ApiContext, code: string): Promise<QueuePlaceType | null> {
  await context.limits.spend('status', context.address);
  const hash = placeHash(code);
  const ticket = hash === null ? null : await ticketByCode(context.em, hash);
  return ticket === null ? null : toPlace(context, ticket, code);
}

export async function toPlace(
  { em, now }: ApiContext,
  ticket: QueueTicketEntity,
  codeText: string,
): Promise<QueuePlaceType> {
  const code = parseRequestNumber(codeText);
  if (!code.ok || !ticket.slotAt) throw new Error('a booked place without code or time');
  return {
    code: groupRequestNumber(code.value),
    officeId: ticket.officeId,
    startsAt: ticket.slotAt,
    state: ticket.state,
    number: ticket.number ?? null,
    ahead: ticket.state === 'waiting' ? await ticketsAhead(em, ticket, now) : null,
    window: ticket.windowLabel ?? null,
  };
}
