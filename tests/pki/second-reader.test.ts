import { beforeAll, describe, expect, it } from '@jest/globals';
import { differencesInCertificate, differencesInCrl } from '@kualik/pki/second-reader.ts';
import { type Hierarchy, hierarchy, listOf } from './support/authority.ts';
import { recorded } from './support/recorded.ts';

describe('the second reader', () => {
  let ca: Hierarchy;

  beforeAll(async () => {
    ca = await hierarchy();
  });

  it('reads our certificates as we do', () => {
    expect([ca.root, ca.issuing, ca.holder].map(({ der }) => differencesInCertificate(der))).toEqual([[], [], []]);
  });

  it('reads our lists as we do, entries with a reason included', async () => {
    const revokedAt = new Date('2026-11-01T00:00:00Z');
    const entries = [
      { serialHex: '5a77', revokedAt, reason: 'keyCompromise' },
      { serialHex: '6b01', revokedAt, reason: 'unspecified' },
    ] as const;
    expect(differencesInCrl(await listOf(ca.issuing, { entries }))).toEqual([]);
  });

  it.each(['ca-nca_rsa_test.crt', 'certs-ceo_valid_sign_2004_gost.cer'])('reads the recorded %s as we do', (name) => {
    expect(differencesInCertificate(recorded(name))).toEqual([]);
  });
});
