import type { EntityManager, QueueTicketEntity } from '@kualik/db';
import { noteUnchanged } from '@kualik/db/audit/audit-trail.ts';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import {
  lockCaller,
  lockNextTicket,
  moveTicket,
  openTicketOf,
} from '@kualik/db/repositories/queue-ticket.repository.ts';
import { isWaitBreached, QUEUE_WAIT_MINUTES } from '@kualik/domain/rules/counter-queue.ts';
import { dayOf } from '@kualik/domain/rules/queue-slots.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { ownOffice } from './own-office.ts';
import { toTicket } from './queue-ticket.mapper.ts';
import type { QueueTicketType } from './queue.type.ts';

/** Calls the next person to a window; null when nobody waits. Two windows never get the same ticket. @rule std1 p.8, p.4(1) */
export async function callNextTicket(context: ApiContext, windowLabel: string): Promise<QueueTicketType | null> {
  const { em, now: at } = context;
  const window = windowLabel.trim();
  if (window === '' || window.length > 20) throw new CodedError('INPUT_INVALID', { field: 'window' });
  const office = await ownOffice(context);
  const ticket = await em.transactional((inner) => call(inner, context, office.id, window));
  return ticket && toTicket(ticket, at);
}

async function call(
  em: EntityManager,
  context: ApiContext,
  officeId: string,
  window: string,
): Promise<QueueTicketEntity | null> {
  const { now: at } = context;
  const { employeeId } = signedInOf(context);
  await lockCaller(em, employeeId);
  if (await openTicketOf(em, employeeId)) throw new CodedError('QUEUE_TICKET_OPEN');
  const ticket = await lockNextTicket(em, { officeId, day: dayOf(at), at });
  if (ticket === null) {
    noteUnchanged();
    return null;
  }
  const isBreach = Boolean(ticket.waitsFrom && isWaitBreached(ticket.waitsFrom, at)) && !ticket.waitBreachedAt;
  const called = { called_at: at, window_label: window, served_by_id: employeeId };
  const changes = isBreach ? { ...called, wait_breached_at: at } : called;
  if (!(await moveTicket(em, ticket, 'call', changes))) throw new CodedError('QUEUE_TICKET_CHANGED');
  const actor = { kind: 'employee', id: employeeId } as const;
  const data = { ticketId: ticket.id, officeId, move: 'call' };
  await appendAudit(em, { kind: 'queue.moved', actor, at, requestId: null, data });
  if (isBreach) {
    const breach = { ticketId: ticket.id, officeId, limit: 'wait', minutes: QUEUE_WAIT_MINUTES };
    await appendAudit(em, { kind: 'queue.breach', actor, at, requestId: null, data: breach });
  }
  return ticket;
}
