import { claimsEndedBefore } from '@kualik/domain/rules/claims.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ApplicantEntity } from '../entities/applicant.entity.ts';
import { EmployeeEntity } from '../entities/employee.entity.ts';
import { RequestEntity } from '../entities/request.entity.ts';
import { CLOCK_SQL, clockParams, DUE_SQL } from './inbox-clock.ts';
import type { InboxClock } from './inbox-clock.ts';
import { conditionsOf, rankOf } from './inbox-query.ts';
import type { Fragment, InboxScope } from './inbox-query.ts';

export type InboxSortField = 'DUE' | 'SUBMITTED_AT' | 'APPLICANT' | 'NUMBER';

export interface InboxQuery extends InboxScope {
  sort: { field: InboxSortField; order: 'ASC' | 'DESC' };
  first: number;
  after: string | null;
}

export interface InboxRow {
  request: RequestEntity;
  applicant: ApplicantEntity;
  /** Null also when the claim ended by idleness. */
  claimedBy: EmployeeEntity | null;
  due: Date | null;
  clock: InboxClock;
  cursor: string;
}

export interface InboxPage {
  rows: InboxRow[];
  hasNextPage: boolean;
  totalCount: number;
}

interface RawRow {
  id: string;
  rank: number;
  key: string;
  due: string | null;
  clock: InboxClock;
}

/** Never null, so that a cursor can always be compared; the text form of a timestamp keeps its microseconds. */
function keyOf({ field, order }: InboxQuery['sort']): { sql: string; type: string } {
  const missing = order === 'ASC' ? 'infinity' : '-infinity';
  switch (field) {
    case 'DUE':
      return { sql: `coalesce((${DUE_SQL}), '${missing}'::timestamptz)`, type: 'timestamptz' };
    case 'SUBMITTED_AT':
      return { sql: 'r.submitted_at', type: 'timestamptz' };
    case 'APPLICANT':
      return { sql: `((a.surname || ' ' || a.given_name) collate "kk-x-icu")`, type: 'text' };
    case 'NUMBER':
      return { sql: 'r.number', type: 'text' };
  }
}

interface Cursor {
  rank: number;
  key: string;
  id: string;
}

function writeCursor({ rank, key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([rank, key, id])).toString('base64url');
}

/** Null for a cursor that we did not write: the first page is answered then. */
function readCursor(text: string | null): Cursor | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text ?? '', 'base64url').toString());
    if (!Array.isArray(parts)) return null;
    const [rank, key, id] = parts as unknown[];
    const isOurs = (rank === 0 || rank === 1) && typeof key === 'string' && /^[0-9a-f-]{36}$/.test(String(id));
    return isOurs ? { rank, key, id: String(id) } : null;
  } catch {
    return null;
  }
}

function afterCondition(
  cursor: Cursor | null,
  rank: Fragment,
  key: { sql: string; type: string },
  order: 'ASC' | 'DESC',
): Fragment {
  if (!cursor) return { sql: 'true', values: [] };
  const beyond = order === 'ASC' ? '>' : '<';
  return {
    sql: `(${rank.sql}) > ? or ((${rank.sql}) = ? and (${key.sql}, r.id) ${beyond} (?::${key.type}, ?::uuid))`,
    values: [...rank.values, cursor.rank, ...rank.values, cursor.rank, cursor.key, cursor.id],
  };
}

const FROM = 'from request r join applicant a on a.id = r.applicant_id';

/** A page of the inbox; the next one begins after the cursor of its last row, however many rows came or went meanwhile. */
export async function inboxPage(em: EntityManager, query: InboxQuery): Promise<InboxPage> {
  const where = conditionsOf(query);
  const rank = rankOf(query.search);
  const key = keyOf(query.sort);
  const after = afterCondition(readCursor(query.after), rank, key, query.sort.order);
  const raw: RawRow[] = await em.execute(
    `select r.id, (${rank.sql}) as rank, (${key.sql})::text as key, (${DUE_SQL}) as due, ${CLOCK_SQL} as clock
       ${FROM} where ${where.sql} and (${after.sql})
      order by 2 asc, ${key.sql} ${query.sort.order}, r.id ${query.sort.order} limit ?`,
    [...rank.values, ...clockParams(query.at), ...where.values, ...after.values, query.first + 1],
  );
  const counted: { n: number }[] = await em.execute(
    `select count(*)::int as n ${FROM} where ${where.sql}`,
    where.values,
  );
  return {
    rows: await withEntities(em, raw.slice(0, query.first), query.at),
    hasNextPage: raw.length > query.first,
    totalCount: counted[0]?.n ?? 0,
  };
}

async function withEntities(em: EntityManager, raw: RawRow[], at: Date): Promise<InboxRow[]> {
  const requests = byId(await em.find(RequestEntity, { id: { $in: raw.map(({ id }) => id) } }));
  const all = [...requests.values()];
  const applicants = byId(await em.find(ApplicantEntity, { id: { $in: all.map((one) => one.applicantId) } }));
  const holders = byId(await em.find(EmployeeEntity, { id: { $in: all.flatMap((one) => one.claimedById ?? []) } }));
  return raw.flatMap(({ id, rank, key, due, clock }) => {
    const request = requests.get(id);
    const applicant = request && applicants.get(request.applicantId);
    if (!request || !applicant) return [];
    const isHeld = request.claimTouchedAt ? request.claimTouchedAt > claimsEndedBefore(at) : false;
    const claimedBy = (isHeld && holders.get(request.claimedById ?? '')) || null;
    const cursor = writeCursor({ rank, key, id });
    return [{ request, applicant, claimedBy, due: due === null ? null : new Date(due), clock, cursor }];
  });
}

function byId<T extends { id: string }>(rows: T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

export interface InboxCounts {
  mine: number;
  unclaimed: number;
  overdue: number;
  dueSoon: number;
  onTime: number;
  paused: number;
}

/** Figures over the open requests. `unclaimed` counts those that wait for an employee, not those a machine works on. */
export async function inboxCounts(em: EntityManager, viewerId: string, at: Date): Promise<InboxCounts> {
  const ended = claimsEndedBefore(at);
  const rows: InboxCounts[] = await em.execute(
    `select count(*) filter (where claimed_by_id = ? and claim_touched_at > ?)::int as mine,
            count(*) filter (where (claimed_by_id is null or claim_touched_at <= ?)
              and status in ('WAITING_FOR_APPLICANT', 'UNDER_REVIEW', 'EXTENDED'))::int as unclaimed,
            count(*) filter (where clock = 'OVERDUE')::int as overdue, count(*) filter (where clock = 'SOON')::int as "dueSoon",
            count(*) filter (where clock = 'ON_TIME')::int as "onTime", count(*) filter (where clock = 'PAUSED')::int as paused
       from (select r.*, ${CLOCK_SQL} as clock from request r where r.finished_at is null) as open`,
    [viewerId, ended, ended, ...clockParams(at)],
  );
  return rows[0] ?? { mine: 0, unclaimed: 0, overdue: 0, dueSoon: 0, onTime: 0, paused: 0 };
}
