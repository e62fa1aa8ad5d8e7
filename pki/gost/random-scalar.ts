import { hmac } from '@noble/hashes/hmac.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { type Bytes, concatBytes, copyBytes } from '../bytes.ts';
import { numberOf, octetsOf } from './little-endian.ts';

/** Gives so many fresh octets that nobody can foretell. */
export type RandomOctets = (length: number) => Uint8Array;

/** The CSPRNG of the platform. */
export const platformRandom: RandomOctets = (length) => globalThis.crypto.getRandomValues(new Uint8Array(length));

function bitLength(value: bigint): number {
  return value.toString(2).length;
}

/** The highest bits of the octets as a number as long as q (bits2int of RFC 6979 2.3.2). */
function leadingBits(octets: Uint8Array, q: bigint): bigint {
  const surplus = octets.length * 8 - bitLength(q);
  const value = numberOf(copyBytes(octets).reverse());
  return surplus > 0 ? value >> BigInt(surplus) : value;
}

/** A number from 1 to q - 1, each as likely as any other: what does not fit is thrown away, never reduced. */
export function drawScalar(q: bigint, random: RandomOctets): bigint {
  const length = Math.ceil(bitLength(q) / 8);
  for (;;) {
    const candidate = leadingBits(random(length), q);
    if (candidate > 0n && candidate < q) return candidate;
  }
}

const HASH_OCTETS = 64;

/**
 * The nonces of one signature, one at a time: HMAC-DRBG of RFC 6979 3.2 over key and digest, with fresh octets as the
 * additional input of 3.6. Good octets make k unforeseeable; with bad ones k is still secret and never the same for two
 * digests. HMAC is over SHA-512, our choice: the nonce is nobody's business but ours.
 */
export function nonceSource(input: {
  q: bigint;
  secret: bigint;
  digest: Uint8Array;
  entropy: Uint8Array;
}): () => bigint {
  const { q, digest, entropy } = input;
  const length = Math.ceil(bitLength(q) / 8);
  const secret = octetsOf(input.secret, length).reverse();
  const reduced = octetsOf(leadingBits(digest, q) % q, length).reverse();
  let key: Uint8Array = new Uint8Array(HASH_OCTETS);
  let value: Uint8Array = new Uint8Array(HASH_OCTETS).fill(1);
  const renew = (...more: readonly Uint8Array[]): void => {
    key = hmac(sha512, key, concatBytes(value, ...more));
    value = hmac(sha512, key, value);
  };
  renew(Uint8Array.of(0), secret, reduced, entropy);
  renew(Uint8Array.of(1), secret, reduced, entropy);
  const block: RandomOctets = () => {
    value = hmac(sha512, key, value);
    // Every order that we know is at most as long as one block.
    const octets: Bytes = copyBytes(value.subarray(0, length));
    renew(Uint8Array.of(0));
    return octets;
  };
  return () => drawScalar(q, block);
}
