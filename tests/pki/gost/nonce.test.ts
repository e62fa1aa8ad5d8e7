import { describe, expect, it } from '@jest/globals';
import { sha512 } from '@noble/hashes/sha2.js';
import { CURVES, type GostCurve } from '@kualik/pki/gost/curves.ts';
import { drawScalar, nonceSource, type RandomOctets } from '@kualik/pki/gost/random-scalar.ts';

const ORDERS = Object.entries(CURVES).map(([curve, { n }]) => [curve as GostCurve, n] as const);
const DRAWS = 4000;
const CLASSES = 16;

/** An endless text that is random enough and the same tomorrow. */
function tape(name: string): RandomOctets {
  let position = 0;
  return (length) => sha512(new TextEncoder().encode(`${name} ${(position += 1)}`)).slice(0, length);
}

/** Chi-square over classes of equal width from 0 to q: far below 60 (15 degrees, one in two million) when unbiased. */
function chiSquare(values: readonly bigint[], q: bigint): number {
  const counts = new Array<number>(CLASSES).fill(0);
  for (const value of values) {
    const index = Number((value * BigInt(CLASSES)) / q);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  const expected = values.length / CLASSES;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

function ones(values: readonly bigint[], bit: bigint): number {
  return values.filter((value) => ((value >> bit) & 1n) === 1n).length;
}

/** Five standard deviations of a fair coin. */
const FAIR = 5 * Math.sqrt(DRAWS / 4);

function nonces(curve: GostCurve, q: bigint): bigint[] {
  const random = tape(curve);
  return Array.from({ length: DRAWS }, (_, index) => {
    const digest = sha512(Uint8Array.of(index & 0xff, index >> 8));
    return nonceSource({ q, secret: 3n, digest, entropy: random(32) })();
  });
}

describe.each(ORDERS)('nonces below the order of %s', (curve, q) => {
  const values = nonces(curve, q);

  it('are from 1 to q - 1 and never come twice', () => {
    expect(values.every((value) => value > 0n && value < q)).toBe(true);
    expect(new Set(values).size).toBe(DRAWS);
  });

  it('lean to no side: sixteen classes, the half, the lowest bits', () => {
    expect(chiSquare(values, q)).toBeLessThan(60);
    expect(Math.abs(values.filter((value) => value * 2n > q).length - DRAWS / 2)).toBeLessThan(FAIR);
    for (const bit of [0n, 1n, 2n, 7n]) expect(Math.abs(ones(values, bit) - DRAWS / 2)).toBeLessThan(FAIR);
  });

  it('are drawn anew when a candidate does not fit', () => {
    const length = Math.ceil(q.toString(2).length / 8);
    const tries = [new Uint8Array(length), new Uint8Array(length).fill(0xff), new Uint8Array(length).fill(0x01)];
    let asked = 0;
    const value = drawScalar(q, () => tries[(asked += 1) - 1] ?? new Uint8Array());
    expect(asked).toBe(3);
    expect(value > 0n && value < q).toBe(true);
  });

  it('go on to another one after each: a signature with r or s of zero is tried again', () => {
    const next = nonceSource({ q, secret: 5n, digest: new Uint8Array(64), entropy: new Uint8Array(32) });
    expect(new Set([next(), next(), next()]).size).toBe(3);
  });
});

describe('the statistic itself', () => {
  it('finds what reduction instead of rejection would do', () => {
    const q = CURVES['tc26-256-A'].n;
    const random = tape('reduced');
    // From one and a half orders down to one: the low half comes twice as often.
    const reduced = Array.from({ length: DRAWS }, () => {
      const value = BigInt(`0x${Buffer.from(random(32)).toString('hex')}`) % (q + q / 2n);
      return value % q;
    });
    expect(chiSquare(reduced, q)).toBeGreaterThan(60);
  });
});

describe('RFC 6979', () => {
  it('gives the nonce of its example A.2.6 when the extra octets are left out', () => {
    // NIST P-384 is not ours, but the generator is the same for any order: SHA-512, message "sample".
    const q = BigInt(
      '0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973',
    );
    const secret = BigInt(
      '0x6b9d3dad2e1b8c1c05b19875b6659f4de23c3b667bf297ba9aa47740787137d896d5724e4c70a825f872c9ea60d2edf5',
    );
    const next = nonceSource({
      q,
      secret,
      digest: sha512(new TextEncoder().encode('sample')),
      entropy: new Uint8Array(),
    });
    expect(next()).toBe(
      BigInt('0x92fc3c7183a883e24216d1141f1a8976c5b0dd797dfa597e3d7b32198bd35331a4e966532593a52980d0e3aaa5e10ec3'),
    );
  });
});
