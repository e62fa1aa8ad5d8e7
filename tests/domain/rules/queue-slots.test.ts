import { describe, expect, it } from '@jest/globals';
import type { WorkingCalendar } from '@kualik/domain/data/calendar.ts';
import { dayOf, isBookable, isOfficeDay, mayBookAt, slotsOf, waitBeginsAt } from '@kualik/domain/rules/queue-slots.ts';

const CALENDAR: WorkingCalendar = {
  years: new Set([2026]),
  daysOff: new Set(['2026-12-16']), // Wednesday, Independence Day
  workedWeekendDays: new Set(['2026-12-20']), // a Sunday worked instead
};
/** Almaty is five hours ahead of UTC. */
const almaty = (day: string, time: string): Date => new Date(`${day}T${time}:00+05:00`);

describe('days of a centre (std1 p.8)', () => {
  it.each([
    ['provider', '2026-11-27', true], // Friday
    ['provider', '2026-11-28', false], // Saturday
    ['psc', '2026-11-28', true], // a PSC works on Saturday
    ['psc', '2026-11-29', false], // Sunday
    ['psc', '2026-12-16', false], // holiday
    ['provider', '2026-12-20', true], // moved working day
    ['psc', '2027-01-04', false], // a year the calendar does not cover: nothing is invented
  ] as const)('%s on %s: %s', (kind, day, isOpen) => {
    expect(isOfficeDay(kind, day, CALENDAR)).toBe(isOpen);
  });
});

describe('the wait of a person (std1 p.4(1))', () => {
  it.each([
    ['begins at once while the centre is open', '10:00', '10:00'],
    ['begins with the opening for those who stand before the door', '08:30', '09:00'],
    ['begins after lunch for those who came during it', '13:20', '14:30'],
  ])('%s', (_name, came, begins) => {
    const at = waitBeginsAt('provider', almaty('2026-11-27', came), CALENDAR);
    expect(at).toEqual(almaty('2026-11-27', begins));
  });

  it('does not begin any more after closing, nor on a day off', () => {
    expect(waitBeginsAt('provider', almaty('2026-11-27', '18:30'), CALENDAR)).toBeNull();
    expect(waitBeginsAt('psc', almaty('2026-11-29', '10:00'), CALENDAR)).toBeNull();
  });
});

describe('places that can be booked (std1 p.8(2))', () => {
  it('are quarters of an hour of a PSC, the last one ending at closing', () => {
    const slots = slotsOf('psc', '2026-11-28', CALENDAR);
    expect(slots).toHaveLength(44);
    expect(slots[0]).toEqual(almaty('2026-11-28', '09:00'));
    expect(slots.at(-1)).toEqual(almaty('2026-11-28', '19:45'));
  });

  it('do not exist at the provider, who takes no bookings (std1 p.8(1))', () => {
    expect(mayBookAt('provider')).toBe(false);
    expect(slotsOf('provider', '2026-11-27', CALENDAR)).toEqual([]);
  });

  const now = almaty('2026-11-27', '10:00');
  it.each([
    ['the next quarter', '2026-11-27', '10:15', true],
    ['the quarter that begins now', '2026-11-27', '10:00', false],
    ['a time between two quarters', '2026-11-27', '10:20', false],
    ['a Sunday', '2026-11-29', '10:00', false],
    ['the fourteenth day', '2026-12-11', '10:00', true],
    ['the fifteenth day', '2026-12-12', '10:00', false],
  ])('%s', (_name, day, time, bookable) => {
    expect(isBookable('psc', almaty(day, time), now, CALENDAR)).toBe(bookable);
  });
});

it('a day is a day of Almaty', () => {
  expect(dayOf(new Date('2026-11-27T19:30:00Z'))).toBe('2026-11-28');
});
