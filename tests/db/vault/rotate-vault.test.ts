import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobEntity, newId } from '@kualik/db';
import { FormPrintEntity } from '@kualik/db/entities/form-print.entity.ts';
import { rewrapPrints, rewrapUploads, rotateVaultKey } from '@kualik/db/vault/rotate-vault.ts';
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
    const times = { createdAt: new Date(), expiresAt: new Date() };
    const print = { id: newId(), tokenSha256: 'a'.repeat(64), formId: 'x', language: 'kk', isReady: true } as const;
    await database.em().insert(FormPrintEntity, { ...print, ...times, ...vault.close(SCAN, print.id) });
    expect(await rotateVaultKey(dataDir)).toBe('2');
    expect(await stored()).toEqual({ keyId: '1', text: 'Жеке куәлік' });
    const later = await openVault(dataDir);
    expect([later.close(SCAN, address).keyId, later.addressOf(SCAN)]).toEqual(['2', address]);
  });

  it('what lies under the old one is put under the new one, once, by however many', async () => {
    await Promise.all([rewrapUploads(database.em(), dataDir, 10), rewrapUploads(database.em(), dataDir, 10)]);
    expect(await stored()).toEqual({ keyId: '2', text: 'Жеке куәлік' });
    expect(await rewrapUploads(database.em(), dataDir, 10)).toBe(0);
    await Promise.all([rewrapPrints(database.em(), dataDir, 10), rewrapPrints(database.em(), dataDir, 10)]);
    const print = await database.em().findOneOrFail(FormPrintEntity, { formId: 'x' });
    expect([print.keyId, Buffer.from((await openVault(dataDir)).open(print, print.id))]).toEqual([
      '2',
      Buffer.from(SCAN),
    ]);
  });

  it('what an interrupted change left beside the file is no hindrance', async () => {
    await writeFile(join(dataDir, 'secrets', 'uploads.json.new'), '{"current":"9');
    expect(await rotateVaultKey(dataDir)).toBe('3');
    expect(await stored()).toMatchObject({ text: 'Жеке куәлік' });
  });

  it('a vault that was open before closes under the new one and opens what lies under it', async () => {
    const early = await openVault(dataDir);
    const current = await rotateVaultKey(dataDir);
    const sealed = (await openVault(dataDir)).close(SCAN, 'x');
    expect([sealed.keyId, early.close(SCAN, 'x').keyId]).toEqual([current, current]);
    expect(Buffer.from(early.open(sealed, 'x'))).toEqual(Buffer.from(SCAN));
  });
});
