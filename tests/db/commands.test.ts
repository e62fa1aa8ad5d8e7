import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendAudit, sealBatch } from '@kualik/db';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dropDatabase, freshDatabase, newDatabaseUrl } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { makeTestSeal } from '../support/test-seal.ts';

const ROOM = fileURLToPath(new URL('../../db/', import.meta.url));

let db: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  db = await freshDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'kualik-commands-'));
  mkdirSync(join(dataDir, 'heads'));
});
afterAll(async () => {
  await db.close();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Told {
  status: number | null;
  text: string;
}

function run(command: string, args: string[] = [], env: Record<string, string> = {}): Told {
  const result = spawnSync(process.execPath, ['--no-warnings', join(ROOM, command), ...args], {
    env: { PATH: process.env.PATH, KUALIK_DATA: dataDir, DATABASE_URL: db.url, ...env },
    encoding: 'utf8',
  });
  return { status: result.status, text: result.stdout + result.stderr };
}

async function append(at: Date): Promise<void> {
  await appendAudit(db.em(), {
    kind: 'clock.moved',
    actor: { kind: 'system', id: null },
    at,
    requestId: null,
    data: {},
  });
}

describe('npm run verify-audit', () => {
  it('says by its exit code whether all is well, late, tampered with or not to be checked', async () => {
    const seal = makeTestSeal();
    const headsDir = join(dataDir, 'heads');
    const now = new Date();
    await append(now);
    await sealBatch(db.em(), { sign: seal.sign, at: now, headsDir });
    expect(run('verify-audit.main.ts')).toMatchObject({
      status: 2,
      text: expect.stringContaining('seal.cer is missing'),
    });
    writeFileSync(join(headsDir, 'seal.cer'), seal.certificate);
    expect(run('verify-audit.main.ts')).toEqual({ status: 0, text: '1 heads, 1 entries sealed, 0 not sealed yet\n' });
    await append(new Date(now.getTime() - 3_600_000));
    expect(run('verify-audit.main.ts')).toMatchObject({
      status: 3,
      text: expect.stringContaining('warning SEAL_OVERDUE: entry 2'),
    });
    await db.em().execute(`alter table audit disable trigger all; update audit set kind = 'case.read' where id = 1`);
    expect(run('verify-audit.main.ts')).toMatchObject({
      status: 1,
      text: expect.stringContaining('alarm ROW_CHANGED: entry 1'),
    });
  });
});

describe('npm run backup and npm run restore', () => {
  it('carry an installation over to a new database, and never into a used one', async () => {
    const file = join(dataDir, 'backup.gz');
    expect(run('backup.main.ts', [file])).toMatchObject({ status: 0, text: expect.stringContaining('tables') });
    const url = await newDatabaseUrl({ migrated: false });
    const elsewhere = { DATABASE_URL: url, KUALIK_DATA: join(dataDir, 'new') };
    const restored = run('restore.main.ts', [file], elsewhere);
    expect(restored).toMatchObject({ status: 0, text: expect.stringContaining('npm run reconcile') });
    expect(run('restore.main.ts', [file], elsewhere)).toMatchObject({
      status: 1,
      text: expect.stringContaining('RESTORE_NOT_EMPTY'),
    });
    await dropDatabase(url);
  });

  it('tell how they are used', () => {
    expect(run('backup.main.ts')).toEqual({ status: 2, text: 'usage: npm run backup -- FILE\n' });
    expect(run('restore.main.ts')).toEqual({ status: 2, text: 'usage: npm run restore -- FILE\n' });
  });

  it('say that there is no database, and make none for a backup', () => {
    const nowhere = { DATABASE_URL: '', KUALIK_DATA: join(dataDir, 'nothing') };
    expect(run('backup.main.ts', [join(dataDir, 'x.gz')], nowhere)).toMatchObject({
      status: 1,
      text: expect.stringContaining('no database'),
    });
  });
});
