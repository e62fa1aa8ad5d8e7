import { QUEUE_WAIT_MINUTES, SERVICE_MINUTES } from '@kualik/domain/rules/counter-queue.ts';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface QueueFiguresRow {
  officeId: string;
  day: string;
  /** People who came. */
  tickets: number;
  booked: number;
  served: number;
  absent: number;
  /** Neither called nor served when the day was over. */
  left: number;
  waitMedianSeconds: number | null;
  wait95Seconds: number | null;
  serviceMedianSeconds: number | null;
  service95Seconds: number | null;
  waitBreaches: number;
  serviceBreaches: number;
}

export type FiguresSort = 'DAY' | 'OFFICE' | 'TICKETS' | 'WAIT_MEDIAN' | 'WAIT_95' | 'WAIT_BREACHES';

export interface FiguresQuery {
  officeId: string | null;
  /** ISO dates of Almaty, both included. */
  from: string;
  to: string;
  today: string;
  /** Who is not called yet has waited until this moment. */
  at: Date;
  sort: { field: FiguresSort; order: 'ASC' | 'DESC' };
  first: number;
  offset: number;
}

const SORT_SQL: Record<FiguresSort, string> = {
  DAY: 'f.day',
  OFFICE: `(o.name ->> 'kk') collate "kk-x-icu"`,
  TICKETS: 'f.tickets',
  WAIT_MEDIAN: 'f."waitMedianSeconds"',
  WAIT_95: 'f."wait95Seconds"',
  WAIT_BREACHES: 'f."waitBreaches"',
};

/** Seconds between two columns; null while one of them is empty. */
const seconds = (from: string, to: string): string => `extract(epoch from ${to} - ${from})`;
const WAIT = seconds('waits_from', 'called_at');
/** Who was never called waited until now, at most until his day was over. */
const WAIT_SO_FAR = seconds(
  'waits_from',
  `coalesce(called_at, case when state = 'waiting' then least(?::timestamptz, (day + 1)::timestamp at time zone 'Asia/Almaty') end)`,
);
const SERVICE = seconds('started_at', 'ended_at');
/** Called before the booked time = no wait; what has not happened stays null and is not counted. */
const share = (part: number, of: string): string =>
  `round(percentile_cont(${part}) within group (order by case when ${of} < 0 then 0 else ${of} end))::int`;

const FIGURES = `
  select office_id, day,
         count(*) filter (where arrived_at is not null)::int as tickets,
         count(*) filter (where slot_at is not null and state <> 'cancelled')::int as booked,
         count(*) filter (where state = 'served')::int as served,
         count(*) filter (where state = 'absent' or (state = 'booked' and day < ?::date))::int as absent,
         count(*) filter (where state in ('waiting', 'called') and day < ?::date)::int as "left",
         ${share(0.5, WAIT)} as "waitMedianSeconds", ${share(0.95, WAIT)} as "wait95Seconds",
         ${share(0.5, SERVICE)} as "serviceMedianSeconds", ${share(0.95, SERVICE)} as "service95Seconds",
         count(*) filter (where ${WAIT_SO_FAR} > ?)::int as "waitBreaches",
         count(*) filter (where ${SERVICE} > case kind when 'individual' then ?::int else ?::int end)::int as "serviceBreaches"
    from queue_ticket where day between ?::date and ?::date and (?::uuid is null or office_id = ?::uuid)
   group by office_id, day`;

/** Figures of the queue by centre and day. @rule std1 p.4(1) */
export async function queueFigures(
  em: EntityManager,
  query: FiguresQuery,
): Promise<{ rows: QueueFiguresRow[]; totalCount: number }> {
  const { officeId, from, to, today, at, sort, first, offset } = query;
  const limits = [QUEUE_WAIT_MINUTES, SERVICE_MINUTES.individual, SERVICE_MINUTES.legal_entity].map((one) => one * 60);
  const values = [today, today, at, ...limits, from, to, officeId, officeId];
  const rows: QueueFiguresRow[] = await em.execute(
    `select f.*, f.office_id as "officeId", f.day::text as day from (${FIGURES}) as f join office o on o.id = f.office_id
      order by ${SORT_SQL[sort.field]} ${sort.order} nulls last, f.day, f.office_id limit ? offset ?`,
    [...values, first, offset],
  );
  const counted: { n: number }[] = await em.execute(`select count(*)::int as n from (${FIGURES}) as f`, values);
  return { rows, totalCount: counted[0]?.n ?? 0 };
}
