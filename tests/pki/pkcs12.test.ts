import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPkcs12, MAX_PKCS12_BYTES, MIN_PKCS12_ITERATIONS, openPkcs12 } from '@kualik/pki/pkcs12.ts';
import { toPem } from '@kualik/pki/pem.ts';
import { type Hierarchy, hierarchy } from './support/authority.ts';
import { fixturePath, testKey, type TestKey } from './support/keys.ts';
import { mutantsOf } from './support/mutants.ts';
import { judge, scratch } from './support/programs.ts';

const PASSWORD = 'Құпия сөз №1';
const files = scratch();
let ca: Hierarchy;
let other: TestKey;
let ordered: Uint8Array;
let finished: Uint8Array;

beforeAll(async () => {
  ca = await hierarchy();
  other = await testKey('other');
  const iterations = MIN_PKCS12_ITERATIONS;
  const keys = [
    { friendlyName: 'Қолтаңба', privateKey: ca.holder.key.pkcs8 },
    { friendlyName: 'Бірдейлестіру', privateKey: other.pkcs8 },
  ];
  ordered = await createPkcs12({ password: PASSWORD, entries: keys, certificates: [], iterations });
  finished = await createPkcs12({
    password: PASSWORD,
    entries: [{ friendlyName: 'Қолтаңба', privateKey: ca.holder.key.pkcs8, certificate: ca.holder.der }],
    certificates: [ca.issuing.der, ca.root.der],
    iterations,
  });
});
afterAll(() => files.remove());

function openssl(der: Uint8Array, password: string, ...args: readonly string[]): string {
  const file = files.put('file.p12', der);
  return judge('openssl', ['pkcs12', '-in', file, '-passin', `pass:${password}`, ...args]).out;
}

/** A file made by openssl from the holder's key and certificate. */
function opensslFile(...args: readonly string[]): Uint8Array {
  const certificate = files.put('holder.pem', toPem('CERTIFICATE', ca.holder.der));
  const run = judge('openssl', [
    ...['pkcs12', '-export', '-inkey', ca.holder.key.pemFile, '-in', certificate],
    ...['-name', 'Қолтаңба', '-passout', `pass:${PASSWORD}`, ...args],
  ]);
  if (run.status !== 0) throw new Error(run.out);
  return new Uint8Array(run.raw);
}

describe('a file that we write', () => {
  it('is opened by openssl, which tells the scheme and both keys without certificates', () => {
    const out = openssl(ordered, PASSWORD, '-info', '-nodes');
    expect(out).toContain('MAC: sha256, Iteration 600000');
    expect(
      out.match(/Shrouded Keybag: PBES2, PBKDF2, AES-256-CBC, Iteration 600000, PRF hmacWithSHA256/g),
    ).toHaveLength(2);
    expect(out.match(/BEGIN PRIVATE KEY/g)).toHaveLength(2);
    expect(out).not.toContain('BEGIN CERTIFICATE');
  });

  it('gives the very key to openssl', () => {
    const pem = openssl(finished, PASSWORD, '-nocerts', '-nodes');
    const der = judge('openssl', ['pkcs8', '-topk8', '-nocrypt', '-outform', 'DER'], Buffer.from(pem)).raw;
    expect(new Uint8Array(der)).toEqual(new Uint8Array(ca.holder.key.pkcs8));
  });

  it('gives certificate and chain to openssl', () => {
    const out = openssl(finished, PASSWORD, '-nokeys', '-info');
    expect(out.match(/BEGIN CERTIFICATE/g)).toHaveLength(3);
    expect(out).toContain('PKCS7 Encrypted data: PBES2, PBKDF2, AES-256-CBC, Iteration 600000, PRF hmacWithSHA256');
  });

  it('is opened by certtool', async () => {
    const plain = await createPkcs12({
      password: 'Latin-Password-1',
      entries: [{ friendlyName: 'sign', privateKey: ca.holder.key.pkcs8, certificate: ca.holder.der }],
      certificates: [],
      iterations: MIN_PKCS12_ITERATIONS,
    });
    const out = judge('certtool', ['--p12-info', '--inder', '--password', 'Latin-Password-1'], plain).out;
    expect(out).toContain('AES-256-CBC');
    expect(out).toMatch(/-----BEGIN (ENCRYPTED )?PRIVATE KEY-----|Friendly name: sign/);
  });

  it('is refused by openssl under a wrong password', () => {
    expect(openssl(ordered, 'басқа', '-nodes')).toContain('Mac verify error');
  });
});

