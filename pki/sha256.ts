import { type Bytes, copyBytes, toHex } from './bytes.ts';
import { nodeCrypto } from './platform.ts';

/** SHA-256 of the bytes (FIPS 180-4). */
export async function sha256(bytes: Uint8Array): Promise<Bytes> {
  if (nodeCrypto !== undefined) return copyBytes(nodeCrypto.hash('sha256', bytes, 'buffer'));
  return new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', copyBytes(bytes)));
}

/** SHA-256 of the bytes as lower-case hexadecimal, the form in which the project stores and compares hashes. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  return toHex(await sha256(bytes));
}
