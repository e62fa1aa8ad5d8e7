import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import type { KeyAlgorithm } from '@kualik/domain/rules/authorities.ts';
import { generateGostKey, writeGostPkcs8 } from '@kualik/pki/gost/private-key.ts';
import { platformRandom } from '@kualik/pki/gost/random-scalar.ts';
import { gostSigningKeyOf } from './gost-key.ts';
import { type SigningKey, signingKeyOf } from './key-store.ts';

const generateKeys = promisify(generateKeyPair);

/** A fresh key: PKCS#8 for its file, and the power to sign with it. */
export interface MadeKey {
  pkcs8: Uint8Array;
  signing: SigningKey;
}

/** Makes a private key; the length counts for RSA alone, a national set has its own. */
export async function makeKey(algorithm: KeyAlgorithm, modulusLength: number): Promise<MadeKey> {
  if (algorithm !== 'RSA') {
    const key = generateGostKey(algorithm, platformRandom);
    return { pkcs8: writeGostPkcs8(key), signing: gostSigningKeyOf(key) };
  }
  const { privateKey } = await generateKeys('rsa', { modulusLength, publicExponent: 0x10001 });
  const pkcs8 = new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' }));
  return { pkcs8, signing: signingKeyOf(privateKey) };
}
