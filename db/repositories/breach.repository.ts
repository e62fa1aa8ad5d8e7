import type { EntityManager } from '@mikro-orm/postgresql';
import { BreachEntity } from '../entities/breach.entity.ts';
import { RegisterAnswerEntity } from '../entities/register-answer.entity.ts';
import { RequestEntity } from '../entities/request.entity.ts';
import { newId } from '../ids.ts';

/** Cases that changed since their clocks were looked at, or one of whose clocks has run out meanwhile. */
export async function requestsWithDueClocks(em: EntityManager, at: Date, limit: number): Promise<RequestEntity[]> {
  const rows: { id: string }[] = await em.execute(
    `(select id from request where clocks_version <> version limit ?)
      union (select id from request where clocks_next_at <= ? order by clocks_next_at limit ?)`,
    [limit, at, limit],
  );
  return em.find(RequestEntity, { id: { $in: rows.map(({ id }) => id) } }, { orderBy: { id: 'asc' } });
}

export function registerAskingsOf(em: EntityManager, requestIds: string[]): Promise<RegisterAnswerEntity[]> {
  return em.find(RegisterAnswerEntity, { requestId: { $in: requestIds } }, { orderBy: { askedAt: 'asc' } });
}

/** Guarded by the version that was looked at: a case that changed meanwhile is looked at again. */
export async function markClocksSeen(
  em: EntityManager,
  { id, version }: Pick<RequestEntity, 'id' | 'version'>,
  nextAt: Date | null,
): Promise<void> {
  await em.execute('update request set clocks_version = version, clocks_next_at = ? where id = ? and version = ?', [
    nextAt,
    id,
    version,
  ]);
}

export type NewBreach = Omit<BreachEntity, 'id'>;

/** Written once; later only its end is added. True when the breach was not known before. */
export async function recordBreach(em: EntityManager, breach: NewBreach): Promise<boolean> {
  const { requestId, limitId, kind, step, within, clause, startedAt, due, endedAt, awaited, recordedAt } = breach;
  const rows: { is_new: boolean }[] = await em.execute(
    `insert into breach (id, request_id, limit_id, kind, step, within, clause, started_at, due, ended_at, awaited, recorded_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (request_id, limit_id, started_at) do update set ended_at = excluded.ended_at
        where breach.ended_at is null and excluded.ended_at is not null
      returning (xmax = 0) as is_new`,
    [newId(), requestId, limitId, kind, step, within, clause, startedAt, due, endedAt, awaited, recordedAt],
  );
  return rows[0]?.is_new === true;
}

export interface BreachQuery {
  kind?: BreachEntity['kind'] | null;
  officeId?: string | null;
  /** Only those whose step is still not done. */
  open?: boolean | null;
  from?: Date | null;
  until?: Date | null;
  newestFirst: boolean;
  first: number;
  offset: number;
}

export interface BreachPage {
  rows: { breach: BreachEntity; number: string; channelId: string; officeId: string | null }[];
  totalCount: number;
}

/** A page of the recorded breaches with the case of each. */
export async function breachPage(em: EntityManager, query: BreachQuery): Promise<BreachPage> {
  const conditions: [string, unknown][] = [];
  if (query.kind) conditions.push(['b.kind = ?', query.kind]);
  if (query.officeId) conditions.push(['r.office_id = ?', query.officeId]);
  if (query.from) conditions.push(['b.recorded_at >= ?', query.from]);
  if (query.until) conditions.push(['b.recorded_at < ?', query.until]);
  const texts = conditions.map(([text]) => text);
  if (query.open != null) texts.push(`b.ended_at is ${query.open ? '' : 'not '}null`);
  const where = texts.length === 0 ? 'true' : texts.join(' and ');
  const values = conditions.map(([, value]) => value);
  const from = `from breach b join request r on r.id = b.request_id where ${where}`;
  const order = query.newestFirst ? 'desc' : 'asc';
  const raw: { id: string; number: string; channelId: string; officeId: string | null }[] = await em.execute(
    `select b.id, r.number, r.channel_id as "channelId", r.office_id as "officeId" ${from}
      order by b.recorded_at ${order}, b.id ${order} limit ? offset ?`,
    [...values, query.first, query.offset],
  );
  const counted: { n: number }[] = await em.execute(`select count(*)::int as n ${from}`, values);
  const found = await em.find(BreachEntity, { id: { $in: raw.map(({ id }) => id) } });
  const byId = new Map(found.map((breach) => [breach.id, breach]));
  const rows = raw.flatMap(({ id, ...rest }) => {
    const breach = byId.get(id);
    return breach ? [{ breach, ...rest }] : [];
  });
  return { rows, totalCount: counted[0]?.n ?? 0 };
}

/** Open cases one of whose clocks ends before `until`, or has ended already, soonest first. */
export async function requestsNearLimits(
  em: EntityManager,
  { until, officeId }: { until: Date; officeId: string | null },
  limit: number,
): Promise<RequestEntity[]> {
  const rows: { id: string }[] = await em.execute(
    `select r.id from request r
      where r.finished_at is null and (?::uuid is null or r.office_id = ?::uuid) and (r.clocks_version <> r.version or r.clocks_next_at <= ? or r.service_deadline <= ?
        or exists (select 1 from breach b where b.request_id = r.id and b.ended_at is null))
      order by least(r.clocks_next_at, r.service_deadline), r.id limit ?`,
    [officeId, officeId, until, until, limit],
  );
  const found = await em.find(RequestEntity, { id: { $in: rows.map(({ id }) => id) } });
  const byId = new Map(found.map((request) => [request.id, request]));
  return rows.flatMap(({ id }) => byId.get(id) ?? []);
}
