import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assembleCertificate, buildTbsCertificate, parseCertificate, tbsOf } from '@kualik/pki/certificate.ts';
import { toPem } from '@kualik/pki/pem.ts';
import {
  type Hierarchy,
  hierarchy,
  hierarchyOfToday,
  holderOrder,
  issue,
  listOf,
  NOW,
  PERSON,
  sign,
  tbsInput,
} from './support/authority.ts';
import { testKey } from './support/keys.ts';
import { mutantsOf } from './support/mutants.ts';
import { judge, scratch } from './support/programs.ts';

const files = scratch();
const AT = String(NOW.getTime() / 1000 + 60);
let ca: Hierarchy;
let paths: { root: string; issuing: string; holder: string; lists: string };

beforeAll(async () => {
  ca = await hierarchy();
  const lists = [await listOf(ca.root), await listOf(ca.issuing)].map((der) => toPem('X509 CRL', der)).join('');
  paths = {
    root: files.put('root.pem', toPem('CERTIFICATE', ca.root.der)),
    issuing: files.put('issuing.pem', toPem('CERTIFICATE', ca.issuing.der)),
    holder: files.put('holder.pem', toPem('CERTIFICATE', ca.holder.der)),
    lists: files.put('lists.pem', lists),
  };
});
afterAll(() => files.remove());

function verify(certificate: string, ...more: readonly string[]): string {
  const trust = ['-CAfile', paths.root, '-untrusted', paths.issuing, '-CRLfile', paths.lists];
  return judge('openssl', ['verify', '-attime', AT, '-x509_strict', ...trust, '-crl_check_all', ...more, certificate])
    .out;
}

describe('openssl', () => {
  it('accepts the path strictly, with revocation of every certificate', () => {
    expect(verify(paths.holder)).toContain(': OK');
  });

  it('finds the policy of an individual’s signature on the path', () => {
    expect(verify(paths.holder, '-policy', '1.2.398.3.3.2.3', '-explicit_policy')).toContain(': OK');
    expect(verify(paths.holder, '-policy', '1.2.398.3.3.2.4', '-explicit_policy')).toContain('no explicit policy');
  });

  it('shows the subject of the national profile in the recorded order', () => {
    const shown = judge('openssl', [
      'x509',
      '-in',
      paths.holder,
      '-noout',
      '-subject',
      '-nameopt',
      'utf8,sep_comma_plus,sname',
    ]);
    expect(shown.out.trim()).toBe(
      'subject=CN=ҚҰНАНБАЙ ӘЛИХАН,SN=ҚҰНАНБАЙ,serialNumber=IIN900101300017,C=KZ,GN=ӨТЕГЕНҰЛЫ',
    );
  });

  it.each([
    [
      'individual-sign',
      'Digital Signature, Non Repudiation',
      'E-mail Protection, 1.2.398.3.3.4.1.1',
      '1.2.398.3.3.2.3',
    ],
    [
      'individual-auth',
      'Digital Signature, Key Encipherment',
      'TLS Web Client Authentication, 1.2.398.3.3.4.1.1',
      '1.2.398.3.3.2.4',
    ],
    ['operator-sign', 'Digital Signature, Non Repudiation', 'E-mail Protection, 1.2.398.3.3.4.2.3', '1.2.398.3.3.2.3'],
    [
      'administrator-auth',
      'Digital Signature, Key Encipherment',
      'TLS Web Client Authentication, 1.2.398.3.3.4.2.1',
      '1.2.398.3.3.2.4',
    ],
  ])('reads usages, roles and policy of %s', async (profileId, usage, purposes, policy) => {
    const { der } = await issue(holderOrder(ca.issuing, profileId));
    const { out } = judge('openssl', ['x509', '-inform', 'DER', '-noout', '-text', '-nameopt', 'utf8'], der);
    expect(out).toMatch(new RegExp(`Key Usage: critical\\s+${usage}\n`));
    expect(out).toContain(purposes);
    expect(out).toMatch(
      new RegExp(
        `Policy: ${policy}\\s+CPS: http://pki.gov.kz/cps\\s+User Notice:\\s+Explicit Text: http://pki.gov.kz/cps`,
      ),
    );
    expect(out).toContain('URI:http://pki.example.kz/crl/nca_rsa.crl');
    expect(out).toContain('CA Issuers - URI:http://pki.example.kz/ca/nca_rsa.cer');
    expect(out).toContain('OCSP - URI:http://pki.example.kz/ocsp');
    expect(out).toContain('email:alikhan@example.kz');
  });
});

