import { CALENDAR_DATA, HOLIDAY_NAMES } from '@kualik/domain/data/calendar.ts';
import { CALENDAR_WARNINGS, yearCalendar } from '@kualik/domain/rules/year-calendar.ts';
import type { YearCalendarType } from './calendar.type.ts';

/** The calendar of a year as terms are counted by it, with what nobody has confirmed. @rule std1 p.4(1) */
export function showCalendar(year: number): YearCalendarType {
  const { rows, warnings } = yearCalendar(CALENDAR_DATA, year);
  const days = rows.map(({ holiday, ...row }) => {
    return { ...row, name: HOLIDAY_NAMES[holiday] ?? { kk: holiday, ru: holiday, en: holiday } };
  });
  return { year, days, warnings: warnings.map((code) => ({ code, text: CALENDAR_WARNINGS[code] })) };
}
