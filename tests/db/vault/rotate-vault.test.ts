import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobEntity, newId } from '@kualik/db';
import { rewrapUploads, rotateVaultKey } from '@kualik/db/vault/rotate-vault.ts';
import { openVault } from '@kualik/db/vault/vault.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';

const SCAN = new TextEncoder().encode('Жеке куәлік');
let database: TestDatabase;
let dataDir: string;

beforeAll(async () => {
  database = await freshDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'kualik-vault-'));
});
afterAll(async () => {
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function stored(): Promise<{ keyId: string; text: string }> {
  const { address, ...sealed } = await database.em().findOneOrFail(BlobEntity, { size: SCAN.length });
  const plain = (await openVault(dataDir)).open(sealed, address);
  return { keyId: sealed.keyId, text: new TextDecoder().decode(plain) };
}

describe('the key of uploads is changed without a stop', () => {
  it('what lies under the old one still opens; new uploads lie under the new one; equal files keep their address', async () => {
    const vault = await openVault(dataDir);
    const address = vault.addressOf(SCAN);
    const row = { id: newId(), address, size: SCAN.length, createdAt: new Date() };
    await database.em().insert(BlobEntity, { ...row, ...vault.close(SCAN, address) });
    expect(await rotateVaultKey(dataDir)).toBe('2');
    expect(await stored()).toEqual({ keyId: '1', text: 'Жеке куәлік' });
    const later = await openVault(dataDir);
    expect([later.close(SCAN, address).keyId, later.addressOf(SCAN)]).toEqual(['2', address]);
  });

  it('what lies under the old one is put under the new one, once, by however many', async () => {
    await Promise.all([rewrapUploads(database.em(), dataDir, 10), rewrapUploads(database.em(), dataDir, 10)]);
    expect(await stored()).toEqual({ keyId: '2', text: 'Жеке куәлік' });
    expect(await rewrapUploads(database.em(), dataDir, 10)).toBe(0);
  });

  it('one change at a time', async () => {
    const both = await Promise.allSettled([rotateVaultKey(dataDir), rotateVaultKey(dataDir)]);
    const made = both.filter(({ status }) => status === 'fulfilled');
    expect(made.length).toBeGreaterThanOrEqual(1);
    expect((await openVault(dataDir)).close(SCAN, 'x').keyId).toBe(String(2 + made.length));
    expect(await stored()).toMatchObject({ text: 'Жеке куәлік' });
  });
});