describe('opening', () => {
  it('finds both keys of an ordered pair, by name, without certificates', async () => {
    const result = await openPkcs12(ordered, PASSWORD);
    if (!result.ok) throw new Error(result.code);
    expect(result.entries.map(({ friendlyName }) => friendlyName)).toEqual(['Қолтаңба', 'Бірдейлестіру']);
    expect(result.entries.map(({ pkcs8 }) => Buffer.from(pkcs8).toString('hex'))).toEqual(
      [ca.holder.key.pkcs8, other.pkcs8].map((key) => Buffer.from(key).toString('hex')),
    );
    expect(result.entries.map(({ spki }) => spki)).toEqual([ca.holder.key.spki, other.spki]);
    expect(result.entries.map(({ certificate }) => certificate)).toEqual([undefined, undefined]);
  });

  it('gives each key its certificate and leaves the chain', async () => {
    const result = await openPkcs12(finished, PASSWORD);
    if (!result.ok) throw new Error(result.code);
    expect(result.entries[0]?.certificate).toEqual(new Uint8Array(ca.holder.der));
    expect(result.certificates).toEqual([ca.issuing.der, ca.root.der].map((der) => new Uint8Array(der)));
  });

  it('reads what openssl writes today, with a Cyrillic password', async () => {
    const result = await openPkcs12(opensslFile(), PASSWORD);
    if (!result.ok) throw new Error(result.code);
    expect(result.entries[0]).toMatchObject({ friendlyName: 'Қолтаңба', pkcs8: new Uint8Array(ca.holder.key.pkcs8) });
    expect(result.entries[0]?.certificate).toEqual(new Uint8Array(ca.holder.der));
  });

  it.each([
    ['another password', () => ordered, 'Құпия сөз №2', 'PKCS12_WRONG_PASSWORD'],
    ['no MAC', () => opensslFile('-nomac'), PASSWORD, 'PKCS12_UNSUPPORTED'],
    [
      'BER that is no PKCS#12',
      () => new Uint8Array([0x30, 0x80, 0x02, 0x01, 0x03, 0, 0]),
      PASSWORD,
      'PKCS12_MALFORMED',
    ],
    ['no PKCS#12', () => new TextEncoder().encode('Қазақстан'), PASSWORD, 'PKCS12_MALFORMED'],
    ['too many octets', () => new Uint8Array(MAX_PKCS12_BYTES + 1), PASSWORD, 'PKCS12_TOO_LARGE'],
  ])('refuses %s with its own code', async (_, file, password, code) => {
    expect(await openPkcs12(file(), password)).toMatchObject({ ok: false, code });
  });

  it('gives a code for each of more than 200 broken files', async () => {
    const few = readFileSync(fixturePath('openssl-one-round.p12'));
    expect((await openPkcs12(few, 'Құпия сөз №1')).ok).toBe(true);
    const mutants = mutantsOf(few, 5, { cuts: 50, flips: 120, other: 30 });
    expect(mutants.length).toBeGreaterThan(200);
    for (const { name, bytes } of mutants) {
      const result = await openPkcs12(bytes, PASSWORD);
      expect({ name, told: result.ok ? 'opened' : result.code.slice(0, 7) }).toEqual({ name, told: 'PKCS12_' });
    }
  });
});

describe('writing is refused', () => {
  const entry = async () => ({ friendlyName: 'sign', privateKey: (await testKey('holder')).pkcs8 });

  it.each([
    ['fewer rounds than 600 000', { iterations: MIN_PKCS12_ITERATIONS - 1 }],
    ['a broken count', { iterations: Number.NaN }],
    ['an empty password', { password: '' }],
  ])('with %s', async (_, change) => {
    const input = { password: PASSWORD, entries: [await entry()], certificates: [], iterations: MIN_PKCS12_ITERATIONS };
    await expect(createPkcs12({ ...input, ...change })).rejects.toMatchObject({ code: 'VALUE_NOT_ENCODABLE' });
  });

  it('with a key that is not RSA', async () => {
    const file = files.put('ec.pem', '');
    judge('openssl', ['genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', file]);
    const privateKey = new Uint8Array(
      judge('openssl', ['pkcs8', '-topk8', '-nocrypt', '-in', file, '-outform', 'DER']).raw,
    );
    const input = {
      password: PASSWORD,
      entries: [{ friendlyName: 'x', privateKey }],
      certificates: [],
      iterations: 600_000,
    };
    await expect(createPkcs12(input)).rejects.toMatchObject({ code: 'PKCS12_UNSUPPORTED' });
  });
});
