import { OID } from '../oids.ts';
import { knownWeakness } from './known-weak.ts';
import type { PublicKey } from './public-key.ts';
import { isListedWeak } from './weak-list.ts';

/** Shortest RSA key of a holder. @rule std1 annex 1 (RSA 2048) */
export const MIN_RSA_BITS = 2048;
/** Longest RSA key we take, our choice: longer ones only cost verification time. */
export const MAX_RSA_BITS = 8192;
/** Smallest public exponent, as FIPS 186-5 A.1.1 asks; it must be odd and below 2^256 there. */
const MIN_EXPONENT = 65_537n;
const EXPONENT_BOUND = 1n << 256n;

export type KeyVerdict = 'KEY_ALGORITHM' | 'KEY_TOO_SHORT' | 'KEY_TOO_LONG' | 'KEY_EXPONENT' | 'KEY_KNOWN_WEAK';

/**
 * Judges a public key that somebody wants certified: RSA only, 2048 to 8192 bits, odd exponent from 65537, no known
 * weakness. Undefined means nothing was found. Whether the same key was certified before is asked of the database.
 */
export function judgePublicKey(key: PublicKey): KeyVerdict | undefined {
  const { algorithm, rsa } = key;
  const hasNullParameters = algorithm.parameters?.length === 2 && algorithm.parameters[0] === 0x05;
  if (algorithm.oid !== OID.rsaEncryption || rsa === undefined || !hasNullParameters) return 'KEY_ALGORITHM';
  if (rsa.bitLength < MIN_RSA_BITS) return 'KEY_TOO_SHORT';
  if (rsa.bitLength > MAX_RSA_BITS) return 'KEY_TOO_LONG';
  if (rsa.exponent < MIN_EXPONENT || rsa.exponent >= EXPONENT_BOUND || rsa.exponent % 2n === 0n) return 'KEY_EXPONENT';
  if (isListedWeak(rsa.modulus) || knownWeakness(rsa.modulus) !== undefined) return 'KEY_KNOWN_WEAK';
  return undefined;
}
