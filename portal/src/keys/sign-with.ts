import { signatureAlgorithmOf, verifyWithKey } from '@kualik/pki/algorithms.ts';
import type { Bytes } from '@kualik/pki/bytes.ts';
import type { OpenedKey } from './key-file.ts';
import { KEY_ALGORITHM } from './order-keys.ts';

/** Signs with a key of an opened file: RSA by the browser, a national key by code that is loaded only then. */
export async function signWith({ pkcs8, spki }: OpenedKey, message: Bytes): Promise<Bytes> {
  if (signatureAlgorithmOf(spki) === 'sha256WithRSAEncryption') {
    const key = await crypto.subtle.importKey('pkcs8', pkcs8, KEY_ALGORITHM, false, ['sign']);
    return new Uint8Array(await crypto.subtle.sign(KEY_ALGORITHM.name, key, message));
  }
  const { gostSigner, readGostPkcs8 } = await import('@kualik/pki/gost/private-key.ts');
  const { platformRandom } = await import('@kualik/pki/gost/random-scalar.ts');
  return gostSigner(readGostPkcs8(pkcs8), platformRandom)(message);
}

/** Signs fresh random bytes and checks the signature against the public key given: proves that both belong together. */
export async function testSignature(key: OpenedKey, spki: Uint8Array): Promise<boolean> {
  const message = crypto.getRandomValues(new Uint8Array(32));
  return verifyWithKey(spki, message, await signWith(key, message));
}
