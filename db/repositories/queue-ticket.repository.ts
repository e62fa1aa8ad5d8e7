import { decideTicket } from '@kualik/domain/rules/counter-queue.ts';
import type { TicketAction, TicketState } from '@kualik/domain/rules/counter-queue.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { QueueTicketEntity } from '../entities/queue-ticket.entity.ts';

export async function findTicket(em: EntityManager, id: string): Promise<QueueTicketEntity | null> {
  return em.findOne(QueueTicketEntity, { id });
}

/** The place booked under a code, whatever became of it. */
export async function ticketByCode(em: EntityManager, codeSha256: string): Promise<QueueTicketEntity | null> {
  return em.findOne(QueueTicketEntity, { codeSha256 });
}

/** The open booking under the code of the place or the number of a request. */
export async function bookedPlace(em: EntityManager, sha256: string): Promise<QueueTicketEntity | null> {
  return em.findOne(QueueTicketEntity, { state: 'booked', $or: [{ codeSha256: sha256 }, { requestSha256: sha256 }] });
}

/** The ticket an employee has called or is serving, on whatever day: an open one must be finished first. */
export async function openTicketOf(em: EntityManager, employeeId: string): Promise<QueueTicketEntity | null> {
  return em.findOne(QueueTicketEntity, { servedById: employeeId, state: { $in: ['called', 'serving'] } });
}

/** Lets one act of an employee at a time choose a ticket: a double click must not call two people. */
export async function lockCaller(em: EntityManager, employeeId: string): Promise<void> {
  await em.execute('select id from employee where id = ? for no key update', [employeeId]);
}

/** The next ordinal of a centre and day; two machines at once never give the same. */
export async function nextOrdinal(em: EntityManager, officeId: string, day: string): Promise<number> {
  const rows: { ordinal: number }[] = await em.execute(
    `insert into queue_day (office_id, day, last_ordinal) values (?, ?::date, 1)
       on conflict (office_id, day) do update set last_ordinal = queue_day.last_ordinal + 1
     returning last_ordinal as ordinal`,
    [officeId, day],
  );
  return rows[0]?.ordinal ?? 1;
}

/** Booked people whose time has come stand first, then all in the order they wait; needs the caller's time. */
const CALL_ORDER = 'case when keeps_time and waits_from <= ? then 0 else 1 end, waits_from, number';

/**
 * The ticket to be called now, locked for this transaction; one that another window is just taking is passed over.
 * @rule std1 p.8
 */
export async function lockNextTicket(
  em: EntityManager,
  { officeId, day, at }: { officeId: string; day: string; at: Date },
): Promise<QueueTicketEntity | null> {
  const rows: { id: string }[] = await em.execute(
    `select id from queue_ticket where office_id = ? and day = ?::date and state = 'waiting'
      order by ${CALL_ORDER} limit 1 for update skip locked`,
    [officeId, day, at],
  );
  return rows[0] ? em.findOne(QueueTicketEntity, { id: rows[0].id }, { refresh: true }) : null;
}

/** How many tickets would be called before this one, were a window free now. */
export async function ticketsAhead(em: EntityManager, ticket: QueueTicketEntity, at: Date): Promise<number> {
  const rows: { ahead: number }[] = await em.execute(
    `select ahead::int from (select id, row_number() over (order by ${CALL_ORDER}) - 1 as ahead from queue_ticket
       where office_id = ? and day = ?::date and state = 'waiting') as queue where id = ?`,
    [at, ticket.officeId, ticket.day, ticket.id],
  );
  return rows[0]?.ahead ?? 0;
}

/** Columns of a ticket that a move may write, by their names in the database. */
export type TicketChanges = Partial<
  Record<
    | 'number'
    | 'arrived_at'
    | 'waits_from'
    | 'keeps_time'
    | 'called_at'
    | 'window_label'
    | 'served_by_id'
    | 'started_at'
    | 'ended_at'
    | 'wait_breached_at',
    string | boolean | Date | null
  >
>;

/** The only code that changes the state of a ticket. False: somebody was faster, or the table has no such transition. */
export async function moveTicket(
  em: EntityManager,
  ticket: QueueTicketEntity,
  action: TicketAction,
  changes: TicketChanges = {},
): Promise<boolean> {
  const decision = decideTicket(ticket.state, action);
  if (!decision.ok) return false;
  const columns = Object.keys(changes).map((name) => `${name} = ?, `);
  const calls = action === 'call' || action === 'recall' ? 'calls = calls + 1, ' : '';
  const rows: unknown[] = await em.execute(
    `update queue_ticket set ${columns.join('')}${calls}state = ?, version = version + 1
      where id = ? and state = ? and version = ? returning id`,
    [...Object.values(changes), decision.to, ticket.id, ticket.state, ticket.version],
  );
  if (rows.length === 0) return false;
  await em.refresh(ticket);
  return true;
}

export type TicketSort = 'NUMBER' | 'WAITS_FROM';

export interface TicketQuery {
  officeId: string;
  day: string;
  states: TicketState[];
  sort: { field: TicketSort; order: 'ASC' | 'DESC' };
  first: number;
  offset: number;
}

/** A page of the tickets of a centre on a day, with how many there are in all. */
export async function ticketPage(em: EntityManager, query: TicketQuery): Promise<[QueueTicketEntity[], number]> {
  const { officeId, day, states, sort, first, offset } = query;
  const field = sort.field === 'NUMBER' ? 'number' : 'waitsFrom';
  return em.findAndCount(
    QueueTicketEntity,
    { officeId, day, ...(states.length > 0 && { state: { $in: states } }) },
    { orderBy: [{ [field]: sort.order }, { id: sort.order }], limit: first, offset },
  );
}

/** What the board in the hall shows: the latest call first. */
export async function calledTickets(
  em: EntityManager,
  officeId: string,
  day: string,
): Promise<{ number: string; window: string }[]> {
  return em.execute(
    `select number, window_label as window from queue_ticket
      where office_id = ? and day = ?::date and state in ('called', 'serving') order by called_at desc, number limit 50`,
    [officeId, day],
  );
}
