import { Temporal } from 'temporal-polyfill';

import { parseTime, secondsOf } from './time.ts';

/** The time of the act's country; days of a limit end at its midnight. */
export const TIME_ZONE = 'Asia/Almaty';

/**
 * The first moment that is too late for a wait entered at `enteredAt`: days of unstated kind are taken as calendar days, counted from the day
 * after (our decision; the act prints only "within 30 days"), and end at midnight in Almaty. Measured times are added exactly.
 * `null` when the wait has no limit. Working days are not accepted here: a load-time check refuses them. @rule NCA annex 3 t.1 action 5
 */
export function waitUntil(enteredAt: Date, within: string | null | undefined): Date | null {
  const span = typeof within === 'string' ? parseTime(within) : undefined;
  if (!span) return null;
  const entered = Temporal.Instant.fromEpochMilliseconds(enteredAt.getTime());
  const seconds = secondsOf(span.max);
  if (seconds !== undefined) return new Date(enteredAt.getTime() + seconds * 1000);
  const { amount, unit } = span.max;
  const firstDay = entered.toZonedDateTimeISO(TIME_ZONE).toPlainDate();
  const lastDay = firstDay.add(unit === 'mo' ? { months: amount } : { days: amount });
  return new Date(lastDay.add({ days: 1 }).toZonedDateTime(TIME_ZONE).epochMilliseconds);
}
