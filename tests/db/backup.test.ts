import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  appendAudit,
  applyDecision,
  backup,
  BackupError,
  DocumentEntity,
  findRequest,
  reconcileHeads,
  restore,
  SettingEntity,
} from '@kualik/db';
import { sealOpener } from '@kualik/db/audit/open-seal.ts';
import { readHeadFiles } from '@kualik/db/audit/head-files.ts';
import { sealBatch } from '@kualik/db/audit/seal-batch.ts';
import { MIGRATIONS } from '@kualik/db/migrations/migrations.ts';
import { verifyAudit } from '@kualik/db/audit/verify-audit.ts';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { freshDatabase, newDatabaseUrl } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { storeCase, storeEmployee } from '../support/stored-cases.ts';
import { makeTestSeal } from '../support/test-seal.ts';

const AT = new Date('2026-11-20T09:00:00.000Z');
const CONTENT = randomBytes(200_000);
const NASTY = 'Әбіл\\ұлы\t«Ғ»\n\\.\r"';

let source: TestDatabase;
let folder: string;
let file: string;
let requestId: string;

beforeAll(async () => {
  source = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'kualik-backup-'));
  file = join(folder, 'backup.gz');
  const em = source.em();
  await storeEmployee(em);
  requestId = (await storeCase(em, { at: AT, surname: NASTY })).id;
  const request = await findRequest(em, requestId);
  if (!request) throw new Error('the case is gone');
  const effects = [{ task: 'query_registers' as const, step: 'P2', params: {} }];
  const decision = {
    kind: 'moved' as const,
    from: '',
    to: 'P2',
    path: ['P2'],
    status: 'SENT' as const,
    effects,
    finished: false,
  };
  await applyDecision(em, request, { type: 'start' }, decision, { actor: { kind: 'applicant', id: null }, at: AT });
  await em.insert(DocumentEntity, {
    requestId,
    kind: 'application',
    title: { kk: 'Өтініш', ru: 'Заявление', en: 'Application' },
    contentType: 'application/pdf',
    content: CONTENT,
    sha256: createHash('sha256').update(CONTENT).digest('hex'),
    createdAt: AT,
  });
  await em.insert(SettingEntity, { key: 'pki.url', value: 'http://pki.example' });
  await backup({ databaseUrl: source.url, file, at: AT });
});
afterAll(async () => {
  await source.close();
  rmSync(folder, { recursive: true, force: true });
});

async function dump(db: TestDatabase): Promise<unknown> {
  const tables = [
    'applicant',
    'request',
    'request_key',
    'event',
    'document',
    'audit',
    'outbox',
    'employee',
    'setting',
    'region',
    'office',
  ];
  const em = db.em();
  const rows = [];
  for (const table of tables) rows.push([table, await em.execute(`select * from ${table} order by 1`)]);
  return rows;
}

describe('a backup', () => {
  it('restored into a new database gives every row back, byte for byte', async () => {
    const target = await freshDatabase();
    try {
      const { createdAt, tables } = await restore({ databaseUrl: target.url, file });
      expect(createdAt).toBe(AT.toISOString());
      expect(tables.find(({ table }) => table === 'request')?.rows).toBe(1);
      expect(await dump(target)).toEqual(await dump(source));
      const [document] = await target.em().find(DocumentEntity, { requestId });
      expect(Buffer.from(document?.content ?? []).equals(CONTENT)).toBe(true);
    } finally {
      await target.close();
    }
  });

  it('can be worked with at once: ids go on, the outbox is still open', async () => {
    const target = await freshDatabase();
    try {
      await restore({ databaseUrl: target.url, file });
      await appendAudit(target.em(), {
        kind: 'case.moved',
        actor: { kind: 'system', id: null },
        at: AT,
        requestId,
        data: {},
      });
      const rows: unknown[] = await target.em().execute('select id from audit order by id');
      expect(rows).toHaveLength(2);
      expect(await target.em().execute('select kind from outbox where closed_at is null order by kind')).toEqual([
        { kind: 'query-registers' },
        { kind: 'state' },
      ]);
    } finally {
      await target.close();
    }
  });

  it('can be read by its owner alone and holds one moment, whatever is written meanwhile', async () => {
    expect(statSync(file).mode & 0o077).toBe(0);
    const lines = gunzipSync(readFileSync(file)).toString().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      format: 'kualik/backup/1',
      createdAt: AT.toISOString(),
      migrations: MIGRATIONS.map(({ name }) => name),
    });
    const manifest: unknown = JSON.parse(lines.at(-2) ?? '');
    expect(manifest).toMatchObject({ end: true });
  });
});

