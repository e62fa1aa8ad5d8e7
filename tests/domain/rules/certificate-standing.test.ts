import { describe, expect, it } from '@jest/globals';
import { certificateStanding, standingCode } from '@kualik/domain/rules/certificate-standing.ts';
import type { CertificateStanding, StandingFacts } from '@kualik/domain/rules/certificate-standing.ts';
import { errorText } from '@kualik/domain/rules/errors.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z'); // Monday, 10:00 in Almaty
const before = new Date('2026-11-22T05:00:00.000Z');
const after = new Date('2026-11-24T05:00:00.000Z');
const facts = (change: Partial<StandingFacts> = {}): StandingFacts => ({
  ...{ notBefore: before, notAfter: after, revokedAt: null, heldSince: null },
  ...change,
});

describe('how a certificate stands (reg p.7 T1c, reg p.8 C1)', () => {
  it.each<[string, Partial<StandingFacts>, CertificateStanding]>([
    ['within its period', {}, 'valid'],
    ['in its first moment', { notBefore: NOW }, 'valid'],
    ['in its last moment', { notAfter: NOW }, 'valid'],
    ['a millisecond after it', { notAfter: new Date(NOW.getTime() - 1) }, 'expired'],
    ['before its period', { notBefore: after, notAfter: after }, 'not_yet_valid'],
    ['on hold', { heldSince: before }, 'held'],
    ['on hold from tomorrow', { heldSince: after }, 'valid'],
    ['revoked this moment', { revokedAt: NOW }, 'revoked'],
    ['revoked tomorrow', { revokedAt: after }, 'valid'],
    ['revoked and expired', { revokedAt: before, notAfter: before }, 'revoked'],
    ['on hold and expired', { heldSince: before, notAfter: before }, 'expired'],
    ['on hold and revoked', { heldSince: before, revokedAt: NOW }, 'revoked'],
  ])('%s', (_name, change, standing) => {
    expect(certificateStanding(facts(change), NOW)).toBe(standing);
  });

  it.each<CertificateStanding>(['expired', 'held', 'revoked', 'not_yet_valid'])(
    'tells the way out when %s',
    (standing) => {
      const code = standingCode(standing);
      expect(code && errorText(code).en).toMatch(/another valid certificate.*a PSC or the provider/);
      expect(code && errorText(code).kk).toMatch(/асқа жарамды куәлі.*ХҚКО-/);
      expect(code && errorText(code).ru).toMatch(/другим действующим свидетельством.*ЦОН/);
    },
  );

  it('has nothing to tell of a valid one', () => {
    expect(standingCode('valid')).toBeNull();
  });
});
