import type { EntityManager, QueueTicketEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { findTicket, moveTicket } from '@kualik/db/repositories/queue-ticket.repository.ts';
import type { TicketChanges } from '@kualik/db/repositories/queue-ticket.repository.ts';
import { decideTicket, isServiceBreached, SERVICE_MINUTES } from '@kualik/domain/rules/counter-queue.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { toTicket } from './queue-ticket.mapper.ts';
import type { MoveQueueTicketInput } from './queue.input.ts';
import type { QueueTicketMove, QueueTicketType } from './queue.type.ts';

/** Calls again, gives back, marks absent, begins or ends the service: by the window that called only. @rule std1 p.8, p.4(1) */
export async function moveQueueTicket(context: ApiContext, input: MoveQueueTicketInput): Promise<QueueTicketType> {
  const { em, now } = context;
  const ticket = isUuid(input.id) ? await findTicket(em, input.id) : null;
  if (ticket === null) throw new CodedError('NOT_FOUND', { field: 'id' });
  if (ticket.version !== input.version) throw new CodedError('QUEUE_TICKET_CHANGED');
  const decision = decideTicket(ticket.state, input.move);
  if (!decision.ok) throw new CodedError(decision.code);
  if (ticket.servedById !== signedInOf(context).employeeId) throw new CodedError('QUEUE_TICKET_OF_OTHER');
  await em.transactional((inner) => move(inner, context, ticket, input.move));
  return toTicket(ticket, now);
}

async function move(
  em: EntityManager,
  context: ApiContext,
  ticket: QueueTicketEntity,
  action: QueueTicketMove,
): Promise<void> {
  const { now: at } = context;
  const { id: ticketId, officeId, startedAt, kind } = ticket;
  if (!(await moveTicket(em, ticket, action, changesOf(action, at)))) throw new CodedError('QUEUE_TICKET_CHANGED');
  const actor = { kind: 'employee', id: signedInOf(context).employeeId } as const;
  const data = { ticketId, officeId, move: action };
  await appendAudit(em, { kind: 'queue.moved', actor, at, requestId: null, data });
  if (action === 'end' && startedAt && isServiceBreached(startedAt, at, kind)) {
    const breach = { ticketId, officeId, limit: 'service', minutes: SERVICE_MINUTES[kind] };
    await appendAudit(em, { kind: 'queue.breach', actor, at, requestId: null, data: breach });
  }
}

/** A returned ticket forgets its call: the person waits on from when he came. */
function changesOf(action: QueueTicketMove, at: Date): TicketChanges {
  switch (action) {
    case 'recall':
      return {};
    case 'return':
      return { called_at: null, window_label: null, served_by_id: null };
    case 'start':
      return { started_at: at };
    case 'mark_absent':
    case 'end':
      return { ended_at: at };
  }
}
