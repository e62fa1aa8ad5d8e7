import { type Bytes, concatBytes } from '../bytes.ts';
import { type GostPoint, pointsOf } from './curves.ts';
import { numberOf, octetsOf } from './little-endian.ts';
import type { GostSet } from './parameter-sets.ts';
import { drawScalar, nonceSource, type RandomOctets } from './random-scalar.ts';

/** Fresh octets that go into one nonce. */
const ENTROPY_OCTETS = 32;

/** The hash as a number, the lowest octet first; zero counts as one (RFC 7091 6.1 step 2). */
function hashNumber(digest: Uint8Array, q: bigint): bigint {
  const reduced = numberOf(digest) % q;
  return reduced === 0n ? 1n : reduced;
}

/**
 * One try with the nonce k (RFC 7091 6.1 steps 4 to 6): r and s, or undefined when one of them is nought. The secret
 * and k meet other numbers only behind a random factor, which leaves the result as it is.
 */
export function signWithNonce(
  { set, secret }: { set: GostSet; secret: bigint },
  digest: Uint8Array,
  { k, factor }: { k: bigint; factor: bigint },
): Bytes | undefined {
  const { BASE, Fn } = pointsOf(set.curve);
  const e = hashNumber(digest, Fn.ORDER);
  const r = BASE.multiply(k).toAffine().x % Fn.ORDER;
  const blinded = Fn.add(Fn.mul(Fn.mul(factor, secret), r), Fn.mul(Fn.mul(factor, k), e));
  const s = Fn.mul(blinded, Fn.inv(factor));
  if (r === 0n || s === 0n) return undefined;
  return concatBytes(octetsOf(r, set.octets), octetsOf(s, set.octets));
}

/**
 * Signs a digest by GOST R 34.10 (RFC 7091 6.1): r and s, each with the lowest octet first (profile 0, 4.5). The
 * library adds a random multiple of the order before it multiplies a point by k. BigInt itself is not constant in time:
 * sign where nobody can measure.
 */
export function signGostDigest(key: { set: GostSet; secret: bigint }, digest: Uint8Array, random: RandomOctets): Bytes {
  const q = pointsOf(key.set.curve).Fn.ORDER;
  const nextNonce = nonceSource({ q, secret: key.secret, digest, entropy: random(ENTROPY_OCTETS) });
  for (;;) {
    const signature = signWithNonce(key, digest, { k: nextNonce(), factor: drawScalar(q, random) });
    if (signature !== undefined) return signature;
  }
}

/** Verifies such a signature (RFC 7091 6.2). The point has to be a checked public key of the same set. */
export function verifyGostDigest(
  { set, point }: { set: GostSet; point: GostPoint },
  digest: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (signature.length !== 2 * set.octets) return false;
  const { BASE, Fn } = pointsOf(set.curve);
  const q = Fn.ORDER;
  const r = numberOf(signature.subarray(0, set.octets));
  const s = numberOf(signature.subarray(set.octets));
  if (r === 0n || r >= q || s === 0n || s >= q) return false;
  const v = Fn.inv(hashNumber(digest, q));
  const sum = BASE.multiplyUnsafe(Fn.mul(s, v)).add(point.multiplyUnsafe(Fn.neg(Fn.mul(r, v))));
  return !sum.is0() && sum.toAffine().x % q === r;
}
