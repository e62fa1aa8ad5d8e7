import { readdirSync, statfsSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { CALENDAR_DATA } from '@kualik/domain/data/calendar.ts';
import { CALENDAR_WARNINGS, openCalendarQuestions } from '@kualik/domain/rules/year-calendar.ts';
import pg from 'pg';
import type { InstanceFile } from '../start/instance-lock.ts';
import type { Settings } from '../start/settings.ts';

interface Finding {
  well: boolean;
  text: string;
}

interface Check {
  name: string;
  ask: (settings: Settings, instance: InstanceFile | null) => Promise<Finding>;
}

/** Below this much free space issuing would soon fail on the journal. Our choice. */
const LEAST_FREE_BYTES = 1024 ** 3;
/** A clock further off than this makes signatures and OCSP answers wrong. Our choice, the same limit the TSA keeps. */
const CLOCK_TOLERANCE_MS = 1000;
/** A full list is published daily; two days without one is a missed publication. */
const CRL_AGE_LIMIT_HOURS = 48;
/** A loaded machine is slow and not sick. Our choice. */
const CONNECT_TIMEOUT_MS = 10_000;

/** What an administrator wants to know at 3 a.m., in the order of asking. */
export const CHECKS: readonly Check[] = [
  { name: 'database', ask: askDatabase },
  { name: 'queue', ask: askQueue },
  { name: 'clock', ask: askClock },
  { name: 'disk', ask: askDisk },
  { name: 'keys', ask: askKeys },
  { name: 'CRL', ask: askCrl },
  { name: 'mail', ask: askMail },
  { name: 'calendar', ask: askCalendar },
];

async function query(
  settings: Settings,
  instance: InstanceFile | null,
  text: string,
): Promise<Record<string, unknown>[]> {
  const connectionString = settings.databaseUrl ?? instance?.databaseUrl;
  if (connectionString === undefined) throw new Error('no database: the installation does not run');
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

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
    well: Math.abs(offset) <= CLOCK_TOLERANCE_MS + doubt,
    text: `${offset} ms (± ${doubt}) between this machine and the database`,
  };
}

async function askDisk(settings: Settings): Promise<Finding> {
  const { bavail, bsize } = statfsSync(settings.dataDir);
  const free = bavail * bsize;
  return { well: free >= LEAST_FREE_BYTES, text: `${(free / 1024 ** 3).toFixed(1)} GiB free at ${settings.dataDir}` };
}

async function askKeys(settings: Settings): Promise<Finding> {
  const folder = join(settings.dataDir, 'keys');
  const files = readdirSync(folder).filter((name) => name.endsWith('.key'));
  const open = files.filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0);
  if (files.length === 0) return { well: false, text: `no key files in ${folder}` };
  return {
    well: open.length === 0,
    text: open.length === 0 ? `${files.length} key files, closed to others` : `readable by others: ${open.join(', ')}`,
  };
}

async function askCrl(settings: Settings, instance: InstanceFile | null): Promise<Finding> {
  const rows = await query(
    settings,
    instance,
    `select ca.name, max(crl_issue.number)::text as number, max(crl_issue.this_update) as issued, max(crl_issue.next_update) as next
       from ca left join crl_issue on crl_issue.ca_id = ca.id group by ca.name order by ca.name`,
  );
  const ages = rows.map((row) => ({ ...row, hours: (Date.now() - (row['issued'] as Date).getTime()) / 3_600_000 }));
  const text = rows
    .map((row, index) => `${String(row['name'])} no. ${String(row['number'])}, ${ages[index]?.hours.toFixed(1)} h old`)
    .join('; ');
  return { well: rows.length > 0 && ages.every(({ hours }) => hours < CRL_AGE_LIMIT_HOURS), text: text || 'no CA' };
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
function askCalendar(): Promise<Finding> {
  const year = new Date().getFullYear();
  const open = openCalendarQuestions(CALENDAR_DATA, year).map(
    (one) => `${one.year}: ${CALENDAR_WARNINGS[one.warning].en}`,
  );
  const isCounted = [year, year + 1].every((one) => CALENDAR_DATA.years.some((covered) => covered.year === one));
  return Promise.resolve({ well: isCounted, text: open.length === 0 ? 'confirmed' : open.join(' ') });
}

/** A TCP connection within three seconds; says nothing of what listens there. */
async function reach(url: string, defaultPort: number): Promise<void> {
  const { hostname, port } = new URL(url);
  await new Promise<void>((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) || defaultPort, timeout: CONNECT_TIMEOUT_MS }, () => {
      socket.end();
      resolve();
    });
    socket.once('timeout', () => socket.destroy(new Error(`${hostname} does not answer`)));
    socket.once('error', reject);
  });
}
