import type { LocalizedText } from '../rules/errors.ts';
import { yearCalendar } from '../rules/year-calendar.ts';
import type { CalendarData, CalendarDayKind } from '../rules/year-calendar.ts';
import data from './calendar.json' with { type: 'json' };

/** Days that differ from the ordinary week Monday to Friday, as ISO dates of Almaty, and the years that are covered. */
export interface WorkingCalendar {
  years: ReadonlySet<number>;
  daysOff: ReadonlySet<string>;
  workedWeekendDays: ReadonlySet<string>;
}

/** Holidays, moved days and orders of Kazakhstan as data, each with the act it follows from (calendar.json). */
export const CALENDAR_DATA: CalendarData = {
  ...data,
  holidays: data.holidays.map((one) => ({ ...one, kind: one.kind === 'dayOff' ? 'dayOff' : 'holiday' })),
};

/** Names of the days in three languages, by the key of a row. */
export const HOLIDAY_NAMES: Readonly<Record<string, LocalizedText>> = data.names;

/** The sets that day arithmetic asks, over every year of some data. */
export function workingCalendarOf(calendar: CalendarData): WorkingCalendar {
  const years = calendar.years.map(({ year }) => year);
  const rows = years.flatMap((year) => yearCalendar(calendar, year).rows);
  const isOff = (kind: CalendarDayKind): boolean => kind !== 'working';
  return {
    years: new Set(years),
    daysOff: new Set(rows.filter(({ kind }) => isOff(kind)).map(({ date }) => date)),
    workedWeekendDays: new Set(rows.filter(({ kind }) => !isOff(kind)).map(({ date }) => date)),
  };
}

export const KAZAKHSTAN_CALENDAR: WorkingCalendar = workingCalendarOf(CALENDAR_DATA);
