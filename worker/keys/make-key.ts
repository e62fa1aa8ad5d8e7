import { generateKeyPair } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { KeyAlgorithm } from '@kualik/domain/rules/authorities.ts';
import { generateGostKey, writeGostPkcs8 } from '@kualik/pki/gost/private-key.ts';
import { platformRandom } from '@kualik/pki/gost/random-scalar.ts';
import { gostSigningKeyOf } from './gost-key.ts';
import type { KeyName } from './key-names.ts';
import { saveTokenKey, tokenKeyFile } from './key-ring.ts';
import { keyFile, saveKey } from './key-store.ts';
import { generateInToken, openInToken } from './pkcs11-key.ts';
import type { Pkcs11Token } from './pkcs11-token.ts';
import { type SigningKey, signingKeyOf } from './signing-key.ts';

const generateKeys = promisify(generateKeyPair);

/** A fresh key: the power to sign with it, and what makes it last. */
export interface MadeKey {
  signing: SigningKey;
  /** Where it will be found, below KUALIK_DATA. */
  file: string;
  keep(): Promise<void>;
}

/** Makes a private key; the length counts for RSA alone, a national set has its own. */
export type KeyMaker = (name: KeyName, algorithm: KeyAlgorithm, modulusLength: number) => Promise<MadeKey>;

/** Keys of a token exist there from the first moment; those of a ceremony that ends early are left there, and nothing names them. */
export function tokenKeyMaker(dataDir: string, token: Pkcs11Token): KeyMaker {
  return async (name, algorithm, modulusLength) => {
    if (algorithm !== 'RSA') throw new Error(`the token makes no ${algorithm} keys`);
    const id = generateInToken(token, name, 'RSA', modulusLength);
    return {
      signing: openInToken(token, id, name),
      file: `keys/${name}.token`,
      async keep() {
        await saveTokenKey(dataDir, name, id);
        await rm(keyFile(dataDir, name), { force: true });
      },
    };
  };
}

export function fileKeyMaker(dataDir: string, passphrase: string): KeyMaker {
  return async (name, algorithm, modulusLength) => {
    const { pkcs8, signing } = algorithm === 'RSA' ? await rsaKey(modulusLength) : gostKey(algorithm);
    return {
      signing,
      file: `keys/${name}.key`,
      async keep() {
        await saveKey(dataDir, name, pkcs8, passphrase);
        await rm(tokenKeyFile(dataDir, name), { force: true });
      },
    };
  };
}

interface FreshKey {
  pkcs8: Uint8Array;
  signing: SigningKey;
}

async function rsaKey(modulusLength: number): Promise<FreshKey> {
  const { privateKey } = await generateKeys('rsa', { modulusLength, publicExponent: 0x10001 });
  const pkcs8 = new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' }));
  return { pkcs8, signing: signingKeyOf(privateKey) };
}

function gostKey(algorithm: Exclude<KeyAlgorithm, 'RSA'>): FreshKey {
  const key = generateGostKey(algorithm, platformRandom);
  return { pkcs8: writeGostPkcs8(key), signing: gostSigningKeyOf(key) };
}
