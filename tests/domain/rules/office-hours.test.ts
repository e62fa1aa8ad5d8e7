import { describe, expect, it } from '@jest/globals';
import { handOutMoment, isOpen, openingHours } from '@kualik/domain/rules/office-hours.ts';
import { complaintDueAt } from '@kualik/domain/rules/complaint-terms.ts';

// Almaty is UTC+6 until 29 February 2024 and UTC+5 after; the offset stands in every moment.
describe('an office is open (std1 p.8)', () => {
  it.each<['provider' | 'psc', string, boolean, string]>([
    ['provider', '2026-11-23T09:00:00+05:00', true, 'Monday at nine'],
    ['provider', '2026-11-23T08:59:59+05:00', false, 'a second before'],
    ['provider', '2026-11-23T13:00:00+05:00', false, 'lunch begins'],
    ['provider', '2026-11-23T14:29:59+05:00', false, 'lunch'],
    ['provider', '2026-11-23T14:30:00+05:00', true, 'lunch is over'],
    ['provider', '2026-11-23T18:30:00+05:00', false, 'closing'],
    ['provider', '2026-11-21T10:00:00+05:00', false, 'Saturday'],
    ['psc', '2026-11-21T10:00:00+05:00', true, 'Saturday at the PSC'],
    ['psc', '2026-11-23T13:30:00+05:00', true, 'no break at the PSC'],
    ['psc', '2026-11-23T19:59:59+05:00', true, 'until eight'],
    ['psc', '2026-11-22T10:00:00+05:00', false, 'Sunday'],
    ['psc', '2026-12-16T10:00:00+05:00', false, 'Independence Day'],
    ['psc', '2026-10-26T10:00:00+05:00', false, 'moved from Sunday, Republic Day'],
    ['provider', '2025-01-05T10:00:00+05:00', true, 'a Sunday worked by order'],
    ['provider', '2024-02-29T09:00:00+06:00', true, 'the last morning of UTC+6'],
    ['provider', '2024-02-29T09:00:00+05:00', true, 'the same wall clock an hour later in UTC'],
    ['provider', '2024-02-28T18:00:00+05:00', false, 'already 19:00 in UTC+6'],
    ['provider', '2024-03-01T18:00:00+05:00', true, 'from March the wall shows UTC+5'],
  ])('%s %s: %s (%s)', (kind, at, expected) => {
    expect(isOpen(kind, new Date(at))).toBe(expected);
  });

  it('has its hours as data with the clause', () => {
    expect(openingHours('provider')).toEqual({
      clause: 'std1 p.8(1)',
      days: [1, 2, 3, 4, 5],
      opens: '09:00',
      closes: '18:30',
      break: { from: '13:00', until: '14:30' },
    });
    expect(openingHours('psc')).toMatchObject({ clause: 'std1 p.8(2)', days: [1, 2, 3, 4, 5, 6], break: null });
  });
});

describe('the time of handing out on a receipt (std1 p.10)', () => {
  it.each<['provider' | 'psc', string, string, string]>([
    ['psc', '2026-11-25T18:30:00+05:00', '2026-11-25T13:30:00.000Z', 'the PSC is open at the end of the term'],
    ['provider', '2026-11-25T18:30:00+05:00', '2026-11-25T12:50:00.000Z', 'forty minutes before the provider closes'],
    ['provider', '2026-11-25T13:30:00+05:00', '2026-11-25T07:20:00.000Z', 'not in the lunch break'],
    ['provider', '2026-11-22T18:30:00+05:00', '2026-11-20T12:50:00.000Z', 'not on a Sunday'],
    ['provider', '2026-11-23T08:00:00+05:00', '2026-11-20T12:50:00.000Z', 'before the opening: the working day before'],
  ])('%s %s', (kind, due, expected) => {
    const at = handOutMoment(kind, new Date(due));
    expect(at.toISOString()).toBe(expected);
    expect(isOpen(kind, at)).toBe(true);
  });
});

describe('a complaint is answered (std1 p.11)', () => {
  it.each([
    ['provider', '2026-11-23T10:00:00+05:00', '2026-11-30T13:30:00.000Z'],
    ['quality_body', '2026-11-23T10:00:00+05:00', '2026-12-14T13:30:00.000Z'],
    ['quality_body', '2026-12-14T10:00:00+05:00', '2027-01-08T13:30:00.000Z'], // 16.12., 1.1., 4.1., 7.1. are off
    ['provider', '2024-02-27T10:00:00+06:00', '2024-03-05T13:30:00.000Z'], // over the change to UTC+5
  ] as const)('by the %s registered %s until %s', (body, registered, due) => {
    expect(complaintDueAt(new Date(registered), body).toISOString()).toBe(due);
  });
});
