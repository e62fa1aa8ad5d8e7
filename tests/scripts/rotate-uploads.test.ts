import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditEntity, BlobEntity, newId } from '@kualik/db';
import { keepBlob } from '@kualik/db/repositories/scan.repository.ts';
import { openVault, readKeys, type Vault } from '@kualik/db/vault/vault.ts';
import { withLease } from '@kualik/worker/lease.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROTATIONS } from '../../scripts/rotate/kinds.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const SCANS = ['Жеке куәлік', 'Сенімхат', 'Бұйрық'];
const AT = new Date('2026-11-30T10:00:00Z');
const MAIN = join(import.meta.dirname, '../../scripts/rotate/main.ts');

describe('npm run rotate -- uploads', () => {
  let database: TestDatabase;
  let dataDir: string;
  let early: Vault;

  beforeEach(async () => {
    [database, dataDir] = await Promise.all([freshDatabase(), mkdtemp(join(tmpdir(), 'kualik-rotate-'))]);
    early = await openVault(dataDir);
    for (const scan of SCANS) await keep(early, scan);
  });
  afterEach(async () => {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const keep = (vault: Vault, text: string) => keepBlob(database.em(), vault, Buffer.from(text), AT);

  async function rotate(tell: (step: string) => void = () => undefined): Promise<void> {
    await ROTATIONS.uploads({ orm: database.orm, dataDir, at: AT, tell });
  }

  async function expectReadable(texts = SCANS): Promise<void> {
    const blobs = await database.em().find(BlobEntity, {});
    for (const vault of [early, await openVault(dataDir)]) {
      const plain = blobs.map((blob) => Buffer.from(vault.open(blob, blob.address)).toString());
      expect(plain.sort()).toEqual([...texts].sort());
    }
  }

  async function expectDone(key: string): Promise<void> {
    expect(Object.keys((await readKeys(dataDir))?.keys ?? {})).toEqual([key]);
    const blobs = await database.em().find(BlobEntity, {});
    expect(new Set(blobs.map(({ keyId }) => keyId))).toEqual(new Set([key]));
  }

  it.each([0, 1, 2, 3, 4])(
    'stopped after step %i leaves every upload readable, and the next call ends the same change',
    async (last) => {
      const steps: string[] = [];
      const killed = rotate((step) => {
        if (steps.push(step) > last) throw new Error('killed');
      });
      await expect(killed).rejects.toThrow('killed');
      await expectReadable();
      await keep(early, 'Қосымша');
      if (last < 4) await rotate();
      await expectReadable([...SCANS, 'Қосымша']);
      await expectDone('2');
    },
  );

  it('is recorded: who began it, whether it was taken up again, and what it ended with', async () => {
    await rotate();
    const rows = await database.em().find(AuditEntity, { kind: { $like: 'rotation.%' } }, { orderBy: { id: 'asc' } });
    const facts = { what: 'uploads', resumed: false };
    expect(rows.map(({ kind, data }) => [kind, JSON.parse(data) as unknown])).toEqual([
      ['rotation.started', facts],
      ['rotation.finished', { ...facts, rewrapped: 3, current: '2', retired: ['1'] }],
    ]);
  });

  it('waits for a writer who was late, and refuses the one who comes after the end', async () => {
    const late = early.close(Buffer.from('Кешіккен'), early.addressOf(Buffer.from('Кешіккен')));
    expect(late.keyId).toBe('1');
    const row = { id: newId(), address: early.addressOf(Buffer.from('Кешіккен')), size: 1, createdAt: AT };
    const writes: Promise<unknown>[] = [];
    await rotate((step) => {
      if (step.startsWith('new key')) writes.push(database.em().insert(BlobEntity, { ...row, ...late }));
    });
    await Promise.all(writes);
    await expectReadable([...SCANS, 'Кешіккен']);
    await expectDone('2');
    const after = { ...row, id: newId(), address: 'f'.repeat(64) };
    await expect(database.em().insert(BlobEntity, { ...after, ...late })).rejects.toThrow('UPLOAD_KEY_DESTROYED');
  });

  it('is one command at a time, and says what it did', async () => {
    const run = async (...args: string[]): Promise<{ code: number; text: string }> => {
      const env = { PATH: process.env['PATH'], DATABASE_URL: database.url, KUALIK_DATA: dataDir, KUALIK_MODE: 'demo' };
      const child = spawn(process.execPath, [MAIN, ...args], { env });
      let text = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (text += part.toString()));
      const [code] = (await once(child, 'close')) as [number];
      return { code, text };
    };
    await withLease(database.orm, 'kualik.rotate.uploads', async () => {
      expect(await run('uploads')).toEqual({ code: 1, text: 'rotate uploads: another one is under way\n' });
    });
    const { code, text } = await run('uploads');
    expect([code, text.split('\n').at(-2)]).toEqual([0, 'rotate uploads: older keys destroyed']);
    await expectDone('2');
    expect(await run('everything')).toMatchObject({ code: 2, text: expect.stringContaining('passphrase|uploads') });
  });
});
