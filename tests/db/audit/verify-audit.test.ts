import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { appendAudit, newId } from '@kualik/db';
import { headFileName, readHeadFiles } from '@kualik/db/audit/head-files.ts';
import { sealOpener } from '@kualik/db/audit/open-seal.ts';
import { sealBatch } from '@kualik/db/audit/seal-batch.ts';
import { verifyAudit } from '@kualik/db/audit/verify-audit.ts';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';
import { asIntruder, rewriteChain } from '../../support/audit-intruder.ts';
import { makeTestSeal } from '../../support/test-seal.ts';
import type { TestSeal } from '../../support/test-seal.ts';

// Clause: reg p.19(2).

const AT = new Date('2026-11-20T09:00:00.000Z');
const later = (seconds: number) => new Date(AT.getTime() + seconds * 1000);

let seal: TestSeal;
let db: TestDatabase;
let headsDir: string;

beforeAll(() => {
  seal = makeTestSeal();
});
beforeEach(async () => {
  db = await freshDatabase();
  headsDir = mkdtempSync(join(tmpdir(), 'kualik-heads-'));
});
afterEach(async () => {
  await db.close();
  rmSync(headsDir, { recursive: true, force: true });
});

async function append(count: number, at = AT): Promise<void> {
  await db.em().transactional(async (em) => {
    for (let index = 0; index < count; index += 1) {
      await appendAudit(em, {
        kind: 'case.moved',
        actor: { kind: 'system', id: null },
        at,
        requestId: newId(),
        data: { index },
      });
    }
  });
}

/** Two sealed batches: entries 1–4 in head 1, 5–8 in head 2. */
async function twoHeads(): Promise<void> {
  await append(4);
  await sealBatch(db.em(), { sign: seal.sign, at: later(30), headsDir });
  await append(4, later(60));
  await sealBatch(db.em(), { sign: seal.sign, at: later(90), headsDir });
}

async function verify(at = later(100)) {
  return verifyAudit(db.em(), { headsDir, openSeal: sealOpener(seal.sha256), at });
}

async function found(): Promise<string[]> {
  return (await verify()).findings.map(({ code, id, seq }) =>
    [code, id ?? (seq === undefined ? '' : `head ${seq}`)].join(' ').trim(),
  );
}

