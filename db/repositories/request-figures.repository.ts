import type { EntityManager } from '@mikro-orm/postgresql';
import { ALMATY, OF_OFFICE, WITHIN } from './figures-period.ts';
import type { FiguresPeriod } from './figures-period.ts';

/** What the requests of a period are counted by. */
const FIGURE_PROPERTIES = ['status', 'channel', 'office', 'kind'] as const;
export type FigureProperty = (typeof FIGURE_PROPERTIES)[number];

export interface RequestFigure {
  property: FigureProperty;
  key: string;
  count: number;
}

export interface DayFigure {
  day: string;
  received: number;
  finished: number;
}

const COUNTS = FIGURE_PROPERTIES.map(
  (property) => `select '${property}' as property, ${property} as key, count(*)::int as count from picked group by 2`,
).join(' union all ');

/** The requests sent in a period, counted by each property; one without an office has the empty key. */
export async function requestFigures(
  em: EntityManager,
  { from, to, officeId }: FiguresPeriod,
): Promise<RequestFigure[]> {
  return em.execute(
    `with picked as materialized (
       select r.status, r.channel_id as channel, coalesce(o.code, '') as office, a.kind
         from request r join applicant a on a.id = r.applicant_id left join office o on o.id = r.office_id
        where ${WITHIN('r.submitted_at')} and ${OF_OFFICE})
     ${COUNTS} order by property, count desc, key`,
    [from, to, officeId, officeId],
  );
}

/** Requests received and finished on each day of a period, days without any included. */
export async function dayFigures(em: EntityManager, { from, to, officeId }: FiguresPeriod): Promise<DayFigure[]> {
  const perDay = (moment: string): string =>
    `select (${moment} ${ALMATY})::date as day, count(*)::int as n from request r
      where ${WITHIN(moment)} and ${OF_OFFICE} group by 1`;
  const bounds = [from, to, officeId, officeId];
  return em.execute(
    `select d.day::date::text as day, coalesce(s.n, 0) as received, coalesce(f.n, 0) as finished
       from generate_series(?::date, ?::date, interval '1 day') as d(day)
       left join (${perDay('r.submitted_at')}) s on s.day = d.day::date
       left join (${perDay('r.finished_at')}) f on f.day = d.day::date order by 1`,
    [from, to, ...bounds, ...bounds],
  );
}

/** Limits that were not kept, by kind, recorded in the period. @rule std1 p.4(1) */
export async function breachFigures(
  em: EntityManager,
  { from, to, officeId }: FiguresPeriod,
): Promise<{ key: string; count: number }[]> {
  return em.execute(
    `select b.kind as key, count(*)::int as count from breach b join request r on r.id = b.request_id
      where ${WITHIN('b.recorded_at')} and ${OF_OFFICE} group by 1 order by 2 desc, 1`,
    [from, to, officeId, officeId],
  );
}
