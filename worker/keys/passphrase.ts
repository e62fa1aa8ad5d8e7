import { readFile, stat } from 'node:fs/promises';
import { ConfigError } from '../environment.ts';
import { passphraseOfSocket } from './unlock-socket.ts';
import { passphraseOfFolder } from './passphrase-shares.ts';

/** The passphrase of the key files, from a file, from shares in a folder or from who unlocks: never a setting's value. */
export async function readPassphrase(place: string): Promise<string> {
  const text = await textOfPlace(place);
  return checkedPassphrase(text.replace(/\r?\n$/, ''));
}

export function checkedPassphrase(passphrase: string): string {
  if (passphrase.length < 12)
    throw new ConfigError('KUALIK_PASSPHRASE_FILE', 'the passphrase is shorter than 12 characters');
  return passphrase;
}

/** Where the passphrase stands that is being changed to; it lies there during a change only. */
export function nextPlaceOf(place: string): string {
  return `${place}.next`;
}

/**
 * Every passphrase that a key file may lie under now: during a change there are two. The next one is read first, for it moves to
 * the place of the other when all is done.
 */
export async function readPassphrases(place: string): Promise<string[]> {
  const next = nextPlaceOf(place);
  if (!(await exists(next))) return [await readPassphrase(place)];
  // People put its shares in one after another: until all are there no key lies under it.
  const after = await readPassphrase(next).catch(() => null);
  const before = await readPassphrase(place).catch(async (error: unknown) => {
    if (after === null || (await exists(place))) throw error;
    return null;
  });
  return [before, after].filter((one) => one !== null);
}

export function exists(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    () => false,
  );
}

async function textOfPlace(place: string): Promise<string> {
  const found = await stat(place).catch(unreadable);
  if (found.isSocket()) return passphraseOfSocket(place);
  return found.isDirectory() ? passphraseOfFolder(place) : readFile(place, 'utf8').catch(unreadable);
}

function unreadable(): never {
  throw new ConfigError('KUALIK_PASSPHRASE_FILE', 'the file cannot be read');
}
