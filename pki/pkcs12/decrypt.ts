import { algorithmOf } from '../algorithms.ts';
import type { Bytes } from '../bytes.ts';
import { readDer } from '../der/read.ts';
import { decryptLegacy, isLegacyScheme } from './legacy.ts';
import { decryptPbes2 } from './pbes2.ts';

/** Decrypts with the scheme that the AlgorithmIdentifier names: PBES2 or one of the old ones. */
export async function decrypted(algorithmDer: Uint8Array, encrypted: Uint8Array, password: string): Promise<Bytes> {
  const algorithm = algorithmOf(readDer(algorithmDer));
  return isLegacyScheme(algorithm.oid)
    ? decryptLegacy(algorithm, encrypted, password)
    : decryptPbes2(algorithmDer, encrypted, password);
}
