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
 * Signs a digest by GOST R 34.10 (RFC 7091 6.1): r and s, each with the lowest octet first (profile 0, 4.5). The
 * secret meets other numbers only behind a random factor, and the library adds a random multiple of the order before it
 * multiplies a point by k. BigInt itself is not constant in time: sign where nobody can measure.
 */
export function signGostDigest(
  { set, secret }: { set: GostSet; secret: bigint },
  digest: Uint8Array,
  random: RandomOctets,
): Bytes {
  const { BASE, Fn } = pointsOf(set.curve);
  const q = Fn.ORDER;
  const e = hashNumber(digest, q);
  const nextNonce = nonceSource({ q, secret, digest, entropy: random(ENTROPY_OCTETS) });
  for (;;) {
    const k = nextNonce();
    const r = BASE.multiply(k).toAffine().x % q;
    const blind = drawScalar(q, random);
    const blinded = Fn.add(Fn.mul(Fn.mul(blind, secret), r), Fn.mul(Fn.mul(blind, k), e));
    const s = Fn.mul(blinded, Fn.inv(blind));
    if (r !== 0n && s !== 0n) return concatBytes(octetsOf(r, set.octets), octetsOf(s, set.octets));
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
  const sum = BASE.mulAddUnsafe(Fn.mul(s, v), point, Fn.neg(Fn.mul(r, v)));
  return !sum.is0() && sum.toAffine().x % q === r;
}
