import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromPem } from '@kualik/pki/pem.ts';
import { decryptPbes2, encryptedParts } from '@kualik/pki/pkcs12/pbes2.ts';
import { publicHalfOf } from '@kualik/pki/pkcs12/private-key.ts';
import { ConfigError } from '../environment.ts';
import { type KeyName, saveKey } from './key-store.ts';

/**
 * Puts every key file under another passphrase. Running processes hold their keys already and go on; the next start needs the
 * new one. All keys are opened before the first is written; after an interruption it is simply called again.
 */
export async function rotatePassphrase(dataDir: string, before: string, after: string): Promise<string[]> {
  if (after.length < 12) throw new ConfigError('passphrase', 'the new one is shorter than 12 characters');
  const folder = join(dataDir, 'keys');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.key')).sort();
  const keys = await Promise.all(
    names.map(async (name) => ({
      name,
      pkcs8: await openWith(await readFile(join(folder, name), 'utf8'), name, [before, after]),
    })),
  );
  for (const { name, pkcs8 } of keys) await saveKey(dataDir, name.replace(/\.key$/, '') as KeyName, pkcs8, after);
  return names;
}

/** PKCS#8 of a key file, whatever the algorithm of the key. */
async function openWith(pem: string, name: string, passphrases: readonly string[]): Promise<Uint8Array> {
  const { algorithm, encrypted } = encryptedParts(fromPem(pem)[0]?.der ?? new Uint8Array());
  for (const passphrase of passphrases) {
    try {
      const pkcs8 = await decryptPbes2(algorithm, encrypted, passphrase);
      await publicHalfOf(pkcs8); // a wrong passphrase may by chance yield bytes, but no key
      return pkcs8;
    } catch {
      // The other one may be right: a rotation was interrupted.
    }
  }
  throw new ConfigError('passphrase', `neither opens keys/${name}`);
}
