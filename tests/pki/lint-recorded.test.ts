import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { certificateIn } from '../../scripts/lint-cert/read-file.ts';
import { judgeCertificate } from '../../scripts/lint-cert/judge.ts';

/** Why recorded certificates of the authority's test environment deviate from what we issue. */
const WHY: Record<string, string> = {
  'validity.profile': 'their year ends in the second in which it began; ours one second earlier (RFC 5280 4.1.2.5)',
  'subject.iin-assignable': 'made-up number of the test environment (profile 4.1, trap)',
  'subject.bin-assignable': 'made-up number of the test environment (profile 4.1, trap)',
  'key-store.profile': 'certificates before 2022 name no key store (profile 4.3)',
  'ski.of-key': 'certificates before 2022 count their key identifier otherwise (profile 4.3)',
  'subject.self-issued': 'an intermediate CA without path length is nearest to our root',
  'extensions.known': 'the same: our root has neither addresses nor policy',
  'policies.profile': 'the same',
};
/** Rows about keys and signatures of the national algorithms: they change with the profiles, not with these files. */
const OF_ALGORITHM = ['signature.profile-algorithm', 'key.strength', 'key.length'];

const FOLDER = fileURLToPath(new URL('../fixtures/nca-rk/', import.meta.url));
const RSA_CA = 'ca-nca_rsa_test.crt';

function judged(name: string, issuer: string | null, profileId: string | null = null): string[] {
  const read = (file: string): Uint8Array => certificateIn(FOLDER + file);
  return judgeCertificate({ der: read(name), issuer: issuer === null ? null : read(issuer), profileId }).lines;
}

function ids(lines: readonly string[]): string[] {
  const found = lines.slice(1, -1).map((line) => line.replace(/^\w+ +/, '').split(':')[0] ?? '');
  return found.filter((id) => !OF_ALGORITHM.includes(id));
}

const CA_FINDINGS = ['subject.self-issued', 'extensions.known', 'policies.profile'];

describe('the recorded certificates', () => {
  it.each([
    [
      'certs-individual_valid_sign_2004_rsa.cer',
      RSA_CA,
      'individual-sign',
      ['validity.profile', 'subject.iin-assignable', 'ski.of-key'],
    ],
    [
      'certs-individual_valid_sign_2004_rsa_auth.cer',
      RSA_CA,
      'individual-auth',
      ['validity.profile', 'subject.iin-assignable', 'ski.of-key'],
    ],
    [
      'certs-ceo_valid_sign_2004_gost.cer',
      'ca-nca_gost_test.crt',
      'legal-entity-first-head-sign',
      [...['validity.profile', 'subject.iin-assignable', 'subject.bin-assignable', 'ski.of-key'], 'key-store.profile'],
    ],
    [RSA_CA, null, 'root-ca', CA_FINDINGS],
    ['ca-nca_gost_test.crt', null, 'root-ca-gost', CA_FINDINGS],
    ['ca-nca_gost2015_test.cer', null, 'root-ca-gost', CA_FINDINGS],
  ])('%s deviates only where it is explained', (name, issuer, profile, expected) => {
    const lines = judged(name, issuer);
    expect(lines[0]).toContain(`profile: ${profile} (nearest)`);
    expect(ids(lines)).toEqual(expected);
    expect(expected.filter((id) => WHY[id] === undefined)).toEqual([]);
  });
});

describe('npm run lint-cert', () => {
  it('tells code, text and source of each finding and fails on an error', () => {
    const der = certificateIn(`${FOLDER}certs-individual_valid_sign_2004_rsa.cer`);
    const { exitCode, lines } = judgeCertificate({ der, issuer: null, profileId: 'individual-auth' });
    expect(exitCode).toBe(1);
    expect(lines).toContain(
      'error   key-usage.profile: key usage is not that of the profile – Key usage is that of the profile [profile 4.3]',
    );
  });

  it('tells a file that is no certificate, and a profile that is none', () => {
    const der = new TextEncoder().encode('Қазақстан');
    expect(judgeCertificate({ der, issuer: null, profileId: null })).toMatchObject({ exitCode: 1 });
    expect(judgeCertificate({ der, issuer: null, profileId: 'x' })).toEqual({ exitCode: 1, lines: ['no profile x'] });
  });
});
