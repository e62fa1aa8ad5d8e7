import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_CMS_BYTES, signCms, verifyCms } from '@kualik/pki/cms.ts';
import { toPem } from '@kualik/pki/pem.ts';
import { type Hierarchy, hierarchy, holderOrder, issue, NOW } from './support/authority.ts';
import { testKey } from './support/keys.ts';
import { mutantsOf } from './support/mutants.ts';
import { judge, scratch } from './support/programs.ts';

const CONTENT = new TextEncoder().encode('{"applicant":{"surname":"ҚҰНАНБАЙ"},"type":"kualik/confirmation/1"}');
const CODES = [
  'CMS_MALFORMED',
  'CMS_TOO_LARGE',
  'CMS_NOT_ATTACHED',
  'CMS_SIGNERS',
  'CMS_ALGORITHM',
  'CMS_SIGNED_ATTRIBUTES',
  'CMS_SIGNER_CERTIFICATE',
];

const files = scratch();
let ca: Hierarchy;
let good: Uint8Array;
let paths: { root: string; issuing: string; holder: string };

beforeAll(async () => {
  ca = await hierarchy();
  good = await signed({});
  paths = {
    root: files.put('root.pem', toPem('CERTIFICATE', ca.root.der)),
    issuing: files.put('issuing.pem', toPem('CERTIFICATE', ca.issuing.der)),
    holder: files.put('holder.pem', toPem('CERTIFICATE', ca.holder.der)),
  };
});
afterAll(() => files.remove());

function signed(change: Partial<Parameters<typeof signCms>[0]>): Promise<Uint8Array> {
  const { der, key } = ca.holder;
  return signCms({ content: CONTENT, certificate: der, chain: [], sign: key.sign, signingTime: NOW, ...change });
}

/** `good` when everything is right, else the code or the part of the report that is wrong. */
async function verdict(der: Uint8Array): Promise<string> {
  const result = await verifyCms(der);
  if (!result.ok) return result.code;
  if (!result.signatureValid) return 'signature wrong';
  return result.essCertMatches ? 'good' : 'certificate not bound';
}

function opensslSigned(...args: readonly string[]): Uint8Array {
  const file = files.put('content', CONTENT);
  const signer = ['-signer', paths.holder, '-inkey', ca.holder.key.pemFile];
  const run = judge('openssl', ['cms', '-sign', '-binary', '-outform', 'DER', '-in', file, ...signer, ...args]);
  if (run.status !== 0) throw new Error(run.out);
  return new Uint8Array(run.raw);
}

describe('a signature that we make', () => {
  it('is verified by openssl as CAdES up to the root and gives the content back', async () => {
    const file = files.put('signed.p7m', await signed({ chain: [ca.issuing.der, ca.holder.der] }));
    const at = String(NOW.getTime() / 1000 + 60);
    const run = judge('openssl', [
      ...['cms', '-verify', '-binary', '-cades', '-inform', 'DER', '-in', file],
      ...['-CAfile', paths.root, '-attime', at, '-purpose', 'any'],
    ]);
    expect(run.out).toContain('CAdES Verification successful');
    expect(new Uint8Array(run.raw)).toEqual(CONTENT);
  });

  it('is shown by openssl with the signed attributes of CAdES-BES', () => {
    const { out } = judge('openssl', ['cms', '-cmsout', '-print', '-inform', 'DER'], good);
    expect(out).toContain('id-smime-aa-signingCertificateV2');
    expect(out).toContain('pkcs7-data');
    expect(out).toMatch(/UTCTIME:Nov 22 06:00:00 2026 GMT/);
  });

  it('is understood by certtool', () => {
    const run = judge('certtool', ['--p7-info', '--inder'], good);
    expect(run.out).toContain('RSA-SHA256');
  });

  it('is DER: openssl writes the same octets again', () => {
    expect(new Uint8Array(judge('openssl', ['cms', '-cmsout', '-inform', 'DER', '-outform', 'DER'], good).raw)).toEqual(
      good,
    );
  });

  it('is reported with content, signer and time', async () => {
    const result = await verifyCms(good);
    if (!result.ok) throw new Error(result.code);
    expect(result).toMatchObject({ signatureValid: true, essCertMatches: true, signingTime: NOW });
    expect(result.content).toEqual(new Uint8Array(CONTENT));
    expect(result.signer.der).toEqual(new Uint8Array(ca.holder.der));
  });

  it('needs no signing time', async () => {
    const { der, key } = ca.holder;
    const cms = await signCms({ content: CONTENT, certificate: der, chain: [], sign: key.sign });
    expect(await verifyCms(cms)).toMatchObject({ signatureValid: true, signingTime: null });
  });
});

