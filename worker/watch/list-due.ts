import type { WatchedList } from '@kualik/db/repositories/watch.repository.ts';
import { DELTA_SCHEDULE, DELTA_SUFFIX, scheduleOf } from '../crl-schedule.ts';

/** When the next list has to be there; later than this it is missed. */
export function listDue({ name, suffix, thisUpdate }: WatchedList): Date {
  const schedule = suffix.endsWith(DELTA_SUFFIX) ? DELTA_SCHEDULE : scheduleOf(name);
  return new Date(thisUpdate.getTime() + schedule.everyMs + schedule.graceMs);
}
