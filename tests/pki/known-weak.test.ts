import { checkPrimeSync, generatePrimeSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readDer } from '@kualik/pki/der/read.ts';
import { judgePublicKey } from '@kualik/pki/keys/judge.ts';
import { hasRocaFingerprint, knownWeakness } from '@kualik/pki/keys/known-weak.ts';
import { type PublicKey, publicKeyOf } from '@kualik/pki/keys/public-key.ts';
import { isListedWeak } from '@kualik/pki/keys/weak-list.ts';
import { fixtureDer, testKey } from './support/keys.ts';

/** Product of the first 126 primes (to 701): the M of the broken library for keys of 1984 to 3936 bits. */
const PRODUCT = Array.from({ length: 702 }, (_, number) => BigInt(number))
  .filter((number) => number > 1n && checkPrimeSync(number))
  .reduce((left, right) => left * right, 1n);

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (let [square, rest] = [base % modulus, exponent]; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** A prime as the broken library made them: k·M + (65537^a mod M). */
function rocaPrime(exponent: bigint, start: bigint): bigint {
  const residue = power(65_537n, exponent, PRODUCT);
  for (let factor = start; ; factor += 1n) {
    const candidate = factor * PRODUCT + residue;
    if (checkPrimeSync(candidate)) return candidate;
  }
}

async function rsa(name: 'holder' | 'other'): Promise<bigint> {
  const { spki } = await testKey(name);
  return publicKeyOf(readDer(spki)).rsa?.modulus ?? 0n;
}

function keyWith(modulus: bigint, exponent = 65_537n): PublicKey {
  const algorithm = { oid: '1.2.840.113549.1.1.1', parameters: new Uint8Array([5, 0]) };
  return { algorithm, bits: new Uint8Array(), rsa: { modulus, exponent, bitLength: modulus.toString(2).length } };
}

describe('known weaknesses of RSA keys', () => {
  it('are not found in healthy keys', async () => {
    for (const name of ['holder', 'other'] as const) expect(knownWeakness(await rsa(name))).toBeUndefined();
  });

  it('the ROCA fingerprint is found in a modulus of primes of that shape', () => {
    const modulus = rocaPrime(12_345n, 1n << 53n) * rocaPrime(54_321n, 1n << 54n);
    expect(hasRocaFingerprint(modulus)).toBe(true);
    expect(knownWeakness(modulus)).toBe('roca');
  });

  it('an even modulus, a small factor and a square are found', async () => {
    const healthy = await rsa('holder');
    expect(knownWeakness(healthy - 1n)).toBe('even');
    expect(knownWeakness(healthy * 751n)).toBe('small-factor');
    const prime = generatePrimeSync(1024, { bigint: true });
    expect(knownWeakness(prime * prime)).toBe('close-primes');
  });

  it('two primes drawn next to each other are found', () => {
    const first = generatePrimeSync(1024, { bigint: true });
    let second = first + 2n;
    while (!checkPrimeSync(second)) second += 2n;
    expect(knownWeakness(first * second)).toBe('close-primes');
  });

  it('a key whose private half is published is found', () => {
    const key = publicKeyOf(readDer(fixtureDer('published-openssl-2048.pub.pem')));
    expect(isListedWeak(key.rsa?.modulus ?? 0n)).toBe(true);
    expect(judgePublicKey(key, ['RSA'])).toBe('KEY_KNOWN_WEAK');
  });
});

describe('the judgement over a key', () => {
  it.each([
    ['2047 bits', (n: bigint) => keyWith(n >> 1n), 'KEY_TOO_SHORT'],
    ['8193 bits', (n: bigint) => keyWith(n << 6145n), 'KEY_TOO_LONG'],
    ['exponent 65535', (n: bigint) => keyWith(n, 65_535n), 'KEY_EXPONENT'],
    ['an even exponent', (n: bigint) => keyWith(n, 65_538n), 'KEY_EXPONENT'],
    ['an exponent of 257 bits', (n: bigint) => keyWith(n, (1n << 256n) + 1n), 'KEY_EXPONENT'],
    ['exponent 65537', (n: bigint) => keyWith(n), undefined],
    ['exponent 65539', (n: bigint) => keyWith(n, 65_539n), undefined],
  ])('%s', async (_, key, verdict) => {
    expect(judgePublicKey(key(await rsa('holder')), ['RSA'])).toBe(verdict);
  });

  it('refuses parameters that are not NULL', async () => {
    const key = keyWith(await rsa('holder'));
    expect(judgePublicKey({ ...key, algorithm: { ...key.algorithm, parameters: undefined } }, ['RSA'])).toBe(
      'KEY_ALGORITHM',
    );
  });
});
