import { describe, expect, it } from '@jest/globals';
import { findProfile, PROFILES, validity, validityOf } from '@kualik/domain/rules/profiles/index.ts';

const CA_END = new Date('2045-12-31T23:59:59Z');

describe('validity of a holder’s certificate', () => {
  it.each([
    // [why, notBefore, notAfter]; Almaty is UTC+5, before 2024-03-01 UTC+6
    ['an ordinary day', '2026-11-22T06:00:00Z', '2027-11-22T05:59:59Z'],
    ['the turn of the year in Almaty, not in UTC', '2026-12-31T19:00:00Z', '2027-12-31T18:59:59Z'],
    ['29 February becomes 28 February', '2028-02-29T06:00:00Z', '2029-02-28T05:59:59Z'],
    ['29 February at Almaty midnight', '2028-02-28T19:00:00Z', '2029-02-27T18:59:59Z'],
    ['29 February in UTC that is 1 March in Almaty', '2028-02-29T20:00:00Z', '2029-02-28T19:59:59Z'],
    ['28 February before a leap year', '2027-02-28T06:00:00Z', '2028-02-28T05:59:59Z'],
    [
      'over the change of the zone on 2024-03-01: the clock on the wall counts',
      '2023-06-01T06:00:00Z',
      '2024-06-01T06:59:59Z',
    ],
    ['one second before the change', '2024-02-29T17:59:59Z', '2025-02-28T18:59:58Z'],
    ['a fraction of a second is cut off', '2026-11-22T06:00:00.999Z', '2027-11-22T05:59:59Z'],
  ])('%s', (_, notBefore, notAfter) => {
    const result = validity(new Date(notBefore), CA_END);
    expect(result.notAfter.toISOString()).toBe(new Date(notAfter).toISOString());
    expect(result.notBefore.getUTCMilliseconds()).toBe(0);
  });

  it('never passes the end of the CA', () => {
    const caEnd = new Date('2027-03-01T00:00:00Z');
    expect(validity(new Date('2026-11-22T06:00:00Z'), caEnd).notAfter).toEqual(caEnd);
    const sameEnd = new Date('2027-11-22T05:59:59Z');
    expect(validity(new Date('2026-11-22T06:00:00Z'), sameEnd).notAfter).toEqual(sameEnd);
  });

  it('does not change the given date', () => {
    const now = new Date('2026-11-22T06:00:00.500Z');
    validity(now, CA_END);
    expect(now.getTime()).toBe(Date.parse('2026-11-22T06:00:00.500Z'));
  });
});

describe('validity by profile', () => {
  it.each([
    ['root-ca', null, '2046-11-22T05:59:59Z'],
    ['issuing-ca-rsa', new Date('2046-11-22T05:59:59Z'), '2036-11-22T05:59:59Z'],
    ['seal', CA_END, '2027-11-22T05:59:59Z'],
  ])('%s', (id, caEnd, notAfter) => {
    const profile = findProfile(id, 1);
    if (profile === undefined) throw new Error(id);
    expect(validityOf(profile, new Date('2026-11-22T06:00:00Z'), caEnd).notAfter).toEqual(new Date(notAfter));
  });

  it('every certificate of a person lasts one year', () => {
    expect(
      PROFILES.filter(({ subjectKind, validity: period }) => subjectKind === 'person' && period !== 'P1Y'),
    ).toEqual([]);
  });
});
