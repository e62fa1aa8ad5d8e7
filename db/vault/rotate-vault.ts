import { randomBytes } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { BlobEntity } from '../entities/blob.entity.ts';
import { type KeyFile, openVault, readKeys, vaultFile } from './vault.ts';

const KEY_BYTES = 32;

/**
 * A new key for uploads from now on; what lies under the older ones still opens. Processes read the file at each use, so
 * nothing is stopped. Of two rotations at once the second is refused.
 */
export async function rotateVaultKey(dataDir: string): Promise<string> {
  await openVault(dataDir);
  const target = vaultFile(dataDir);
  const part = await open(`${target}.new`, 'wx', 0o600);
  const known = await readKeys(dataDir);
  if (known === null) throw new Error('secrets/uploads.json cannot be read');
  const current = String(Math.max(...Object.keys(known.keys).map(Number)) + 1);
  const keys = { ...known.keys, [current]: randomBytes(KEY_BYTES).toString('base64') };
  const file: KeyFile = { ...known, current, keys };
  await part.writeFile(JSON.stringify(file));
  await part.sync();
  await part.close();
  await rename(`${target}.new`, target);
  return current;
}

/** Puts uploads that lie under an older key under the current one, so many at most; gives how many. Safe beside everything else. */
export async function rewrapUploads(em: EntityManager, dataDir: string, limit: number): Promise<number> {
  const vault = await openVault(dataDir);
  const current = (await readKeys(dataDir))?.current ?? '';
  const blobs = await em.find(BlobEntity, { keyId: { $ne: current } }, { limit, orderBy: { id: 'asc' } });
  for (const { id, address, keyId, nonce, ciphertext, tag } of blobs) {
    const fresh = vault.close(vault.open({ keyId, nonce, ciphertext, tag }, address), address);
    await em.nativeUpdate(BlobEntity, { id, keyId }, { ...fresh });
  }
  return blobs.length;
}
