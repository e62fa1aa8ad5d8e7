import { Temporal } from 'temporal-polyfill';
import { KAZAKHSTAN_CALENDAR } from '../data/calendar.ts';
import type { WorkingCalendar } from '../data/calendar.ts';
import { OFFICE_HOURS } from '../data/regions.ts';
import type { OfficeKind } from '../data/regions.ts';
import { CalendarYearMissing } from './working-days.ts';

const TIME_ZONE = 'Asia/Almaty';

/** A result is promised for this long before closing at the latest, so that the person can still be served. Our choice; std1 p.4(1) gives 20 minutes of waiting and 20 of service. */
export const HAND_OUT_MARGIN_MINUTES = 40;

/** Weeks without one open day do not exist; the search ends instead of running on. */
const SEARCH_DAYS = 31;

/** Structured hours of a kind of office. @rule std1 p.8 */
export interface OpeningHours {
  clause: string;
  /** 1 Monday to 7 Sunday. */
  days: readonly number[];
  opens: string;
  closes: string;
  break: { from: string; until: string } | null;
}

/** Hours as the standard gives them. Does not know one office's own exceptions: the standard has none. @rule std1 p.8(1), p.8(2) */
export function openingHours(kind: OfficeKind): OpeningHours {
  const { clause, days, opens, closes, break: pause } = OFFICE_HOURS[kind];
  const [from, until] = pause ?? [];
  return { clause, days, opens, closes, break: from && until ? { from, until } : null };
}

/** Whether an office of this kind is open on a date: its days of the week less holidays and days off, plus days worked by order. @rule std1 p.8 */
export function isOpenOn(kind: OfficeKind, date: string, calendar: WorkingCalendar = KAZAKHSTAN_CALENDAR): boolean {
  const day = Temporal.PlainDate.from(date);
  if (!calendar.years.has(day.year)) throw new CalendarYearMissing(day.year);
  if (calendar.daysOff.has(date)) return false;
  return openingHours(kind).days.includes(day.dayOfWeek) || calendar.workedWeekendDays.has(date);
}

/** Whether an office of this kind is open at a moment; closed at the very minute of closing and in the lunch break. @rule std1 p.8 */
export function isOpen(kind: OfficeKind, at: Date, calendar: WorkingCalendar = KAZAKHSTAN_CALENDAR): boolean {
  const local = almaty(at);
  if (!isOpenOn(kind, local.toPlainDate().toString(), calendar)) return false;
  return stretches(kind, local.toPlainDate()).some(({ from, until }) => from <= at && at < until);
}

/** When an office of this kind closes on the day of a moment; null when it is not open on that day, or its year is not in the calendar. @rule std1 p.8 */
export function closingOf(kind: OfficeKind, at: Date, calendar: WorkingCalendar = KAZAKHSTAN_CALENDAR): Date | null {
  const day = almaty(at).toPlainDate();
  if (!calendar.years.has(day.year) || !isOpenOn(kind, day.toString(), calendar)) return null;
  return stretches(kind, day).at(-1)?.until ?? null;
}

/**
 * When a result is handed out that is due at `due`: that moment when the office is then open and stays open long enough to serve the
 * person, else the last such moment before it. Never after the term. @rule std1 p.4(1), p.8, p.10
 */
export function handOutMoment(kind: OfficeKind, due: Date, calendar: WorkingCalendar = KAZAKHSTAN_CALENDAR): Date {
  const lastDay = almaty(due).toPlainDate();
  for (let back = 0; back < SEARCH_DAYS; back += 1) {
    const day = lastDay.subtract({ days: back });
    if (!isOpenOn(kind, day.toString(), calendar)) continue;
    const fitting = stretches(kind, day)
      .map(({ from, until }) => ({
        from,
        last: earlier(due, new Date(until.getTime() - HAND_OUT_MARGIN_MINUTES * 60_000)),
      }))
      .findLast(({ from, last }) => from <= last);
    if (fitting) return fitting.last;
  }
  throw new Error(`no opening of a ${kind} within ${SEARCH_DAYS} days`);
}

interface Stretch {
  from: Date;
  until: Date;
}

function stretches(kind: OfficeKind, day: Temporal.PlainDate): Stretch[] {
  const { opens, closes, break: pause } = openingHours(kind);
  const moment = (time: string): Date =>
    new Date(day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: time }).epochMilliseconds);
  if (!pause) return [{ from: moment(opens), until: moment(closes) }];
  return [
    { from: moment(opens), until: moment(pause.from) },
    { from: moment(pause.until), until: moment(closes) },
  ];
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

function almaty(at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(TIME_ZONE);
}
