import { describe, expect, it } from '@jest/globals';
import { CalendarYearMissing, isWorkingDay, workingDaysDeadline } from '@kualik/domain/rules/working-days.ts';

// Every moment is written in UTC; Almaty is UTC+5 since 2024-03-01. The office closes at 18:30 = 13:30Z.
describe('the term of two working days', () => {
  it.each([
    ['Monday noon ends on Wednesday', '2026-11-23T07:00:00Z', '2026-11-25T13:30:00Z'],
    ['Friday ends on Tuesday, over the weekend', '2026-11-20T07:00:00Z', '2026-11-24T13:30:00Z'],
    ['Sunday ends on Tuesday', '2026-11-22T07:00:00Z', '2026-11-24T13:30:00Z'],
    ['20:30Z is already the next day in Almaty', '2026-11-22T20:30:00Z', '2026-11-25T13:30:00Z'],
    ['before Independence Day of 16 December', '2026-12-15T07:00:00Z', '2026-12-18T13:30:00Z'],
    [
      'over New Year: 31.12. Thursday, 1.–3. off, 4. moved from 2 January',
      '2026-12-31T07:00:00Z',
      '2027-01-06T13:30:00Z',
    ],
    ['over the year’s end into 7 January', '2027-01-05T07:00:00Z', '2027-01-08T13:30:00Z'],
    ['before Nauryz 2026: 24 and 25 March are off too', '2026-03-20T07:00:00Z', '2026-03-27T13:30:00Z'],
    ['Constitution Day 15 March 2027', '2027-03-12T07:00:00Z', '2027-03-17T13:30:00Z'],
    ['31 August 2026 is worked: no day off for 30 August any more', '2026-08-28T07:00:00Z', '2026-09-01T13:30:00Z'],
    ['1 September 2025 was off for 30 August', '2025-08-29T07:00:00Z', '2025-09-03T13:30:00Z'],
    ['Sunday 5 January 2025 was worked for Friday the 3rd', '2025-01-02T07:00:00Z', '2025-01-06T13:30:00Z'],
  ])('%s', (_name, from, until) => {
    expect(workingDaysDeadline(new Date(from), 2).toISOString()).toBe(until.replace('Z', '.000Z'));
  });
});

describe('working days', () => {
  it.each([
    ['2026-05-09', false, 'Victory Day on a Saturday'],
    ['2026-05-11', false, 'moved from 9 May'],
    ['2026-05-27', false, 'first day of Kurban Ait'],
    ['2027-05-17', true, 'Kurban Ait on Sunday 16 May is not moved'],
    ['2026-10-26', false, 'moved from Republic Day on a Sunday'],
    ['2026-11-23', true, 'an ordinary Monday'],
    ['2026-11-21', false, 'a Saturday: the PSC is open, the day is no working day'],
    ['2025-01-05', true, 'a Sunday worked by order'],
  ])('%s is counted: %s (%s)', (date, expected) => {
    expect(isWorkingDay(date)).toBe(expected);
  });

  it('are not guessed for a year that the calendar lacks', () => {
    expect(() => isWorkingDay('2031-03-03')).toThrow(CalendarYearMissing);
    expect(() => workingDaysDeadline(new Date('2028-12-30T07:00:00Z'), 2)).toThrow('no year 2029');
  });
});
