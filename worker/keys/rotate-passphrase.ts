import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from '../environment.ts';
import { type KeyName, saveKey } from './key-store.ts';

/**
 * Puts every key file under another passphrase. Running processes hold their keys already and go on; the next start needs the
 * new one. All keys are opened before the first is written; after an interruption it is simply called again. @rule issue 4(2)
 */
export async function rotatePassphrase(dataDir: string, before: string, after: string): Promise<string[]> {
  if (after.length < 12) throw new ConfigError('passphrase', 'the new one is shorter than 12 characters');
  const folder = join(dataDir, 'keys');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.key')).sort();
  const keys = await Promise.all(
    names.map(async (name) => ({
      name,
      key: openWith(await readFile(join(folder, name), 'utf8'), name, [before, after]),
    })),
  );
  for (const { name, key } of keys) await saveKey(dataDir, name.replace(/\.key$/, '') as KeyName, key, after);
  return names;
}

function openWith(pem: string, name: string, passphrases: readonly string[]): KeyObject {
  for (const passphrase of passphrases) {
    try {
      return createPrivateKey({ key: pem, passphrase });
    } catch {
      // The other one may be right: a rotation was interrupted.
    }
  }
  throw new ConfigError('passphrase', `neither opens keys/${name}`);
}
