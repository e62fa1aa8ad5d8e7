import type { Bytes } from '@kualik/pki/bytes.ts';

/** The public half of an order: two requests and the hashes of their keys. No private key is ever kept here. */
export interface OrderKeys {
  signCsr: Bytes;
  authCsr: Bytes;
  /** 32 hex digits over both public keys; its first eight name the key file. */
  fingerprint: string;
  fileName: string;
}

/** Fresh keys whose file was not opened again yet. The private keys exist in the bytes of the encrypted file only. */
export interface MadeKeys extends OrderKeys {
  /** SubjectPublicKeyInfo of both keys. */
  signPublic: Bytes;
  authPublic: Bytes;
  file: Bytes;
}

/** The short name of a pair of keys that a person can compare. */
export function shortFingerprint(fingerprint: string): string {
  return fingerprint.slice(0, 8).toUpperCase();
}

/** RSA 2048 with SHA-256, as annex 1 of the standard fixes for individuals and annexes 4 and 8 for authentication. */
export const KEY_ALGORITHM = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const;

/** PBKDF2-HMAC-SHA-256 rounds of the file. Ours, from the house plan: at least 600 000. */
export const FILE_ITERATIONS = 600_000;

/** Larger than any key file; a film chosen by mistake is not read into memory. The bound of the reader itself. */
export const MAX_KEY_FILE_BYTES = 262_144;
