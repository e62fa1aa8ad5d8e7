import { DerError } from '../der/node.ts';
import { GOST_DIGESTS, GOST_HASHES } from './digests.ts';
import { knownGostKey } from './known-keys.ts';
import type { GostSet } from './parameter-sets.ts';
import type { GostPublicKey } from './public-key.ts';
import { verifyGostDigest } from './signature.ts';

function keyOf(spki: Uint8Array): GostPublicKey | undefined {
  try {
    return knownGostKey(spki);
  } catch (cause) {
    if (cause instanceof DerError) return undefined;
    throw cause;
  }
}

/** Verifies a national signature over a message. A key of another set, or with a bad point, cannot have made it. */
export function verifyGost(
  set: GostSet,
  { spki, signed, signature }: { spki: Uint8Array; signed: Uint8Array; signature: Uint8Array },
): boolean {
  const key = keyOf(spki);
  return key?.set === set && verifyGostDigest(key, GOST_DIGESTS[set.name](signed), signature);
}

/** The same over bytes that come in pieces. Null for a key that is not national. */
export function startGostVerification(
  spki: Uint8Array,
): { update(bytes: Uint8Array): void; isValid(signature: Uint8Array): boolean } | null {
  const key = keyOf(spki);
  if (key === undefined) return null;
  const hash = GOST_HASHES[key.set.name]();
  return {
    update: (bytes) => hash.update(bytes),
    isValid: (signature) => verifyGostDigest(key, hash.digest(), signature),
  };
}
