import { type GostPrivateKey, gostPublicHalf, gostSigner, startGostSignature } from '@kualik/pki/gost/private-key.ts';
import { platformRandom } from '@kualik/pki/gost/random-scalar.ts';
import type { SigningKey } from './signing-key.ts';

/** A national key as the same small power. Signing holds the thread for milliseconds; of bytes that come in pieces the hash is kept. */
export function gostSigningKeyOf(key: GostPrivateKey): SigningKey {
  return {
    spki: gostPublicHalf(key),
    algorithm: key.set.name,
    sign: gostSigner(key, platformRandom),
    startSignature: () => startGostSignature(key, platformRandom),
  };
}
