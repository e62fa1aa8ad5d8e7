import { decideComplaint } from '@kualik/domain/rules/complaints.ts';
import type { ComplaintAction, ComplaintState } from '@kualik/domain/rules/complaints.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ComplaintEntity } from '../entities/complaint.entity.ts';

export async function findComplaint(em: EntityManager, id: string): Promise<ComplaintEntity | null> {
  return em.findOne(ComplaintEntity, { id });
}

export async function complaintByCode(em: EntityManager, code: string): Promise<ComplaintEntity | null> {
  return em.findOne(ComplaintEntity, { code });
}

/** The next ordinal of the incoming numbers of a centre and year; two clerks at once never get the same. */
export async function nextIncomingOrdinal(em: EntityManager, officeId: string, year: number): Promise<number> {
  const rows: { ordinal: number }[] = await em.execute(
    `insert into complaint_register (office_id, year, last_ordinal) values (?, ?, 1)
       on conflict (office_id, year) do update set last_ordinal = complaint_register.last_ordinal + 1
     returning last_ordinal as ordinal`,
    [officeId, year],
  );
  return rows[0]?.ordinal ?? 1;
}

/** Columns of a complaint that a move may write, by their names in the database. */
export type ComplaintChanges = Partial<
  Record<
    | 'incoming_number'
    | 'registered_at'
    | 'registered_by_id'
    | 'due_at'
    | 'return_reason'
    | 'returned_at'
    | 'assigned_by_id'
    | 'executor_id'
    | 'assigned_at'
    | 'answer'
    | 'outcome'
    | 'answered_at'
    | 'escalation_reason'
    | 'escalated_at'
    | 'quality_due_at'
    | 'judged_by_id'
    | 'judgement'
    | 'quality_outcome'
    | 'judged_at',
    string | Date
  >
>;

/** The only code that changes the state of a complaint. False: somebody was faster, or the table has no such transition. */
export async function moveComplaint(
  em: EntityManager,
  complaint: ComplaintEntity,
  action: ComplaintAction,
  { changes, isOverdue }: { changes: ComplaintChanges; isOverdue: boolean },
): Promise<boolean> {
  const decision = decideComplaint(complaint.state, action, { isOverdue });
  if (!decision.ok) return false;
  const columns = Object.keys(changes).map((name) => `${name} = ?, `);
  const rows: unknown[] = await em.execute(
    `update complaint set ${columns.join('')}state = ?, version = version + 1
      where id = ? and state = ? and version = ? returning id`,
    [...Object.values(changes), decision.to, complaint.id, complaint.state, complaint.version],
  );
  if (rows.length === 0) return false;
  await em.refresh(complaint);
  return true;
}

export type ComplaintSort = 'DUE' | 'RECEIVED_AT' | 'INCOMING_NUMBER' | 'OFFICE';

/** Which complaints an employee may see at all: all, those of a centre, those given to him, those of the quality body. */
export interface ComplaintScope {
  officeId: string | null;
  executorId: string | null;
  isEscalatedOnly: boolean;
}

export interface ComplaintQuery {
  scope: ComplaintScope;
  states: ComplaintState[];
  officeId: string | null;
  isOverdue: boolean | null;
  at: Date;
  sort: { field: ComplaintSort; order: 'ASC' | 'DESC' };
  first: number;
  offset: number;
}

/** The term that runs now, as `runningDueAt` says. */
export const COMPLAINT_DUE_SQL = `case when c.state in ('registered', 'assigned') then c.due_at when c.state = 'escalated' then c.quality_due_at end`;

const SORT_SQL: Record<ComplaintSort, string> = {
  DUE: COMPLAINT_DUE_SQL,
  RECEIVED_AT: 'c.received_at',
  INCOMING_NUMBER: 'c.incoming_number',
  OFFICE: `(o.name ->> 'kk') collate "kk-x-icu"`,
};

/** A page of complaints with how many the filter finds in all. */
export async function complaintPage(
  em: EntityManager,
  query: ComplaintQuery,
): Promise<{ complaints: ComplaintEntity[]; totalCount: number }> {
  const { sql, values } = conditionsOf(query);
  const { sort, first, offset } = query;
  const from = `from complaint c join office o on o.id = c.office_id where ${sql}`;
  const ids: { id: string }[] = await em.execute(
    `select c.id ${from} order by ${SORT_SQL[sort.field]} ${sort.order} nulls last, c.id limit ? offset ?`,
    [...values, first, offset],
  );
  const counted: { n: number }[] = await em.execute(`select count(*)::int as n ${from}`, values);
  const found = await em.find(ComplaintEntity, { id: { $in: ids.map(({ id }) => id) } });
  const byId = new Map(found.map((one) => [one.id, one]));
  return { complaints: ids.flatMap(({ id }) => byId.get(id) ?? []), totalCount: counted[0]?.n ?? 0 };
}

function conditionsOf({ scope, states, officeId, isOverdue, at }: ComplaintQuery): { sql: string; values: unknown[] } {
  const parts: [string, unknown[]][] = [];
  if (scope.officeId) parts.push(['c.office_id = ?', [scope.officeId]]);
  if (scope.executorId) parts.push(['c.executor_id = ?', [scope.executorId]]);
  if (scope.isEscalatedOnly) parts.push(['c.escalated_at is not null', []]);
  if (officeId) parts.push(['c.office_id = ?', [officeId]]);
  if (states.length > 0) parts.push(['c.state in (?)', [states]]);
  if (isOverdue !== null) parts.push([`coalesce((${COMPLAINT_DUE_SQL}) < ?, false) = ?`, [at, isOverdue]]);
  return { sql: parts.map(([sql]) => sql).join(' and ') || 'true', values: parts.flatMap(([, values]) => values) };
}
