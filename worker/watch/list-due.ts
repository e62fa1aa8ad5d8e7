import type { WatchedList } from '@kualik/db/repositories/watch.repository.ts';
import { CRL_SCHEDULE, type CrlSchedule, DELTA_SCHEDULE, DELTA_SUFFIX } from '../crl-schedule.ts';

const SCHEDULES: Readonly<Record<string, CrlSchedule>> = CRL_SCHEDULE;

/** When the next list has to be there; later than this it is missed. */
export function listDue({ name, suffix, thisUpdate }: WatchedList): Date {
  const schedule = suffix.endsWith(DELTA_SUFFIX) ? DELTA_SCHEDULE : (SCHEDULES[name] ?? DELTA_SCHEDULE);
  return new Date(thisUpdate.getTime() + schedule.everyMs + schedule.graceMs);
}
