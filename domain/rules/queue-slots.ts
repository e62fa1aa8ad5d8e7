import { Temporal } from 'temporal-polyfill';
import type { WorkingCalendar } from '../data/calendar.ts';
import { OFFICE_HOURS } from '../data/regions.ts';
import type { OfficeKind } from '../data/regions.ts';
import { TIME_ZONE } from '../texts/dates.ts';

/** A bookable place begins every quarter of an hour: the permitted time of serving an individual (std1 p.4(1)). */
export const SLOT_MINUTES = 15;
/** Places of one slot and centre that can be booked: the other windows stay free for people who just come. Our choice [D]. */
export const PLACES_PER_SLOT = 2;
/** How far ahead a place can be booked. Our own choice [D]. */
export const BOOKING_DAYS = 14;

/** The day in Almaty a moment belongs to, as an ISO date. */
export function dayOf(at: Date): string {
  return almaty(at).toPlainDate().toString();
}

/**
 * Whether a registration centre of this kind works on an ISO date: its week days without days off, and moved working
 * days. A year the calendar does not cover counts as closed: nothing is invented. @rule std1 p.8
 */
export function isOfficeDay(kind: OfficeKind, date: string, calendar: WorkingCalendar): boolean {
  const day = Temporal.PlainDate.from(date);
  if (!calendar.years.has(day.year) || calendar.daysOff.has(date)) return false;
  return OFFICE_HOURS[kind].days.includes(day.dayOfWeek) || calendar.workedWeekendDays.has(date);
}

/**
 * When the wait of a person who takes a ticket now begins: at once while the centre is open, else when it opens again on
 * the same day. Null when it does not open any more that day. @rule std1 p.4(1), p.8
 */
export function waitBeginsAt(kind: OfficeKind, at: Date, calendar: WorkingCalendar): Date | null {
  const day = dayOf(at);
  if (!isOfficeDay(kind, day, calendar)) return null;
  const period = periodsOf(kind, day).find(({ closes }) => at < closes);
  if (period === undefined) return null;
  return at < period.opens ? period.opens : at;
}

/**
 * The slots of a centre on an ISO date, each ending within the opening hours. Empty for a centre of the provider: only a
 * PSC's queue can be booked. Does not know which are taken or past. @rule std1 p.8(1), p.8(2)
 */
export function slotsOf(kind: OfficeKind, date: string, calendar: WorkingCalendar): Date[] {
  if (!mayBookAt(kind) || !isOfficeDay(kind, date, calendar)) return [];
  const lengthMs = SLOT_MINUTES * 60_000;
  return periodsOf(kind, date).flatMap(({ opens, closes }) => {
    const count = Math.floor((closes.getTime() - opens.getTime()) / lengthMs);
    return Array.from({ length: count }, (_none, index) => new Date(opens.getTime() + index * lengthMs));
  });
}

/** A place may be booked through the portal at a PSC, and nowhere else. @rule std1 p.8(1), p.8(2) */
export function mayBookAt(kind: OfficeKind): boolean {
  return kind === 'psc';
}

/** True for a slot of the centre that has not begun and lies within the days of booking. @rule std1 p.8(2) */
export function isBookable(kind: OfficeKind, slotAt: Date, now: Date, calendar: WorkingCalendar): boolean {
  const lastDay = almaty(now).toPlainDate().add({ days: BOOKING_DAYS }).toString();
  if (slotAt <= now || dayOf(slotAt) > lastDay) return false;
  return slotsOf(kind, dayOf(slotAt), calendar).some((one) => one.getTime() === slotAt.getTime());
}

interface Period {
  opens: Date;
  closes: Date;
}

function periodsOf(kind: OfficeKind, date: string): Period[] {
  const { opens, closes, break: pause } = OFFICE_HOURS[kind];
  const [pauseBegins, pauseEnds] = pause ?? [];
  if (pauseBegins === undefined || pauseEnds === undefined) {
    return [{ opens: momentOf(date, opens), closes: momentOf(date, closes) }];
  }
  return [
    { opens: momentOf(date, opens), closes: momentOf(date, pauseBegins) },
    { opens: momentOf(date, pauseEnds), closes: momentOf(date, closes) },
  ];
}

function momentOf(date: string, time: string): Date {
  const zoned = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: TIME_ZONE, plainTime: time });
  return new Date(zoned.epochMilliseconds);
}

function almaty(at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(TIME_ZONE);
}
