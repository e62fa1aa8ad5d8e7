import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, copyBytes, toHex } from './bytes.ts';
import { bitStringOctets, Fields } from './der/fields.ts';
import { readDer } from './der/read.ts';
import { TAG } from './der/tags.ts';
import { nodeCrypto } from './platform.ts';

/** SHA-256 in hexadecimal without a promise, for readers that are not asynchronous. Same value as `sha256Hex`. */
export function fingerprintOf(bytes: Uint8Array): string {
  return toHex(nodeCrypto?.hash('sha256', bytes, 'buffer') ?? sha256(bytes));
}

/**
 * Key identifier: SHA-1 over the content of the subjectPublicKey bit string (RFC 5280 4.2.1.2 method 1, profile 4.3).
 * An identifier, not a security hash. The key itself is not judged.
 */
export function keyIdentifierOf(spki: Uint8Array): Bytes {
  const fields = new Fields(readDer(spki), TAG.SEQUENCE, 'public key');
  fields.take(TAG.SEQUENCE);
  const bits = bitStringOctets(fields.take(TAG.BIT_STRING));
  return copyBytes(nodeCrypto?.hash('sha1', bits, 'buffer') ?? sha1(bits));
}
