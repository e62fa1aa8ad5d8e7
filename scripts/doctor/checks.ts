import { join } from 'node:path';
import { CALENDAR_DATA } from '@kualik/domain/data/calendar.ts';
import { CLOCK_LIMIT_MS, isEndingSoon } from '@kualik/domain/rules/watch-limits.ts';
import {
  WATCHED_CERTIFICATES,
  WATCHED_LISTS,
  type WatchedCertificate,
  type WatchedList,
} from '@kualik/db/repositories/watch.repository.ts';
import { listDue } from '../../worker/watch/list-due.ts';
import { CALENDAR_WARNINGS, openCalendarQuestions } from '@kualik/domain/rules/year-calendar.ts';
import type { InstanceFile } from '../start/instance-lock.ts';
import type { Settings } from '../start/settings.ts';
import { askDisk, askKeys, askSecrets, askToken } from './file-checks.ts';
import { type Check, type Finding, query, reach } from './finding.ts';

/** What an administrator wants to know at 3 a.m., in the order of asking. */
export const CHECKS: readonly Check[] = [
  { name: 'database', ask: askDatabase },
  { name: 'queue', ask: askQueue },
  { name: 'clock', ask: askClock },
  { name: 'disk', ask: askDisk },
  { name: 'keys', ask: askKeys },
  { name: 'token', ask: askToken },
  { name: 'secrets', ask: askSecrets },
  { name: 'CRL', ask: askCrl },
  { name: 'ends', ask: askEnds },
  { name: 'stamps', ask: askStamps },
  { name: 'mail', ask: askMail },
  { name: 'calendar', ask: askCalendar },
];

async function askDatabase(settings: Settings, instance: InstanceFile | null): Promise<Finding> {
  const [row] = await query(
    settings,
    instance,
    `select current_setting('server_version') as version, current_setting('fsync') as fsync`,
  );
  return {
    well: row?.['fsync'] === 'on',
    text: `PostgreSQL ${String(row?.['version'])}, fsync ${String(row?.['fsync'])}`,
  };
}

async function askQueue(settings: Settings, instance: InstanceFile | null): Promise<Finding> {
  const redisUrl = settings.redisUrl ?? instance?.redisUrl ?? null;
  const [row] = await query(
    settings,
    instance,
    `select count(*)::int as open, count(*) filter (where attempts > 3)::int as stuck from outbox where closed_at is null`,
  );
  const work = `${String(row?.['open'])} pieces of work open, ${String(row?.['stuck'])} tried more than three times`;
  if (redisUrl === null) return { well: true, text: `PostgreSQL; ${work}` };
  await reach(redisUrl, 6379);
  return { well: true, text: `Redis answers; ${work}` };
}

/** The answer was made at some moment of the asking: the offset is known to half of that time. */
async function askClock(settings: Settings, instance: InstanceFile | null): Promise<Finding> {
  const before = Date.now();
  const [row] = await query(settings, instance, 'select clock_timestamp() as now');
  const doubt = Math.round((Date.now() - before) / 2);
  const told = row?.['now'] as Date | undefined;
  const offset = Math.round((told?.getTime() ?? Number.NaN) - before - doubt);
  return {
    well: Math.abs(offset) <= CLOCK_LIMIT_MS + doubt,
    text: `${offset} ms (± ${doubt}) between this machine and the database`,
  };
}

/** Full and delta lists: none may be later than its own time. */
async function askCrl(settings: Settings, instance: InstanceFile | null, now: Date): Promise<Finding> {
  const lists = (await query(settings, instance, WATCHED_LISTS)) as unknown as WatchedList[];
  const texts = lists.map((list) => {
    const hours = ((now.getTime() - list.thisUpdate.getTime()) / 3_600_000).toFixed(1);
    return `${list.name}${list.suffix} no. ${list.number}, ${hours} h old${listDue(list) < now ? ', MISSED' : ''}`;
  });
  const isWell = lists.length > 0 && lists.every((list) => listDue(list) >= now && list.nextUpdate > now);
  return { well: isWell, text: texts.join('; ') || 'no list' };
}

/** The certificates without which something stops. */
async function askEnds(settings: Settings, instance: InstanceFile | null, now: Date): Promise<Finding> {
  const rows = (await query(settings, instance, WATCHED_CERTIFICATES)) as unknown as WatchedCertificate[];
  const texts = rows.map(({ kind, name, notAfter }) => `${kind} ${name} ${notAfter.toISOString().slice(0, 10)}`);
  const isWell = rows.length > 0 && rows.every(({ kind, notAfter }) => !isEndingSoon(kind, notAfter, now));
  return { well: isWell, text: texts.join('; ') || 'no certificates: the ceremony has not been held' };
}

/** Signatures wait for the TSA as long as it takes; an hour is too long. */
async function askStamps(settings: Settings, instance: InstanceFile | null): Promise<Finding> {
  const [row] = await query(
    settings,
    instance,
    `select count(*)::int as waiting, count(*) filter (where received_at < clock_timestamp() - interval '1 hour')::int as late
       from confirmation where cms is not null and verdict_code is null and time_stamp is null`,
  );
  const late = Number(row?.['late']);
  return {
    well: late === 0,
    text: `${String(row?.['waiting'])} signatures wait for a time stamp, ${late} over an hour`,
  };
}

async function askMail(settings: Settings, instance: InstanceFile | null): Promise<Finding> {
  const [row] = await query(
    settings,
    instance,
    `select count(*) filter (where state = 'failed')::int as failed, count(*) filter (where state = 'queued')::int as queued,
            count(*) filter (where state = 'bounced')::int as bounced from notification`,
  );
  const counts = `${String(row?.['queued'])} waiting, ${String(row?.['failed'])} failing, ${String(row?.['bounced'])} came back`;
  if (settings.smtpUrl === null)
    return {
      well: Number(row?.['failed']) === 0,
      text: `.eml files below ${join(settings.dataDir, 'outbox')}; ${counts}`,
    };
  await reach(settings.smtpUrl, 25);
  return { well: Number(row?.['failed']) === 0, text: `SMTP server answers; ${counts}` };
}

/** What nobody has confirmed of the calendar of this year and the next: terms of the year's end reach into it. */
function askCalendar(_settings: Settings, _instance: InstanceFile | null, now: Date): Promise<Finding> {
  const year = now.getFullYear();
  const open = openCalendarQuestions(CALENDAR_DATA, year).map(
    (one) => `${one.year}: ${CALENDAR_WARNINGS[one.warning].en}`,
  );
  const isCounted = [year, year + 1].every((one) => CALENDAR_DATA.years.some((covered) => covered.year === one));
  return Promise.resolve({ well: isCounted, text: open.length === 0 ? 'confirmed' : open.join(' ') });
}