describe('GnuTLS and node:crypto', () => {
  it('certtool verifies the chain', async () => {
    const today = await hierarchyOfToday();
    const chain = [today.holder, today.issuing, today.root].map(({ der }) => toPem('CERTIFICATE', der)).join('');
    const run = judge('certtool', ['--verify-chain', '--infile', files.put('chain.pem', chain)]);
    expect(run.out).toContain('Chain verification output: Verified. The certificate is trusted.');
  });

  it('node:crypto reads the same fields and verifies each signature', () => {
    const [root, issuing, holder] = [ca.root, ca.issuing, ca.holder].map(({ der }) => new X509Certificate(der));
    const own = parseCertificate(ca.holder.der);
    expect(holder?.checkIssued(issuing as X509Certificate)).toBe(true);
    expect(holder?.verify((issuing as X509Certificate).publicKey)).toBe(true);
    expect(issuing?.verify((root as X509Certificate).publicKey)).toBe(true);
    expect(holder?.serialNumber.toLowerCase()).toBe(own.serialHex);
    expect(holder?.fingerprint256.replaceAll(':', '').toLowerCase()).toBe(own.sha256);
    expect(new Date(holder?.validTo ?? '')).toEqual(own.notAfter);
    expect(new Uint8Array(holder?.publicKey.export({ type: 'spki', format: 'der' }) ?? [])).toEqual(own.spki);
    expect(root?.ca).toBe(true);
    expect(holder?.ca).toBe(false);
  });
});

describe('reading back', () => {
  it('gives the signed bytes exactly as they were', async () => {
    const input = await tbsInput(holderOrder(ca.issuing));
    const tbs = buildTbsCertificate(input);
    const signature = await ca.issuing.key.sign(tbs);
    expect(tbsOf(assembleCertificate(tbs, 'sha256WithRSAEncryption', signature))).toEqual(tbs);
  });

  it('writes GeneralizedTime from 2050 on', async () => {
    const input = { ...(await tbsInput(holderOrder(ca.issuing))), notAfter: new Date('2050-01-01T00:00:00Z') };
    const der = await sign(input, ca.issuing.key);
    expect(parseCertificate(der).timeTags).toEqual([0x17, 0x18]);
    expect(new X509Certificate(der).validTo).toBe('Jan  1 00:00:00 2050 GMT');
  });

  it('throws nothing but the coded error on more than 200 broken certificates', () => {
    for (const { name, bytes } of mutantsOf(ca.holder.der, 7, { cuts: 60, flips: 160, other: 40 })) {
      let code = 'accepted';
      try {
        parseCertificate(bytes);
      } catch (error) {
        code = (error as { code?: string }).code ?? String(error);
      }
      expect({ name, isCoded: ['accepted', 'CERTIFICATE_MALFORMED'].includes(code) }).toEqual({ name, isCoded: true });
    }
  });
});

describe('values that must not be written', () => {
  const wrong: [string, (input: Awaited<ReturnType<typeof tbsInput>>) => typeof input][] = [
    ['a serial number of 21 octets', (input) => ({ ...input, serial: new Uint8Array(21).fill(1) })],
    ['a serial number that starts with zero', (input) => ({ ...input, serial: new Uint8Array(20) })],
    ['a negative serial number', (input) => ({ ...input, serial: new Uint8Array(20).fill(0x80) })],
    ['an empty serial number', (input) => ({ ...input, serial: new Uint8Array() })],
    ['an end before the beginning', (input) => ({ ...input, notAfter: input.notBefore })],
    ['a fraction of a second', (input) => ({ ...input, notBefore: new Date('2026-11-22T06:00:00.500Z') })],
    ['an empty name value', (input) => ({ ...input, subject: [{ type: 'CN', value: '' }] })],
    ['a common name of 65 characters', (input) => ({ ...input, subject: [{ type: 'CN', value: 'Ә'.repeat(65) }] })],
    ['a country that is no code', (input) => ({ ...input, subject: [{ type: 'C', value: 'Kazakhstan' }] })],
    ['a name that is not in NFC', (input) => ({ ...input, subject: [{ type: 'CN', value: 'и\u0306' }] })],
    ['a Cyrillic SERIALNUMBER', (input) => ({ ...input, subject: [{ type: 'SERIALNUMBER', value: 'ЖСН1' }] })],
    ['the same extension twice', (input) => ({ ...input, extensions: [...input.extensions, ...input.extensions] })],
    [
      'a Cyrillic e-mail address',
      (input) => ({
        ...input,
        extensions: [{ id: 'subjectAltName', critical: false, emails: ['пошта@мысал.қаз'], dns: [] }],
      }),
    ],
    [
      'key usage without a usage',
      (input) => ({ ...input, extensions: [{ id: 'keyUsage', critical: true, usages: [] }] }),
    ],
    [
      'a path length without CA',
      (input) => ({ ...input, extensions: [{ id: 'basicConstraints', critical: true, ca: false, pathLength: 0 }] }),
    ],
  ];

  it.each(wrong)('refuses %s', async (_, change) => {
    const input = change(await tbsInput({ ...holderOrder(ca.issuing), applicant: PERSON }));
    expect(() => buildTbsCertificate(input)).toThrow(expect.objectContaining({ code: 'VALUE_NOT_ENCODABLE' }));
  });

  it('refuses a key that is no key', async () => {
    const { spki } = await testKey('holder');
    const input = { ...(await tbsInput(holderOrder(ca.issuing))), spki: spki.slice(0, 100) };
    expect(() => buildTbsCertificate(input)).toThrow();
  });
});
