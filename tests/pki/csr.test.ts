import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildCsr, MAX_CSR_BYTES, verifyCsr } from '@kualik/pki/csr.ts';
import { fixturePath, testKey, type TestKey } from './support/keys.ts';
import { mutantsOf } from './support/mutants.ts';
import { judge, scratch } from './support/programs.ts';

const SUBJECT = [
  { type: 'CN', value: 'БӨКЕЙХАН ӘЛИХАН' },
  { type: 'SURNAME', value: 'БӨКЕЙХАН' },
  { type: 'SERIALNUMBER', value: 'IIN900101300017' },
  { type: 'C', value: 'KZ' },
  { type: 'G', value: 'НҰРМҰХАМЕДҰЛЫ' },
] as const;

const CODES = [
  'CSR_MALFORMED',
  'CSR_TOO_LARGE',
  'CSR_PROOF_OF_POSSESSION',
  'KEY_ALGORITHM',
  'KEY_TOO_SHORT',
  'KEY_TOO_LONG',
  'KEY_EXPONENT',
  'KEY_KNOWN_WEAK',
];

const files = scratch();
let holder: TestKey;
let good: Uint8Array;

beforeAll(async () => {
  holder = await testKey('holder');
  good = await buildCsr({ subject: SUBJECT, keyPair: holder.pair });
});
afterAll(() => files.remove());

async function codeOf(der: Uint8Array): Promise<string> {
  const result = await verifyCsr(der);
  return result.ok ? 'accepted' : result.code;
}

/** A request made and signed by openssl; `-newkey` arguments or a key file decide the key. */
function opensslRequest(args: readonly string[]): Uint8Array {
  const run = judge('openssl', ['req', '-new', '-utf8', '-subj', '/CN=ТЕСТ/C=KZ', '-outform', 'DER', ...args]);
  if (run.status !== 0) throw new Error(run.out);
  return new Uint8Array(run.raw);
}

describe('a PKCS#10 that we write', () => {
  it('is verified by openssl, which shows the Kazakh subject', () => {
    const run = judge(
      'openssl',
      ['req', '-inform', 'DER', '-verify', '-noout', '-subject', '-nameopt', 'utf8,sep_comma_plus'],
      good,
    );
    expect(run.out).toContain('verify OK');
    expect(run.out).toContain('CN=БӨКЕЙХАН ӘЛИХАН');
    expect(run.out).toContain('НҰРМҰХАМЕДҰЛЫ');
  });

  it('is read back with subject, key length and the hash that openssl computes over the key', async () => {
    const result = await verifyCsr(good);
    if (!result.ok) throw new Error(result.code);
    expect(result.csr.subject.map(({ type, value }) => ({ type, value }))).toEqual(SUBJECT);
    expect(result.csr.keyBits).toBe(2048);
    const spki = judge('openssl', ['pkey', '-in', holder.pemFile, '-pubout', '-outform', 'DER']).raw;
    const digest = judge('openssl', ['dgst', '-sha256', '-r'], spki).out.split(' ')[0];
    expect(result.csr.spkiSha256).toBe(digest);
  });

  it('carries the asked extensions so that openssl shows them', async () => {
    const der = await buildCsr({
      subject: SUBJECT,
      keyPair: holder.pair,
      extensions: [{ id: 'subjectAltName', critical: false, emails: ['alikhan@example.kz'], dns: [] }],
    });
    expect(judge('openssl', ['req', '-inform', 'DER', '-noout', '-text'], der).out).toContain(
      'email:alikhan@example.kz',
    );
    const result = await verifyCsr(der);
    expect(result.ok && result.csr.requestedExtensions.map(({ oid }) => oid)).toEqual(['2.5.29.17']);
  });
});

describe('a PKCS#10 that openssl writes', () => {
  it('is accepted with SHA-256, SHA-384 and SHA-512', async () => {
    for (const hash of ['-sha256', '-sha384', '-sha512']) {
      expect(await codeOf(opensslRequest(['-key', holder.pemFile, hash]))).toBe('accepted');
    }
  });

  it.each([
    ['signed with SHA-1', ['-key', fixturePath('holder.key.pem'), '-sha1'], 'CSR_PROOF_OF_POSSESSION'],
    ['RSA of 1024 bits', ['-key', fixturePath('short.key.pem')], 'KEY_TOO_SHORT'],
    ['public exponent 3', ['-key', fixturePath('exponent-3.key.pem')], 'KEY_EXPONENT'],
  ])('is refused: %s', async (_, args, code) => {
    expect(await codeOf(opensslRequest(args))).toBe(code);
  });

  it.each([
    ['an elliptic curve key', generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey],
    ['an Ed25519 key', generateKeyPairSync('ed25519').privateKey],
    ['an RSA-PSS key', generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey],
  ])('is refused for its algorithm: %s', async (name, key) => {
    const file = files.put(`${name}.pem`, key.export({ type: 'pkcs8', format: 'pem' }));
    expect(await codeOf(opensslRequest(['-key', file]))).toBe('KEY_ALGORITHM');
  });
});

describe('proof of possession', () => {
  it('fails when another key signed', async () => {
    const other = await testKey('other');
    const keyPair = { publicKey: holder.pair.publicKey, privateKey: other.pair.privateKey };
    expect(await codeOf(await buildCsr({ subject: SUBJECT, keyPair }))).toBe('CSR_PROOF_OF_POSSESSION');
  });

  it('fails for every one of 40 requests whose signature was changed', async () => {
    for (let index = 0; index < 40; index += 1) {
      const wrong = new Uint8Array(good);
      const at = wrong.length - 1 - index * 6;
      wrong[at] = (wrong[at] ?? 0) ^ 0x01;
      expect(await codeOf(wrong)).toBe('CSR_PROOF_OF_POSSESSION');
    }
  });
});

describe('broken input', () => {
  it('gives a code for each of more than 200 cut, flipped, grown and shortened requests', async () => {
    const mutants = mutantsOf(good, 20_261_122, { cuts: 60, flips: 160, other: 40 });
    expect(mutants.length).toBeGreaterThan(200);
    for (const { name, bytes } of mutants) {
      const code = await codeOf(bytes);
      expect({ name, isCode: CODES.includes(code) }).toEqual({ name, isCode: true });
    }
  });

  it('gives a code for arbitrary bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => CODES.includes(await codeOf(bytes))),
      { seed: 4242, numRuns: 300 },
    );
  });

  it('refuses more octets than a request can have before it reads them', async () => {
    expect(await codeOf(new Uint8Array(MAX_CSR_BYTES + 1))).toBe('CSR_TOO_LARGE');
  });

  it('refuses the same request in BER with an indefinite length', async () => {
    const inner = good.subarray(4);
    expect(await codeOf(new Uint8Array([0x30, 0x80, ...inner, 0x00, 0x00]))).toBe('CSR_MALFORMED');
  });

  it('refuses ten thousand nested sequences', async () => {
    expect(await codeOf(new Uint8Array(10_000).fill(0x30))).toBe('CSR_MALFORMED');
  });
});
