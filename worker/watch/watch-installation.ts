import { statfs } from 'node:fs/promises';
import { databaseTime, watchedCertificates, watchedLists } from '@kualik/db/repositories/watch.repository.ts';
import { CLOCK_LIMIT_MS, isEndingSoon, LEAST_FREE_BYTES } from '@kualik/domain/rules/watch-limits.ts';
import type { ProcessContext } from '../job.ts';
import { listDue } from './list-due.ts';
import type { WatchGauges } from './watch-gauges.ts';

/** What a round of watching found wrong, in words for the log; each is told when it begins. */
export type Watch = (context: ProcessContext) => Promise<string[]>;

/** Ends of certificates and lists, missed publications, disk and clock: into the metrics, and into the log when one goes bad. */
export function createWatch(gauges: WatchGauges, places: readonly string[]): Watch {
  let before = new Set<string>();
  return async (context) => {
    const faults = [
      ...(await watchCertificates(context, gauges)),
      ...(await watchLists(context, gauges)),
      ...(await watchDisks(gauges, places)),
      ...(await watchClock(context, gauges)),
    ];
    gauges.watched(new Date());
    for (const fault of faults) if (!before.has(fault)) context.log.warn({ fault }, 'needs attention');
    before = new Set(faults);
    return faults;
  };
}

async function watchCertificates({ orm, clock }: ProcessContext, gauges: WatchGauges): Promise<string[]> {
  const now = clock.now();
  const certificates = await watchedCertificates(orm.em.fork());
  for (const { kind, name, notAfter } of certificates) gauges.certificate(kind, name, notAfter);
  const ending = certificates.filter(({ kind, notAfter }) => isEndingSoon(kind, notAfter, now));
  return ending.map(({ kind, name, notAfter }) => `certificate ${kind} of ${name} ends ${notAfter.toISOString()}`);
}

async function watchLists({ orm, clock }: ProcessContext, gauges: WatchGauges): Promise<string[]> {
  const now = clock.now();
  const lists = (await watchedLists(orm.em.fork())).map((list) => ({ ...list, due: listDue(list) }));
  for (const list of lists) gauges.list(`${list.name}${list.suffix}`, list);
  const missed = lists.filter(({ due }) => due < now);
  return missed.map(({ name, suffix, due }) => `list ${name}${suffix} was due ${due.toISOString()}`);
}

async function watchDisks(gauges: WatchGauges, places: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const place of places) {
    const { bavail, blocks, bsize } = await statfs(place);
    gauges.disk(place, { free: bavail * bsize, size: blocks * bsize });
    if (bavail * bsize < LEAST_FREE_BYTES) faults.push(`little space is left at ${place}`);
  }
  return faults;
}

/** Machine against database, without the offset of a demo; half of the time of asking is doubt. */
async function watchClock({ orm }: ProcessContext, gauges: WatchGauges): Promise<string[]> {
  const asked = Date.now();
  const told = (await databaseTime(orm.em.fork())).getTime();
  const answered = Date.now();
  const offsetMs = told - (asked + answered) / 2;
  gauges.clock(offsetMs);
  return Math.abs(offsetMs) - (answered - asked) / 2 > CLOCK_LIMIT_MS ? ['the clock is off the database’s'] : [];
}
