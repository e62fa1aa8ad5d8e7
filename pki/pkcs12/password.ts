import { sha1 } from '@noble/hashes/legacy.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { type Bytes, concatBytes, copyBytes } from '../bytes.ts';
import { sha256Rounds } from './sha256-rounds.ts';

/** Hashes of the MAC that we read; we write SHA-256 only. */
export const MAC_HASHES = { 'SHA-1': sha1, 'SHA-256': sha256, 'SHA-512': sha512 } as const;
export type MacHash = keyof typeof MAC_HASHES;

/** Rounds after which the derivation lets the page breathe; our choice, some 50 ms on a slow machine. */
const ROUNDS_PER_TURN = 20_000;
/** Purpose octet of a MAC key (RFC 7292 B.3). */
const MAC_PURPOSE = 3;

/** Password as UTF-16BE with a closing zero (RFC 7292 B.1). PBES2 takes UTF-8 instead. */
export function bmpPassword(password: string): Bytes {
  const octets = new Uint8Array(password.length * 2 + 2);
  for (let index = 0; index < password.length; index += 1) {
    const unit = password.charCodeAt(index);
    octets[index * 2] = unit >> 8;
    octets[index * 2 + 1] = unit & 0xff;
  }
  return octets;
}

/** Repeats the octets up to whole blocks (RFC 7292 B.2 steps 2 and 3). */
export function filled(source: Uint8Array, block: number): Bytes {
  const result = new Uint8Array(Math.ceil(source.length / block) * block);
  for (let index = 0; index < result.length; index += 1) result[index] = source[index % source.length] ?? 0;
  return result;
}

function repeated(digest: (message: Uint8Array) => Uint8Array, message: Uint8Array, count: number): Uint8Array {
  let result = message;
  for (let round = 0; round < count; round += 1) result = digest(result);
  return result;
}

/**
 * MAC key of PKCS#12 (RFC 7292 B.2, one block). It hashes one round after the other, so that guessing the password by
 * the MAC costs as much as by the encryption.
 */
export async function macKey(
  hash: MacHash,
  password: string,
  salt: Uint8Array,
  iterations: number,
): Promise<Uint8Array> {
  const digest = MAC_HASHES[hash];
  const { blockLen } = digest;
  const diversifier = new Uint8Array(blockLen).fill(MAC_PURPOSE);
  let key: Uint8Array = digest(
    concatBytes(diversifier, filled(salt, blockLen), filled(bmpPassword(password), blockLen)),
  );
  const again = hash === 'SHA-256' ? sha256Rounds : (one: Uint8Array, count: number) => repeated(digest, one, count);
  for (let left = iterations - 1; left > 0; left -= ROUNDS_PER_TURN) {
    key = again(key, Math.min(left, ROUNDS_PER_TURN));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return key;
}

/** HMAC over the safe (RFC 7292 4). */
export async function macOf(
  content: Uint8Array,
  settings: { hash: MacHash; password: string; salt: Uint8Array; iterations: number },
): Promise<Bytes> {
  const key = await macKey(settings.hash, settings.password, settings.salt, settings.iterations);
  return macWith(settings.hash, key, content);
}

/** The same over a key that was derived before. */
export function macWith(hash: MacHash, key: Uint8Array, content: Uint8Array): Bytes {
  return copyBytes(hmac(MAC_HASHES[hash], key, content));
}
