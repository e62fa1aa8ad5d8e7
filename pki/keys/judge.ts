import { DerError } from '../der/node.ts';
import type { GostSet } from '../gost/parameter-sets.ts';
import { gostPointOf } from '../gost/public-key.ts';
import { remembered } from '../remembered.ts';
import { knownWeakness } from './known-weak.ts';
import { familyOf, type KeyFamily, type PublicKey } from './public-key.ts';
import { MAX_RSA_BITS, MIN_RSA_BITS } from './rsa-bounds.ts';
import { isListedWeak } from './weak-list.ts';

export { MAX_RSA_BITS, MIN_RSA_BITS } from './rsa-bounds.ts';

/** Smallest public exponent, as FIPS 186-5 A.1.1 asks; it must be odd and below 2^256 there. */
const MIN_EXPONENT = 65_537n;
const EXPONENT_BOUND = 1n << 256n;

export type KeyVerdict = 'KEY_ALGORITHM' | 'KEY_TOO_SHORT' | 'KEY_TOO_LONG' | 'KEY_EXPONENT' | 'KEY_KNOWN_WEAK';

/** A key is judged on receipt, before its certificate is built, and by the lints: moduli of late are not looked at again. */
const isWeak = remembered(
  256,
  (modulus: bigint) => modulus,
  (modulus) => isListedWeak(modulus) || knownWeakness(modulus) !== undefined,
);

function judgeRsa({ modulus, exponent, bitLength }: NonNullable<PublicKey['rsa']>): KeyVerdict | undefined {
  if (bitLength < MIN_RSA_BITS) return 'KEY_TOO_SHORT';
  if (bitLength > MAX_RSA_BITS) return 'KEY_TOO_LONG';
  if (exponent < MIN_EXPONENT || exponent >= EXPONENT_BOUND || exponent % 2n === 0n) return 'KEY_EXPONENT';
  return isWeak(modulus) ? 'KEY_KNOWN_WEAK' : undefined;
}

/** A point off the curve or outside the subgroup gives its owner's secrets away. */
function judgeGost(set: GostSet, bits: Uint8Array): KeyVerdict | undefined {
  try {
    gostPointOf(set, bits);
    return undefined;
  } catch (cause) {
    if (cause instanceof DerError) return 'KEY_KNOWN_WEAK';
    throw cause;
  }
}

/**
 * Judges a public key that somebody wants certified: of an accepted family; RSA with 2048 to 8192 bits, odd exponent
 * from 65537, no known weakness; GOST with a point of the curve's subgroup. Undefined means nothing was found. Whether
 * the same key was certified before is asked of the database.
 */
export function judgePublicKey(key: PublicKey, accepted: readonly KeyFamily[]): KeyVerdict | undefined {
  const family = familyOf(key);
  if (family === undefined || !accepted.includes(family)) return 'KEY_ALGORITHM';
  if (key.gost !== undefined) return judgeGost(key.gost, key.bits);
  const { parameters } = key.algorithm;
  const hasNullParameters = parameters?.length === 2 && parameters[0] === 0x05;
  return key.rsa === undefined || !hasNullParameters ? 'KEY_ALGORITHM' : judgeRsa(key.rsa);
}