describe('a restore is refused', () => {
  async function refusal(bytes: Buffer, name = 'damaged.gz'): Promise<{ code: unknown; rows: number }> {
    const damaged = join(folder, name);
    writeFileSync(damaged, bytes);
    const target = await freshDatabase();
    try {
      const error: unknown = await restore({ databaseUrl: target.url, file: damaged }).catch(
        (reason: unknown) => reason,
      );
      const counted: { n: number }[] = await target
        .em()
        .execute('select (select count(*) from request)::int + (select count(*) from audit)::int as n');
      return { code: error instanceof BackupError ? error.code : String(error), rows: counted[0]?.n ?? -1 };
    } finally {
      await target.close();
    }
  }

  const plain = (): Buffer => gunzipSync(readFileSync(file));
  const cases: [string, () => Buffer, string][] = [
    ['a file cut in the middle', () => readFileSync(file).subarray(0, 100_000), 'BACKUP_DAMAGED'],
    ['a file without its end', () => gzipSync(plain().subarray(0, -300)), 'BACKUP_DAMAGED'],
    [
      'a row changed afterwards',
      () => gzipSync(Buffer.from(plain().toString('latin1').replace('kuanysh@', 'kuanish@'), 'latin1')),
      'BACKUP_DAMAGED',
    ],
    ['a file that is no backup', () => gzipSync(Buffer.from('hello\n')), 'BACKUP_DAMAGED'],
    ['a file that is no gzip', () => Buffer.from('hello'), 'BACKUP_DAMAGED'],
    [
      'another schema',
      () => gzipSync(Buffer.from(plain().toString('latin1').replace('0001-initial', '0009-later'), 'latin1')),
      'BACKUP_SCHEMA',
    ],
  ];
  it.each(cases)('%s, and nothing of it stays', async (_name, bytes, code) => {
    expect(await refusal(bytes())).toEqual({ code, rows: 0 });
  });

  it('a database that holds cases', async () => {
    await expect(restore({ databaseUrl: source.url, file })).rejects.toThrow('RESTORE_NOT_EMPTY');
  });

  it('a database without tables', async () => {
    await expect(restore({ databaseUrl: await newDatabaseUrl({ migrated: false }), file })).rejects.toThrow(
      'does not exist',
    );
  });
});

describe('the audit after a restore', () => {
  it('goes on from the backup, and the check keeps naming what was lost', async () => {
    const seal = makeTestSeal();
    const headsDir = join(folder, 'heads');
    const sealing = (at: Date) => sealBatch(source.em(), { sign: seal.sign, at, headsDir });
    await sealing(AT);
    const old = join(folder, 'old.gz');
    await backup({ databaseUrl: source.url, file: old, at: AT });
    await appendAudit(source.em(), {
      kind: 'case.moved',
      actor: { kind: 'system', id: null },
      at: AT,
      requestId,
      data: {},
    });
    await sealing(AT);
    const target = await freshDatabase();
    try {
      await restore({ databaseUrl: target.url, file: old });
      expect(await reconcileHeads(target.em(), headsDir, { createdAt: AT.toISOString() }, AT)).toEqual({
        setAside: ['000000002.p7m'],
        written: 0,
      });
      await sealBatch(target.em(), { sign: seal.sign, at: AT, headsDir });
      expect(readHeadFiles(headsDir).map(({ seq }) => seq)).toEqual([1, 2]);
      const { findings } = await verifyAudit(target.em(), { headsDir, openSeal: sealOpener(seal.sha256), at: AT });
      expect(findings.map(({ code }) => code)).toEqual(['SUPERSEDED']);
    } finally {
      await target.close();
    }
  });
});
