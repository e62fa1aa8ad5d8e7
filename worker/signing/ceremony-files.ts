import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ConfigError } from '../environment.ts';

/** Files that a ceremony writes before its rows are stored. An interrupted one leaves their list, and the next cleans up. */
interface Pending {
  id: string;
  keys: readonly string[];
  files: readonly string[];
}

export function ceremonyFolder(dataDir: string): string {
  return join(dataDir, 'ceremony');
}

function pendingFile(dataDir: string): string {
  return join(ceremonyFolder(dataDir), 'pending.json');
}

/** Names the files of a ceremony on the disk before the first of them is written; one that exists is somebody's and is refused. */
export async function announceFiles(dataDir: string, pending: Pending): Promise<void> {
  for (const file of [...pending.keys, ...pending.files])
    if (await exists(file)) throw new ConfigError(basename(file), `${file} exists already`);
  await writeOnce(pendingFile(dataDir), JSON.stringify(pending));
}

/** The rows are stored: what was written stays. */
export async function settleFiles(dataDir: string): Promise<void> {
  await rm(pendingFile(dataDir), { force: true });
}

/**
 * Cleans up after a ceremony that was interrupted before its rows were stored: its files go, its keys are put aside by name.
 * `storedId` names the last ceremony that the database knows.
 */
export async function clearLeftovers(dataDir: string, storedId: string | null): Promise<void> {
  const text = await readFile(pendingFile(dataDir), 'utf8').catch(() => null);
  if (text === null) return;
  const { id, keys, files } = JSON.parse(text) as Pending;
  if (id !== storedId) {
    for (const file of files) await rm(file, { force: true });
    for (const key of keys) if (await exists(key)) await rename(key, `${key}.interrupted-${id}`);
  }
  await settleFiles(dataDir);
}

/** Writes a file that its owner alone may read and that was not there before; it is on the disk when this resolves. */
export async function writeOnce(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  const folder = await open(dirname(path), 'r');
  await folder.sync();
  await folder.close();
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