describe('a signature that openssl makes', () => {
  it.each([
    ['CAdES with SHA-256', ['-nodetach', '-cades', '-md', 'sha256'], 'good'],
    ['CAdES with SHA-512', ['-nodetach', '-cades', '-md', 'sha512'], 'good'],
    ['signer named by key identifier', ['-nodetach', '-cades', '-keyid'], 'good'],
    ['without ESSCertIDv2', ['-nodetach'], 'CMS_SIGNED_ATTRIBUTES'],
    ['without signed attributes', ['-nodetach', '-noattr'], 'CMS_SIGNED_ATTRIBUTES'],
    ['detached', ['-cades'], 'CMS_NOT_ATTACHED'],
    ['without certificates', ['-nodetach', '-cades', '-nocerts'], 'CMS_SIGNER_CERTIFICATE'],
    ['with SHA-1', ['-nodetach', '-cades', '-md', 'sha1'], 'CMS_ALGORITHM'],
    ['with RSA-PSS', ['-nodetach', '-cades', '-keyopt', 'rsa_padding_mode:pss'], 'CMS_ALGORITHM'],
    ['streamed as BER', ['-nodetach', '-cades', '-stream'], 'CMS_MALFORMED'],
  ])('is judged: %s', async (_, args, expected) => {
    expect(await verdict(opensslSigned(...args))).toBe(expected);
  });

  it('is refused with two signers', async () => {
    const { der, key } = await issue({ ...holderOrder(ca.issuing), key: 'other', serial: 77 });
    const second = files.put('second.pem', toPem('CERTIFICATE', der));
    const args = ['-nodetach', '-cades', '-signer', second, '-inkey', key.pemFile];
    expect(await verdict(opensslSigned(...args))).toBe('CMS_SIGNERS');
  });

  it('is refused when it is no signature at all', async () => {
    const file = files.put('content', CONTENT);
    const enveloped = judge('openssl', ['cms', '-encrypt', '-binary', '-outform', 'DER', '-in', file, paths.holder]);
    expect(await verdict(new Uint8Array(enveloped.raw))).toBe('CMS_MALFORMED');
  });
});

describe('wrong signatures', () => {
  it('are told when another key signed', async () => {
    expect(await verdict(await signed({ sign: (await testKey('other')).sign }))).toBe('signature wrong');
  });

  it('are told when the content was exchanged', async () => {
    const changed = new Uint8Array(good);
    const at = Buffer.from(changed).indexOf('kualik');
    changed[at] = (changed[at] ?? 0) ^ 0x20;
    expect(await verdict(changed)).toBe('signature wrong');
  });

  it('are told when the certificate was exchanged for another one of the same key and serial number', async () => {
    const twin = await issue({ ...holderOrder(ca.issuing), notAfter: new Date('2027-06-01T00:00:00Z') });
    const swapped = replaceBytes(good, ca.holder.der, twin.der);
    expect(await verdict(swapped)).toBe('certificate not bound');
  });
});

function replaceBytes(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  expect(to.length).toBe(from.length);
  const copy = Buffer.from(bytes);
  copy.set(to, copy.indexOf(from));
  return new Uint8Array(copy);
}

describe('broken input', () => {
  it('is never good: more than 200 cut, flipped, grown and shortened signatures', async () => {
    const mutants = mutantsOf(good, 1_991, { cuts: 60, flips: 220, other: 40 });
    expect(mutants.length).toBeGreaterThan(200);
    const allowed = [...CODES, 'signature wrong', 'certificate not bound'];
    for (const { name, bytes } of mutants) {
      const told = await verdict(bytes);
      expect({ name, told, isRefused: allowed.includes(told) }).toEqual({ name, told, isRefused: true });
    }
  });

  it('gives a code for arbitrary bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => CODES.includes(await verdict(bytes))),
      { seed: 77, numRuns: 300 },
    );
  });

  it('is refused for its size before it is read', async () => {
    expect(await verdict(new Uint8Array(MAX_CMS_BYTES + 1))).toBe('CMS_TOO_LARGE');
  });

  it('is refused with nine certificates', async () => {
    const extra = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map((serial) => issue({ ...holderOrder(ca.issuing), serial: 100 + serial })),
    );
    expect(await verdict(await signed({ chain: extra.map(({ der }) => der) }))).toBe('CMS_MALFORMED');
  });
});
