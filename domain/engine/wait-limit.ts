import { Temporal } from 'temporal-polyfill';

import { parseTime, secondsOf } from './time.ts';

/** The time of the act's country; days of a limit end at its midnight. */
export const TIME_ZONE = 'Asia/Almaty';

/**
 * The last moment in time for something that may take `within`: days of unstated kind are taken as calendar days, counted from the day after
 * (our decision; the act prints only "within 30 days"), and end with the last millisecond of the day in Almaty. Measured times are added exactly.
 * `null` when there is no limit. Does not know working days: they need a calendar. @rule NCA annex 3 t.1 action 5
 */
export function waitUntil(from: Date, within: string | null | undefined): Date | null {
  const span = typeof within === 'string' ? parseTime(within) : undefined;
  if (!span || span.max.unit === 'wd') return null;
  const seconds = secondsOf(span.max);
  if (seconds !== undefined) return new Date(from.getTime() + seconds * 1000);
  const { amount, unit } = span.max;
  const firstDay = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(TIME_ZONE).toPlainDate();
  const lastDay = firstDay.add(unit === 'mo' ? { months: amount } : { days: amount });
  return new Date(lastDay.add({ days: 1 }).toZonedDateTime(TIME_ZONE).epochMilliseconds - 1);
}
