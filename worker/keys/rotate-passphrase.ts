import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fromPem } from '@kualik/pki/pem.ts';
import { decryptPbes2, encryptedParts } from '@kualik/pki/pkcs12/pbes2.ts';
import { publicHalfOf } from '@kualik/pki/pkcs12/private-key.ts';
import { ConfigError } from '../environment.ts';
import { syncFolder, writeDurably } from './durable-file.ts';
import { type KeyName, saveKey } from './key-store.ts';
import { exists, nextPlaceOf, readPassphrase } from './passphrase.ts';
import { drawPassphrase } from './passphrase-shares.ts';

/** Whether a change of the passphrase was begun and did not end. */
export function isChangeOpen(place: string): Promise<boolean> {
  return exists(nextPlaceOf(place));
}

/**
 * Sees to it that the new passphrase lies beside the old one, where every start finds it: people have put it there, a file or
 * a folder of shares, or it is drawn now, for a file.
 */
export async function prepareNext(place: string): Promise<void> {
  const next = nextPlaceOf(place);
  if (await exists(next)) return;
  const found = await stat(place);
  if (found.isDirectory())
    throw new ConfigError(
      'KUALIK_PASSPHRASE_FILE',
      `is a folder of shares: put those of the new passphrase into ${next}`,
    );
  // What is drawn beside a mounted file would vanish with the container, and every key with it.
  const isMounted = found.dev !== (await stat(dirname(place))).dev;
  if (isMounted || !(await wasWritten(next))) throw new ConfigError('KUALIK_PASSPHRASE_FILE', mountedText(next));
}

/** A new passphrase that was drawn; false where nothing can be written. */
async function wasWritten(next: string): Promise<boolean> {
  try {
    await writeDurably(next, `${drawPassphrase()}\n`);
    return true;
  } catch (error) {
    if (isNotOurs(error)) return false;
    throw error;
  }
}

function mountedText(next: string): string {
  return `is a secret that the platform mounts: let it mount the new one as ${next}`;
}

/** Both passphrases of a change. The old one has its place no longer when the change was interrupted at its very end. */
export async function passphrasesOfChange(place: string): Promise<{ before: string; after: string }> {
  const after = await readPassphrase(nextPlaceOf(place));
  return { before: (await exists(place)) ? await readPassphrase(place) : after, after };
}

/**
 * Puts every key file under another passphrase. Running processes hold their keys already and go on; a start finds both while
 * `.next` is there. All keys are opened before the first is written; after an interruption it is simply called again.
 */
export async function rotatePassphrase(
  dataDir: string,
  before: string,
  after: string,
  tell: (key: string) => void = () => undefined,
): Promise<string[]> {
  if (after.length < 12) throw new ConfigError('passphrase', 'the new one is shorter than 12 characters');
  const keys = await openAll(dataDir, [before, after]);
  for (const { name, pkcs8 } of keys) {
    await saveKey(dataDir, name.replace(/\.key$/, '') as KeyName, pkcs8, after);
    tell(name);
  }
  return keys.map(({ name }) => name);
}

/** Throws, and names the key, when one of these passphrases does not open it. */
export async function openAll(
  dataDir: string,
  passphrases: readonly string[],
): Promise<{ name: string; pkcs8: Uint8Array }[]> {
  const folder = join(dataDir, 'keys');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.key')).sort();
  return Promise.all(
    names.map(async (name) => ({
      name,
      pkcs8: await openWith(await readFile(join(folder, name), 'utf8'), name, passphrases),
    })),
  );
}

/** A secret that the platform mounts cannot be moved from within. */
const NOT_OURS: ReadonlySet<unknown> = new Set(['EROFS', 'EBUSY', 'EACCES', 'EPERM', 'EXDEV']);

function isNotOurs(error: unknown): boolean {
  return error instanceof Error && 'code' in error && NOT_OURS.has(error.code);
}

/** The new passphrase takes the place of the old one; false when only people can do that. */
export async function placeNext(place: string): Promise<boolean> {
  const next = nextPlaceOf(place);
  try {
    if ((await exists(place)) && (await stat(place)).isDirectory()) await rename(place, beforePlaceOf(place));
    await rename(next, place);
    await syncFolder(dirname(place));
    await dropBefore(place);
    return true;
  } catch (error) {
    if (isNotOurs(error)) return false;
    throw error;
  }
}

/** Shares of a passphrase that opens nothing any more; a folder cannot be replaced in one step, so they may lie about. */
export async function dropBefore(place: string): Promise<void> {
  if (await exists(place)) await rm(beforePlaceOf(place), { recursive: true, force: true });
}

function beforePlaceOf(place: string): string {
  return `${place}.before`;
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
  throw new ConfigError(
    'passphrase',
    passphrases.length === 1 ? `does not open keys/${name}` : `neither opens keys/${name}`,
  );
}
