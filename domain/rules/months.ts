import { Temporal } from 'temporal-polyfill';
import { TIME_ZONE } from '../texts/dates.ts';
import { refused, ok } from './errors.ts';
import type { Outcome } from './errors.ts';

/** The first day of a month and of the next one, as ISO dates of Almaty. */
export interface MonthBounds {
  from: string;
  to: string;
}

/**
 * The days of a month (`YYYY-MM`) that is over. The running month is refused: figures that grow from day to day would tell
 * each new answer. @rule reg p.18
 */
export function closedMonth(text: string, now: Date): Outcome<MonthBounds> {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return refused('INPUT_INVALID', 'month');
  const from = Temporal.PlainDate.from(`${text}-01`);
  const to = from.add({ months: 1 });
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(TIME_ZONE).toPlainDate();
  if (Temporal.PlainDate.compare(today, to) < 0) return refused('QUESTIONNAIRE_MONTH', 'month');
  return ok({ from: from.toString(), to: to.toString() });
}
