import { concatBytes } from '@kualik/pki/bytes.ts';
import { type GostPrivateKey, gostPublicHalf, gostSigner } from '@kualik/pki/gost/private-key.ts';
import { platformRandom } from '@kualik/pki/gost/random-scalar.ts';
import type { SigningKey } from './signing-key.ts';

/**
 * A national key as the same small power. Signing holds the thread for milliseconds and bytes that come in pieces are gathered
 * first: such lists name certificates of organisations only.
 */
export function gostSigningKeyOf(key: GostPrivateKey): SigningKey {
  const sign = gostSigner(key, platformRandom);
  return {
    spki: gostPublicHalf(key),
    algorithm: key.set.name,
    sign,
    startSignature() {
      const pieces: Uint8Array[] = [];
      return {
        // A copy: whoever streams may use his buffer again.
        update: (bytes) => void pieces.push(Uint8Array.from(bytes)),
        sign: () => sign(concatBytes(...pieces)),
      };
    },
  };
}
