import { Temporal } from 'temporal-polyfill';
import type { LocalizedText } from './errors.ts';

/** holiday and moved are of the law, dayOff is never moved, decree is free and working is worked by a minister's order. */
export type CalendarDayKind = 'holiday' | 'dayOff' | 'moved' | 'decree' | 'working';

export interface FixedHoliday {
  holiday: string;
  kind: 'holiday' | 'dayOff';
  /** Months and days, "MM-DD". */
  days: readonly string[];
  from: number;
  until: number | null;
  moves: boolean;
  source: string;
}

export interface CalendarData {
  movedSource: string;
  holidays: readonly FixedHoliday[];
  kurbanAit: readonly { date: string; confirmed: boolean; source: string }[];
  decrees: readonly { date: string; replaces: string; holiday: string; confirmed: boolean; source: string }[];
  years: readonly { year: number; decreesConfirmed: boolean }[];
}

export interface CalendarRow {
  date: string;
  kind: CalendarDayKind;
  holiday: string;
  /** The day it stands for: of a moved holiday the holiday, of an order the other day. */
  replaces: string | null;
  source: string;
  confirmed: boolean;
}

/** What an administrator has to look up; nothing is guessed in its place. */
export type CalendarWarning = 'YEAR_MISSING' | 'KURBAN_AIT_MISSING' | 'KURBAN_AIT_UNCONFIRMED' | 'DECREES_UNCONFIRMED';

export interface YearCalendar {
  year: number;
  rows: CalendarRow[];
  warnings: CalendarWarning[];
}

/** The words of each warning. */
export const CALENDAR_WARNINGS: Record<CalendarWarning, LocalizedText> = {
  YEAR_MISSING: {
    kk: 'Бұл жылдың күнтізбесі енгізілмеген: мерзімдерді есептеу мүмкін емес.',
    ru: 'Календарь этого года не внесён: сроки посчитать нельзя.',
    en: 'The calendar of this year is not entered: terms cannot be counted.',
  },
  KURBAN_AIT_MISSING: {
    kk: 'Құрбан айттың бірінші күні белгісіз.',
    ru: 'Неизвестен первый день Курбан-айта.',
    en: 'The first day of Kurban Ait is not known.',
  },
  KURBAN_AIT_UNCONFIRMED: {
    kk: 'Құрбан айттың бірінші күні ай күнтізбесі бойынша есептелген, әлі расталған жоқ.',
    ru: 'Первый день Курбан-айта посчитан по лунному календарю и ещё не подтверждён.',
    en: 'The first day of Kurban Ait is reckoned by the lunar calendar and not confirmed yet.',
  },
  DECREES_UNCONFIRMED: {
    kk: 'Демалыс күндерін ауыстыру туралы бұйрықтар тексерілмеген.',
    ru: 'Приказы о переносе выходных дней не проверены.',
    en: 'The orders on moved days off were not looked up.',
  },
};

/**
 * The days of one year that differ from the ordinary week, each with its act. A holiday on a weekend moves to the next working
 * day, except 7 January and Kurban Ait. A year without data has no rows and a warning. @rule std1 p.4(1); Labour Code art. 85
 */
export function yearCalendar(data: CalendarData, year: number): YearCalendar {
  const covered = data.years.find((one) => one.year === year);
  if (!covered) return { year, rows: [], warnings: ['YEAR_MISSING'] };
  const ait = data.kurbanAit.filter(({ date }) => yearOf(date) === year);
  const rows = [...fixedRows(data, year), ...ait.map(aitRow), ...decreeRows(data, year)];
  const moved = movedRows(data, year, rows);
  const warnings: CalendarWarning[] = [];
  if (ait.length === 0) warnings.push('KURBAN_AIT_MISSING');
  if (ait.some(({ confirmed }) => !confirmed)) warnings.push('KURBAN_AIT_UNCONFIRMED');
  if (!covered.decreesConfirmed) warnings.push('DECREES_UNCONFIRMED');
  return { year, rows: [...rows, ...moved].sort((a, b) => (a.date < b.date ? -1 : 1)), warnings };
}

/** What is open in a year and the next one: terms of the year's end reach into it. @rule std1 p.4(1) */
export function openCalendarQuestions(data: CalendarData, year: number): { year: number; warning: CalendarWarning }[] {
  return [year, year + 1].flatMap((one) => yearCalendar(data, one).warnings.map((warning) => ({ year: one, warning })));
}

/** True when a holiday of the table is in force in a year. */
function isInForce({ from, until }: FixedHoliday, year: number): boolean {
  return from <= year && (until === null || year <= until);
}

function fixedRows({ holidays }: CalendarData, year: number): CalendarRow[] {
  return holidays
    .filter((one) => isInForce(one, year))
    .flatMap(({ holiday, kind, days, source }) =>
      days.map((day): CalendarRow => {
        return { date: `${year}-${day}`, kind, holiday, replaces: null, source, confirmed: true };
      }),
    );
}

function aitRow({ date, confirmed, source }: CalendarData['kurbanAit'][number]): CalendarRow {
  return { date, kind: 'dayOff', holiday: 'ait', replaces: null, source, confirmed };
}

function decreeRows({ decrees }: CalendarData, year: number): CalendarRow[] {
  return decrees
    .filter(({ date }) => yearOf(date) === year)
    .flatMap(({ date, replaces, holiday, confirmed, source }): CalendarRow[] => [
      { date, kind: 'decree', holiday, replaces, source, confirmed },
      { date: replaces, kind: 'working', holiday, replaces: date, source, confirmed },
    ]);
}

function movedRows({ holidays, movedSource }: CalendarData, year: number, rows: readonly CalendarRow[]): CalendarRow[] {
  const off = new Set(rows.filter(({ kind }) => kind !== 'working').map(({ date }) => date));
  return holidays
    .filter((one) => one.moves && isInForce(one, year))
    .flatMap(({ holiday, days }) => days.map((day) => ({ holiday, date: `${year}-${day}` })))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .filter(({ date }) => isWeekend(date))
    .map(({ holiday, date: replaces }): CalendarRow => {
      const date = nextFreeDay(replaces, off);
      off.add(date);
      return { date, kind: 'moved', holiday, replaces, source: movedSource, confirmed: true };
    });
}

function nextFreeDay(date: string, off: ReadonlySet<string>): string {
  const next = Temporal.PlainDate.from(date).add({ days: 1 }).toString();
  return isWeekend(next) || off.has(next) ? nextFreeDay(next, off) : next;
}

function isWeekend(date: string): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek > 5;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
