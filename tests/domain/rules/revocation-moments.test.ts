import { describe, expect, it } from '@jest/globals';
import { areMoments, judgeMoments } from '@kualik/domain/rules/revocation-moments.ts';
import type { RevocationMoments } from '@kualik/domain/rules/revocation-moments.ts';
import type { HolderReasonId } from '@kualik/domain/rules/revocation-reasons.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z'); // Monday, 10:00 in Almaty
const AT_ONCE: RevocationMoments = {};
const YEAR = { notBefore: new Date('2026-06-01T00:00:00.000Z'), notAfter: new Date('2027-06-01T00:00:00.000Z') };
const SHORT = { notBefore: new Date('2026-07-01T00:00:00.000Z'), notAfter: new Date('2026-12-31T00:00:00.000Z') };

describe('the moments of a revocation (reg t.3 a.4)', () => {
  it.each<[string, HolderReasonId, RevocationMoments, string | null]>([
    ['accepts/at once', 'superseded', AT_ONCE, null],
    ['accepts/next week', 'superseded', { effectiveAt: '2026-11-30T05:00:00.000Z' }, null],
    ['accepts/the last second of the shorter one', 'superseded', { effectiveAt: '2026-12-31T00:00:00.000Z' }, null],
    ['refuses/now', 'superseded', { effectiveAt: '2026-11-23T05:00:00.000Z' }, 'REVOCATION_MOMENT_PAST'],
    ['refuses/yesterday', 'superseded', { effectiveAt: '2026-11-22T05:00:00.000Z' }, 'REVOCATION_MOMENT_PAST'],
    [
      'refuses/after the shorter one',
      'superseded',
      { effectiveAt: '2027-01-01T00:00:00.000Z' },
      'REVOCATION_MOMENT_TOO_LATE',
    ],
    [
      'refuses/a known key that waits',
      'keyCompromise',
      { effectiveAt: '2026-11-30T05:00:00.000Z' },
      'REVOCATION_MOMENT_COMPROMISED',
    ],
    ['accepts/a key known since August', 'keyCompromise', { invalidityDate: '2026-08-01T00:00:00.000Z' }, null],
    ['accepts/a key known since now', 'keyCompromise', { invalidityDate: '2026-11-23T05:00:00.000Z' }, null],
    [
      'refuses/a date for another reason',
      'superseded',
      { invalidityDate: '2026-08-01T00:00:00.000Z' },
      'INVALIDITY_DATE_REASON',
    ],
    ['refuses/a date ahead', 'keyCompromise', { invalidityDate: '2026-11-24T00:00:00.000Z' }, 'INVALIDITY_DATE_AHEAD'],
    [
      'refuses/before the later one began',
      'keyCompromise',
      { invalidityDate: '2026-06-15T00:00:00.000Z' },
      'INVALIDITY_DATE_TOO_EARLY',
    ],
  ])('%s', (_name, reason, moments, code) => {
    expect(judgeMoments({ reason, ...moments }, [YEAR, SHORT], NOW)).toBe(code);
  });

  it('stand in a signed document in one form alone', () => {
    expect(areMoments({ effectiveAt: '2026-11-30T05:00:00.000Z' })).toBe(true);
    for (const effectiveAt of ['2026-11-30', '2026-11-30T10:00:00+05:00', 'soon', 5, null])
      expect(areMoments({ effectiveAt })).toBe(false);
  });
});