describe('an untouched audit', () => {
  it('is found in order, rows not yet sealed are counted as such', async () => {
    await twoHeads();
    expect(await verify()).toMatchObject({ heads: 2, sealedRows: 8, unsealedRows: 0, findings: [] });
    await append(3, later(95));
    const verdict = await verify();
    expect(verdict).toMatchObject({ sealedRows: 8, unsealedRows: 3 });
    expect(verdict.findings.map(({ code, severity }) => [code, severity])).toEqual([['UNSEALED', 'notice']]);
  });

  it('has heads that the openssl program opens and verifies', async () => {
    await twoHeads();
    writeFileSync(join(headsDir, 'seal.pem'), seal.certificatePem);
    const args = [
      'cms',
      '-verify',
      '-inform',
      'DER',
      '-in',
      join(headsDir, headFileName(2)),
      '-CAfile',
      join(headsDir, 'seal.pem'),
    ];
    const text = execFileSync('openssl', [...args, '-purpose', 'any', '-binary'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(JSON.parse(text)).toMatchObject({ type: 'kualik/audit-head/1', seq: 2, firstId: 5, lastId: 8, rowCount: 4 });
  });

  it('waits with a row whose transaction began early and commits late', async () => {
    const slow = db.em();
    await slow.begin();
    await appendAudit(slow, {
      kind: 'case.moved',
      actor: { kind: 'system', id: null },
      at: AT,
      requestId: null,
      data: {},
    });
    await append(1);
    const attempt = sealBatch(db.em(), { sign: seal.sign, at: later(30), headsDir });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await slow.commit();
    expect(await attempt).toEqual({ heads: 1, rows: 2 });
    expect(await found()).toEqual([]);
  });

  it('is sealed once by two sealers at once', async () => {
    await append(5);
    const sealers = [1, 2].map(() => sealBatch(db.em(), { sign: seal.sign, at: later(30), headsDir }));
    const rows = (await Promise.all(sealers)).map((result) => result.rows);
    expect(rows.reduce((sum, n) => sum + n)).toBe(5);
    expect(await found()).toEqual([]);
  });

  it('gets the file of its last head again when the sealer was killed before writing it', async () => {
    await twoHeads();
    rmSync(join(headsDir, headFileName(2)));
    await sealBatch(db.em(), { sign: seal.sign, at: later(91), headsDir });
    expect(await found()).toEqual([]);
  });
});

describe('tampering is named (reg p.19(2))', () => {
  const SWAP =
    'update audit set id = -1 where id = 2; update audit set id = 2 where id = 3; update audit set id = 3 where id = -1';
  const cases: [string, string, string[]][] = [
    ['a changed entry', `update audit set data = '{"index":7}' where id = 3`, ['ROW_CHANGED 3']],
    [
      'a time moved by a microsecond',
      `update audit set at = at + interval '1 microsecond' where id = 3`,
      ['ROW_CHANGED 3'],
    ],
    ['another actor', `update audit set actor_kind = 'employee' where id = 6`, ['ROW_CHANGED 6']],
    ['a removed entry', 'delete from audit where id = 2', ['ROW_REMOVED 2']],
    ['two swapped entries', SWAP, ['ROW_REORDERED 2', 'ROW_REORDERED 3']],
    [
      'an entry slipped in',
      `insert into audit (id, at, kind, actor_kind, data) values (0, now(), 'x', 'system', '{}')`,
      ['ROW_INSERTED 0'],
    ],
    ['a cut tail of entries', 'delete from audit where id > 6', ['TAIL_CUT 7']],
    [
      'a cut tail with its head',
      'delete from audit where id > 4; delete from audit_head where seq = 2',
      ['TAIL_CUT head 2', 'TAIL_CUT 5'],
    ],
    ['a removed head', 'delete from audit_head where seq = 1', ['HEAD_REMOVED head 1']],
    [
      'a head with another number of rows',
      'update audit_head set row_count = 3 where seq = 1',
      ['CHAIN_REWRITTEN head 1'],
    ],
    [
      'everything wiped',
      'delete from audit; delete from audit_head',
      ['TAIL_CUT head 1', 'TAIL_CUT head 2', 'TAIL_CUT 1'],
    ],
  ];
  it.each(cases)('%s', async (_name, sql, expected) => {
    await twoHeads();
    await asIntruder(db.em(), sql);
    const verdict = await verify();
    expect((await found()).sort()).toEqual([...expected].sort());
    expect(verdict.findings.every(({ severity }) => severity === 'alarm')).toBe(true);
  });

  it('a head file removed, and one exchanged for another', async () => {
    await twoHeads();
    const [first] = readHeadFiles(headsDir);
    rmSync(join(headsDir, headFileName(1)));
    expect(await found()).toEqual(['HEAD_FILE_MISSING head 1']);
    writeFileSync(join(headsDir, headFileName(2)), first?.cms ?? '');
    expect(await found()).toContain('SEAL_INVALID head 2');
  });

  it('a whole chain rewritten with recomputed hashes and a foreign seal, in the database and in the files', async () => {
    await twoHeads();
    const foreign = makeTestSeal();
    await rewriteChain(db.em(), headsDir, foreign, { files: false });
    expect(await found()).toEqual(
      expect.arrayContaining(['CHAIN_REWRITTEN head 1', 'CHAIN_REWRITTEN head 2', 'ROW_CHANGED 3']),
    );
    await rewriteChain(db.em(), headsDir, foreign, { files: true });
    expect(await found()).toEqual(expect.arrayContaining(['SEAL_INVALID head 1', 'SEAL_INVALID head 2']));
  });

  it('a late seal: entries that could have been changed for hours before they were sealed', async () => {
    await append(2);
    await sealBatch(db.em(), { sign: seal.sign, at: later(3 * 3600), headsDir });
    const { findings } = await verify(later(3 * 3600));
    expect(findings).toMatchObject([{ code: 'LATE_SEAL', severity: 'warning', seq: 1, id: 1 }]);
    expect(findings[0]?.detail).toContain('180 minutes');
  });

  it('entries that nobody seals any more', async () => {
    await append(1);
    const { findings } = await verify(later(3600));
    expect(findings.map(({ code }) => code)).toEqual(['UNSEALED', 'SEAL_OVERDUE']);
  });
});

describe('sealing stops', () => {
  it('when the database ends before the heads outside', async () => {
    await twoHeads();
    await asIntruder(db.em(), 'delete from audit where id > 4; delete from audit_head where seq = 2');
    await append(1, later(95));
    await expect(sealBatch(db.em(), { sign: seal.sign, at: later(99), headsDir })).rejects.toThrow(
      'AUDIT_CHAIN_BROKEN',
    );
  });

  it('when the last head of the database is not the one outside', async () => {
    await twoHeads();
    await rewriteChain(db.em(), headsDir, makeTestSeal(), { files: false });
    await expect(sealBatch(db.em(), { sign: seal.sign, at: later(99), headsDir })).rejects.toThrow(
      'AUDIT_CHAIN_BROKEN',
    );
  });
});
