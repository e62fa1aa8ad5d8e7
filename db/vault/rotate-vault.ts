import { randomBytes } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import { BlobEntity } from '../entities/blob.entity.ts';
import { FormPrintEntity } from '../entities/form-print.entity.ts';
import { type KeyFile, openVault, readKeys, vaultFile } from './vault.ts';

const KEY_BYTES = 32;

/** Keys that are in the file beside the current one. */
export async function olderKeys(dataDir: string): Promise<string[]> {
  const { current, keys } = await knownKeys(dataDir);
  return Object.keys(keys).filter((id) => id !== current);
}

/**
 * A new key for uploads from now on; what lies under the older ones still opens. Processes read the file at each use, so
 * nothing is stopped. The caller sees to it that nobody else changes the file.
 */
export async function rotateVaultKey(dataDir: string): Promise<string> {
  await openVault(dataDir);
  const known = await knownKeys(dataDir);
  const current = String(Math.max(...Object.keys(known.keys).map(Number)) + 1);
  const keys = { ...known.keys, [current]: randomBytes(KEY_BYTES).toString('base64') };
  await writeKeys(dataDir, { ...known, current, keys });
  return current;
}

/** Leaves the current key alone in the file. The caller knows that nothing lies under the others, nor ever will. */
export async function dropOlderKeys(dataDir: string): Promise<void> {
  const known = await knownKeys(dataDir);
  const key = known.keys[known.current];
  if (key === undefined) throw new Error('secrets/uploads.json is damaged');
  await writeKeys(dataDir, { ...known, keys: { [known.current]: key } });
}

async function knownKeys(dataDir: string): Promise<KeyFile> {
  const known = await readKeys(dataDir);
  if (known === null) throw new Error('secrets/uploads.json cannot be read');
  return known;
}

/** What an interrupted change left beside the file is written over. */
async function writeKeys(dataDir: string, keys: KeyFile): Promise<void> {
  const target = vaultFile(dataDir);
  const part = await open(`${target}.new`, 'w', 0o600);
  await part.writeFile(JSON.stringify(keys));
  await part.sync();
  await part.close();
  await rename(`${target}.new`, target);
  const folder = await open(dirname(target), 'r');
  await folder.sync();
  await folder.close();
}

/** Puts uploads that lie under an older key under the current one, so many at most; gives how many. Safe beside everything else. */
export async function rewrapUploads(em: EntityManager, dataDir: string, limit: number): Promise<number> {
  const vault = await openVault(dataDir);
  const { current } = await knownKeys(dataDir);
  const blobs = await em.find(BlobEntity, { keyId: { $ne: current } }, { limit, orderBy: { id: 'asc' } });
  for (const { id, address, keyId, nonce, ciphertext, tag } of blobs) {
    const plain = openOrName(id, () => vault.open({ keyId, nonce, ciphertext, tag }, address));
    const fresh = vault.close(plain, address);
    await em.nativeUpdate(BlobEntity, { id, keyId }, { ...fresh });
  }
  return blobs.length;
}

/** The same for forms that visitors print; one that the worker drew in the meantime lies under the current key already. */
export async function rewrapPrints(em: EntityManager, dataDir: string, limit: number): Promise<number> {
  const vault = await openVault(dataDir);
  const { current } = await knownKeys(dataDir);
  const prints = await em.find(FormPrintEntity, { keyId: { $ne: current } }, { limit, orderBy: { id: 'asc' } });
  for (const { id, keyId, nonce, ciphertext, tag, isReady } of prints) {
    const fresh = vault.close(
      openOrName(id, () => vault.open({ keyId, nonce, ciphertext, tag }, id)),
      id,
    );
    await em.nativeUpdate(FormPrintEntity, { id, keyId, isReady }, { ...fresh });
  }
  return prints.length;
}

/** What was changed in the database stays as it is, and so does its key: people must look at it first. */
function openOrName(id: string, open: () => Uint8Array): Uint8Array {
  try {
    return open();
  } catch (cause) {
    throw new Error(`upload ${id} does not open; its key is kept`, { cause });
  }
}
