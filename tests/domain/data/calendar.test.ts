import { describe, expect, it } from '@jest/globals';
import { CALENDAR_DATA, HOLIDAY_NAMES } from '@kualik/domain/data/calendar.ts';
import { CALENDAR_WARNINGS, yearCalendar } from '@kualik/domain/rules/year-calendar.ts';
import type { CalendarData } from '@kualik/domain/rules/year-calendar.ts';
import { LANGUAGES } from '@kualik/domain/texts/language.ts';

/** What is free beside the fixed holidays, looked up by hand in a wall calendar of each year. */
const MOVED: [number, string[]][] = [
  [2023, ['01-03', '05-08', '12-18']],
  [2024, ['03-25', '07-08']],
  [2025, ['03-10', '03-24', '03-25', '07-07', '09-01', '10-27']],
  [2026, ['03-09', '03-24', '03-25', '05-11', '10-26']],
  [2027, ['01-04', '03-24', '05-03', '05-10']],
  [2028, ['01-03', '01-04', '05-08', '12-18']],
];

const days = (year: number, kind: string): string[] =>
  yearCalendar(CALENDAR_DATA, year)
    .rows.filter((row) => row.kind === kind)
    .map(({ date }) => date.slice(5));

describe.each(CALENDAR_DATA.years.map(({ year }) => year))('the calendar of %i (Labour Code art. 85)', (year) => {
  it('is in order, within its year, and names the act behind each day', () => {
    const { rows } = yearCalendar(CALENDAR_DATA, year);
    expect(rows.map(({ date }) => date)).toEqual(rows.map(({ date }) => date).sort());
    for (const { date, source, holiday } of rows) {
      expect(date.slice(0, 4)).toBe(String(year));
      expect(source.length).toBeGreaterThan(10);
      expect(Object.keys(HOLIDAY_NAMES[holiday] ?? {})).toEqual([...LANGUAGES]);
    }
    expect(new Set(rows.map(({ date }) => date)).size).toBe(rows.length);
  });

  it('has Constitution Day where the law of that year has it: moved in 2026', () => {
    const found = yearCalendar(CALENDAR_DATA, year).rows.filter(
      ({ kind, holiday }) => kind === 'holiday' && holiday === 'constitution',
    );
    const expected = year <= 2025 ? [`${year}-08-30`] : year === 2026 ? [] : [`${year}-03-15`];
    expect(found.map(({ date }) => date)).toEqual(expected);
  });
});

describe('a holiday on a weekend', () => {
  it.each(MOVED)('of %i moves to the next working day', (year, expected) => {
    expect(days(year, 'moved')).toEqual([...expected].sort());
  });

  it('stays where it is on 7 January and on Kurban Ait', () => {
    expect(days(2024, 'dayOff')).toEqual(['01-07', '06-16']); // both Sundays
    expect(days(2024, 'moved')).not.toContain('06-17');
  });
});

describe('what nobody confirmed', () => {
  const bare: CalendarData = { ...CALENDAR_DATA, kurbanAit: [], years: [{ year: 2031, decreesConfirmed: true }] };

  it.each<[string, CalendarData, number, string[]]>([
    ['a year with its orders looked up', CALENDAR_DATA, 2025, []],
    ['a year whose orders were not', CALENDAR_DATA, 2026, ['DECREES_UNCONFIRMED']],
    ['Kurban Ait by the lunar calendar', CALENDAR_DATA, 2027, ['KURBAN_AIT_UNCONFIRMED', 'DECREES_UNCONFIRMED']],
    ['Kurban Ait unknown', bare, 2031, ['KURBAN_AIT_MISSING']],
    ['a year without data', CALENDAR_DATA, 2035, ['YEAR_MISSING']],
  ])('is warned of: %s', (_name, data, year, warnings) => {
    expect(yearCalendar(data, year).warnings).toEqual(warnings);
  });

  it('is never invented: a year without data has no rows, an unknown Kurban Ait no day', () => {
    expect(yearCalendar(CALENDAR_DATA, 2035).rows).toEqual([]);
    expect(yearCalendar(bare, 2031).rows.some(({ holiday }) => holiday === 'ait')).toBe(false);
  });

  it('has words in three languages', () => {
    for (const text of Object.values(CALENDAR_WARNINGS)) {
      for (const language of LANGUAGES) expect(text[language].length).toBeGreaterThan(10);
    }
  });
});

it('an order frees one day and makes another worked, each naming the other', () => {
  const rows = yearCalendar(CALENDAR_DATA, 2025).rows.filter(({ kind }) => kind === 'decree' || kind === 'working');
  expect(rows.map(({ date, kind, replaces }) => [date, kind, replaces])).toEqual([
    ['2025-01-03', 'decree', '2025-01-05'],
    ['2025-01-05', 'working', '2025-01-03'],
  ]);
});
