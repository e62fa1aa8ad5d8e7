import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { freeSlotPlace } from '@kualik/db/repositories/queue-slot.repository.ts';
import { moveTicket, ticketByCode } from '@kualik/db/repositories/queue-ticket.repository.ts';
import { decideTicket } from '@kualik/domain/rules/counter-queue.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { placeHash } from './place-code.ts';
import type { QueuePlaceType } from './queue.type.ts';
import { toPlace } from './read-queue-place.ts';

/** Gives a booked place up; somebody else may have it at once. @rule std1 p.8(2) */
export async function cancelQueuePlace(context: ApiContext, code: string): Promise<QueuePlaceType> {
  const { em, limits, address, now: at } = context;
  await limits.spend('queueBooking', address);
  const hash = placeHash(code);
  const ticket = hash === null ? null : await ticketByCode(em, hash);
  if (!ticket?.slotAt) throw new CodedError('QUEUE_PLACE_UNKNOWN', { field: 'code' });
  const decision = decideTicket(ticket.state, 'cancel');
  if (!decision.ok) throw new CodedError(decision.code);
  const { id: ticketId, officeId, slotAt: startsAt } = ticket;
  await em.transactional(async (inner) => {
    if (!(await moveTicket(inner, ticket, 'cancel'))) throw new CodedError('QUEUE_TICKET_CHANGED');
    await freeSlotPlace(inner, { officeId, startsAt });
    const actor = { kind: 'applicant', id: null } as const;
    await appendAudit(inner, { kind: 'queue.cancelled', actor, at, requestId: null, data: { ticketId, officeId } });
  });
  return toPlace(context, ticket, code);
}
