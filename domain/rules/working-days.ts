import { Temporal } from 'temporal-polyfill';
import { KAZAKHSTAN_CALENDAR } from '../data/calendar.ts';
import type { WorkingCalendar } from '../data/calendar.ts';

const TIME_ZONE = 'Asia/Almaty';

/**
 * A term in working days ends when the provider's office closes: an act that must be done in an organisation is due by its
 * closing hour (Civil Code art. 175(2)); the hour itself is std1 p.8(1). A PSC is open longer; the stricter hour is taken.
 */
export const WORKING_DAY_ENDS = '18:30';

/** The calendar has no data for a year: it must be added before terms that reach into it can be counted. */
export class CalendarYearMissing extends Error {
  readonly year: number;

  constructor(year: number) {
    super(`domain/data/calendar.json has no year ${year}`);
    this.name = 'CalendarYearMissing';
    this.year = year;
  }
}

/**
 * Whether an ISO date (of Almaty) is a working day of the five-day week. @rule std1 p.4(1)
 * Throws when the calendar does not cover the year. Does not look at the hours of an office or at a PSC's Saturday.
 */
export function isWorkingDay(date: string, calendar: WorkingCalendar = KAZAKHSTAN_CALENDAR): boolean {
  const day = Temporal.PlainDate.from(date);
  if (!calendar.years.has(day.year)) throw new CalendarYearMissing(day.year);
  if (calendar.daysOff.has(date)) return false;
  return day.dayOfWeek <= 5 || calendar.workedWeekendDays.has(date);
}

/**
 * The moment a term of `days` working days from `from` ends: the closing hour of the last working day. @rule std1 p.4(1)
 * Counting begins on the day after the event (Civil Code art. 173). Does not know pauses or extensions.
 */
export function workingDaysDeadline(from: Date, days: number, calendar: WorkingCalendar = KAZAKHSTAN_CALENDAR): Date {
  let day = dayInAlmaty(from);
  for (let counted = 0; counted < days;) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day.toString(), calendar)) counted += 1;
  }
  const end = day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: WORKING_DAY_ENDS });
  return new Date(end.epochMilliseconds);
}

/** The last working day before an ISO date (of Almaty). Throws when the calendar does not cover its year. @rule std1 p.4(1) */
export function workingDayBefore(date: string, calendar: WorkingCalendar = KAZAKHSTAN_CALENDAR): string {
  let day = Temporal.PlainDate.from(date).subtract({ days: 1 });
  while (!isWorkingDay(day.toString(), calendar)) day = day.subtract({ days: 1 });
  return day.toString();
}

function dayInAlmaty(at: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(TIME_ZONE).toPlainDate();
}
