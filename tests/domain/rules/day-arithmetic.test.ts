import { describe, expect, it } from '@jest/globals';
import { KAZAKHSTAN_CALENDAR } from '@kualik/domain/data/calendar.ts';
import { waitUntil } from '@kualik/domain/engine/wait-limit.ts';
import { handOutMoment, isOpen } from '@kualik/domain/rules/office-hours.ts';
import { isWorkingDay, workingDaysDeadline } from '@kualik/domain/rules/working-days.ts';
import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';

/** Fixed, so that a failure can be played again; the years around the change of the clock, leap years 2024 and 2028. */
const RUN = { seed: 20261127, numRuns: 300 };
const moments = fc.date({
  min: new Date('2023-01-01T00:00:00Z'),
  max: new Date('2028-11-01T00:00:00Z'),
  noInvalidDate: true,
});
const counts = fc.integer({ min: 1, max: 20 });
const kinds = fc.constantFrom('psc' as const, 'provider' as const);

const local = (at: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO('Asia/Almaty');
const dayOf = (at: Date): string => local(at).toPlainDate().toString();

describe('terms in working days (std1 p.4(1))', () => {
  it('end on a working day, at 18:30 of the wall clock, on either side of 1 March 2024', () => {
    fc.assert(
      fc.property(moments, counts, (from, days) => {
        const due = workingDaysDeadline(from, days);
        expect(isWorkingDay(dayOf(due))).toBe(true);
        expect(local(due).toPlainTime().toString({ smallestUnit: 'minute' })).toBe('18:30');
        expect(local(due).offset).toBe(dayOf(due) < '2024-03-01' ? '+06:00' : '+05:00');
      }),
      RUN,
    );
  });

  it('never end earlier for a later start, and always later for one more day', () => {
    fc.assert(
      fc.property(moments, moments, counts, (a, b, days) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        expect(workingDaysDeadline(early, days).getTime()).toBeLessThanOrEqual(
          workingDaysDeadline(late, days).getTime(),
        );
        expect(workingDaysDeadline(a, days + 1) > workingDaysDeadline(a, days)).toBe(true);
      }),
      RUN,
    );
  });

  it('add up: n days and then m days are n + m days', () => {
    fc.assert(
      fc.property(moments, counts, counts, (from, n, m) => {
        expect(workingDaysDeadline(workingDaysDeadline(from, n), m)).toEqual(workingDaysDeadline(from, n + m));
      }),
      RUN,
    );
  });

  it('hold exactly as many working days as were asked for', () => {
    fc.assert(
      fc.property(moments, counts, (from, days) => {
        const last = Temporal.PlainDate.from(dayOf(workingDaysDeadline(from, days)));
        let counted = 0;
        for (
          let day = Temporal.PlainDate.from(dayOf(from)).add({ days: 1 });
          Temporal.PlainDate.compare(day, last) <= 0;
          day = day.add({ days: 1 })
        ) {
          const date = day.toString();
          const isOff = KAZAKHSTAN_CALENDAR.daysOff.has(date);
          if (!isOff && (day.dayOfWeek <= 5 || KAZAKHSTAN_CALENDAR.workedWeekendDays.has(date))) counted += 1;
        }
        expect(counted).toBe(days);
      }),
      RUN,
    );
  });
});

it('a wait of n days ends with the last millisecond of a day, n days of the calendar later, leap years too', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 60 }), (from, days) => {
      const until = waitUntil(from, `${days}d`)!;
      const next = new Date(until.getTime() + 1);
      expect(local(next).toPlainTime().toString()).toBe('00:00:00');
      expect(Temporal.PlainDate.from(dayOf(from)).until(dayOf(until)).days).toBe(days);
    }),
    RUN,
  );
});

describe('hours of offices (std1 p.8)', () => {
  it('a result is promised for an open moment, never after its term', () => {
    fc.assert(
      fc.property(kinds, moments, counts, (kind, from, days) => {
        const due = workingDaysDeadline(from, days);
        const promised = handOutMoment(kind, due);
        expect(isOpen(kind, promised)).toBe(true);
        expect(promised <= due).toBe(true);
        expect(promised > from).toBe(true);
      }),
      RUN,
    );
  });
});

describe('the change of the clock on 1 March 2024', () => {
  it.each([
    ['a term of two working days over the change', '2024-02-28T10:00:00+06:00', 2, '2024-03-01T13:30:00.000Z'],
    ['a term that ends on the last day of UTC+6', '2024-02-27T10:00:00+06:00', 2, '2024-02-29T12:30:00.000Z'],
    [
      '18:30Z is still 29 February: the clock went back to 23:00',
      '2024-02-29T18:30:00Z',
      1,
      '2024-03-01T13:30:00.000Z',
    ],
  ])('%s', (_name, from, days, until) => {
    expect(workingDaysDeadline(new Date(from), days).toISOString()).toBe(until);
  });

  it('a wait over the change ends at the new midnight', () => {
    expect(waitUntil(new Date('2024-02-15T10:00:00+06:00'), '30d')?.toISOString()).toBe('2024-03-16T18:59:59.999Z');
    expect(waitUntil(new Date('2024-01-15T10:00:00+06:00'), '30d')?.toISOString()).toBe('2024-02-14T17:59:59.999Z');
  });
});
