import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromPem } from '@kualik/pki/pem.ts';

const FOLDER = new URL('../../fixtures/pki/', import.meta.url);
const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

export type KeyName = 'root' | 'issuing' | 'holder' | 'other' | 'short' | 'exponent-3';

export interface TestKey {
  pair: CryptoKeyPair;
  pkcs8: Uint8Array;
  spki: Uint8Array;
  pemFile: string;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

export function fixturePath(name: string): string {
  return fileURLToPath(new URL(name, FOLDER));
}

export function fixtureDer(name: string): Uint8Array {
  const [block] = fromPem(readFileSync(fixturePath(name), 'utf8'));
  if (block === undefined) throw new Error(`no block in ${name}`);
  return block.der;
}

function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

/** One of the fixed key pairs of the tests. */
export async function testKey(name: KeyName): Promise<TestKey> {
  const { subtle } = globalThis.crypto;
  const pkcs8 = plain(fixtureDer(`${name}.key.pem`));
  const privateKey = await subtle.importKey('pkcs8', pkcs8, RSA, true, ['sign']);
  const { kty, n, e } = await subtle.exportKey('jwk', privateKey);
  const publicKey = await subtle.importKey('jwk', { kty, n, e } as JsonWebKey, RSA, true, ['verify']);
  const spki = new Uint8Array(await subtle.exportKey('spki', publicKey));
  const sign = async (bytes: Uint8Array): Promise<Uint8Array> =>
    new Uint8Array(await subtle.sign(RSA.name, privateKey, plain(bytes)));
  return { pair: { privateKey, publicKey }, pkcs8, spki, pemFile: fixturePath(`${name}.key.pem`), sign };
}
