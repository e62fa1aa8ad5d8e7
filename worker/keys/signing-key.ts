import { createPublicKey, createSign, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import type { GostSetName } from '@kualik/pki/gost/parameter-sets.ts';

/** A small power: signs bytes and shows its public half. The private half cannot be taken out of it, wherever it lies. */
export interface SigningKey {
  /** SubjectPublicKeyInfo in DER. */
  readonly spki: Uint8Array;
  readonly algorithm: 'RSA' | 'P-256' | GostSetName;
  /** RSA: PKCS#1 v1.5 over SHA-256, the same bytes for the same input every time; ECDSA over SHA-256 in DER; or the national signature. */
  sign: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** The same signature over bytes that come in pieces: for lists that do not fit into memory. */
  startSignature: () => StreamedSignature;
}

export interface StreamedSignature {
  update(bytes: Uint8Array): void;
  sign(): Promise<Uint8Array>;
}

/** A key that this process holds; the thread pool signs with it. */
export function signingKeyOf(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey);
  const spki = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }));
  const signInPool = promisify<string, Uint8Array, KeyObject, Buffer>(sign);
  return {
    spki,
    algorithm: privateKey.asymmetricKeyType === 'ec' ? 'P-256' : 'RSA',
    sign: async (bytes) => new Uint8Array(await signInPool('sha256', bytes, privateKey)),
    startSignature() {
      const signer = createSign('sha256');
      return {
        update: (bytes) => void signer.update(bytes),
        sign: async () => new Uint8Array(signer.sign(privateKey)),
      };
    },
  };
}
