import data from './calendar.json' with { type: 'json' };

/** Days that differ from the ordinary week Monday to Friday, as ISO dates of Almaty, and the years that are covered. */
export interface WorkingCalendar {
  years: ReadonlySet<number>;
  daysOff: ReadonlySet<string>;
  workedWeekendDays: ReadonlySet<string>;
}

const DAY_KINDS_OFF: readonly string[] = ['holiday', 'dayOff', 'moved', 'decree'];
const rows = Object.values(data.years).flat();

/** Holidays and moved days of Kazakhstan as data, each with the act it follows from (calendar.json). */
export const KAZAKHSTAN_CALENDAR: WorkingCalendar = {
  years: new Set(Object.keys(data.years).map(Number)),
  daysOff: new Set(rows.filter((row) => DAY_KINDS_OFF.includes(row.kind)).map((row) => row.date)),
  workedWeekendDays: new Set(rows.filter((row) => row.kind === 'working').map((row) => row.date)),
};
