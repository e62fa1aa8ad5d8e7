import { ticketPage } from '@kualik/db/repositories/queue-ticket.repository.ts';
import { dayOf } from '@kualik/domain/rules/queue-slots.ts';
import type { ApiContext } from '../context.ts';
import { checkDate } from '../schema/check-date.ts';
import { pageBounds } from '../schema/page-bounds.ts';
import { ownOffice } from './own-office.ts';
import { toTicket } from './queue-ticket.mapper.ts';
import type { QueueTicketFilter } from './queue.input.ts';
import type { QueueTicketPageType } from './queue.type.ts';

interface Asked {
  filter: QueueTicketFilter | null;
  first: number | null;
  offset: number | null;
}

/** The tickets of one's own hall with their terms: late ones and those about to be late are visible. @rule std1 p.4(1) */
export async function listQueueTickets(
  context: ApiContext,
  { filter, first, offset }: Asked,
): Promise<QueueTicketPageType> {
  const { em, now } = context;
  const office = await ownOffice(context);
  const [tickets, totalCount] = await ticketPage(em, {
    officeId: office.id,
    day: filter?.day ? checkDate(filter.day, 'filter.day') : dayOf(now),
    states: filter?.states ?? [],
    sort: { field: filter?.sortField ?? 'WAITS_FROM', order: filter?.sortOrder ?? 'ASC' },
    ...pageBounds(first, offset),
  });
  return { nodes: tickets.map((one) => toTicket(one, now)), totalCount };
}
