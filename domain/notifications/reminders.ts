import { Temporal } from 'temporal-polyfill';
import { TIME_ZONE } from '../engine/wait-limit.ts';

/** Days before the certificates end on which the owner is reminded: 30, 20, 10, then daily from the third, the last day included. */
export const EXPIRY_REMINDER_DAYS = [30, 20, 10, 3, 2, 1, 0] as const;

/** Days before the thirty-day wait ends. Our choice: a week to plan the way to the centre, and the day before. @rule reg t.1 a.5 */
export const WAIT_REMINDER_DAYS = [7, 1] as const;

export interface DueReminder {
  /** Which of the reminders it is; each is sent once. */
  mark: number;
  daysLeft: number;
}

/**
 * The reminder that is due now for something that ends at `end`: the nearest mark that is not behind us, so that a day on which nobody worked
 * costs a day and no reminder, and a late one tells the days that are really left. Null before the first mark and after the end.
 * Does not know what was sent.
 */
export function dueReminder(marks: readonly number[], end: Date, now: Date): DueReminder | null {
  if (now > end) return null;
  const daysLeft = daysBetween(now, end);
  const reached = marks.filter((mark) => daysLeft <= mark);
  return reached.length === 0 ? null : { mark: Math.min(...reached), daysLeft };
}

/** Days of the calendar in Almaty from one moment to another. */
function daysBetween(from: Date, to: Date): number {
  return dayOf(from).until(dayOf(to)).days;
}

function dayOf(at: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(TIME_ZONE).toPlainDate();
}
