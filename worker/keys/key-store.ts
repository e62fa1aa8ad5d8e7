import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AUTHORITIES, lineOf } from '@kualik/domain/rules/authorities.ts';
import { decryptGostKey } from '@kualik/pki/gost/private-key.ts';
import { fromPem } from '@kualik/pki/pem.ts';
import { ConfigError } from '../environment.ts';
import { writeDurably } from './durable-file.ts';
import { encryptPrivateKey, KEY_FILE_ITERATIONS } from './encrypted-pkcs8.ts';
import { gostSigningKeyOf } from './gost-key.ts';
import { isAuthorityKey, type KeyName } from './key-names.ts';
import { type SigningKey, signingKeyOf } from './signing-key.ts';

export type { FirstKeyName, KeyName } from './key-names.ts';
export { readPassphrase } from './passphrase.ts';
export { type SigningKey, signingKeyOf } from './signing-key.ts';

export function keyFile(dataDir: string, name: KeyName): string {
  return join(dataDir, 'keys', `${name}.key`);
}

/** Writes an encrypted key file, readable by its owner alone, and makes it last before the first use of the key. */
export async function saveKey(dataDir: string, name: KeyName, pkcs8: Uint8Array, passphrase: string): Promise<void> {
  await writeDurably(keyFile(dataDir, name), await encryptPrivateKey(pkcs8, passphrase, KEY_FILE_ITERATIONS));
}

/** Opens a key file; of several passphrases one must fit. */
export async function loadKey(dataDir: string, name: KeyName, ...passphrases: readonly string[]): Promise<SigningKey> {
  const pem = await readFile(keyFile(dataDir, name), 'utf8').catch(() => {
    throw new ConfigError('KUALIK_DATA', `keys/${name}.key cannot be read`);
  });
  for (const passphrase of passphrases) {
    const key = await openKey(pem, name, passphrase);
    if (key !== null) return key;
  }
  throw new ConfigError('KUALIK_PASSPHRASE_FILE', `the passphrase does not open keys/${name}.key`);
}

function isGost(name: KeyName): boolean {
  return isAuthorityKey(name) && AUTHORITIES[lineOf(name)].keyAlgorithm !== 'RSA';
}

async function openKey(pem: string, name: KeyName, passphrase: string): Promise<SigningKey | null> {
  try {
    const [block] = fromPem(pem);
    if (block !== undefined && isGost(name)) return gostSigningKeyOf(await decryptGostKey(block.der, passphrase));
    return signingKeyOf(createPrivateKey({ key: pem, passphrase }));
  } catch {
    return null;
  }
}
