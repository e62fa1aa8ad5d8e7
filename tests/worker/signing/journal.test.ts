import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RevocationRecord } from '../../../worker/signing/journal-entry.ts';
import { openJournal } from '../../../worker/signing/journal.ts';

const AT = new Date('2026-03-01T05:00:00.000Z');

function revocation(serialHex: string): RevocationRecord {
  const fixed = { ca: 'nca_rsa', reason: 'keyCompromise', requestedBy: 'system', revocationId: serialHex } as const;
  return { kind: 'revocation', serialHex, revokedAt: AT.toISOString(), ...fixed };
}

describe('the issuing journal', () => {
  let folder: string;
  let first: string;
  let second: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kualik-journal-'));
    first = join(folder, 'a', 'issuing.jsonl');
    second = join(folder, 'b', 'issuing.jsonl');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function fill(places: string[], serials: string[]): Promise<void> {
    const journal = await openJournal(places);
    for (const serial of serials) await journal.append(revocation(serial), AT);
    await journal.close();
  }

  it('keeps every record and finds it again after a restart', async () => {
    await fill([first], ['11', '12']);
    const journal = await openJournal([first]);
    expect(journal.entries.map((entry) => entry.record)).toEqual([revocation('11'), revocation('12')]);
    expect(journal.find('revocation', '12')?.seq).toBe(2);
    await journal.close();
  });

  it('writes the same record once, however often it is appended at the same time', async () => {
    const journal = await openJournal([first]);
    await Promise.all([1, 2, 3].map(() => journal.append(revocation('11'), AT)));
    await journal.close();
    expect((await readFile(first, 'utf8')).trim().split('\n')).toHaveLength(1);
  });

  it('cuts a line torn by a crash and goes on', async () => {
    await fill([first], ['11']);
    await appendFile(first, '{"seq":2,"at":"2026');
    await fill([first], ['12']);
    const journal = await openJournal([first]);
    expect(journal.entries.map((entry) => entry.seq)).toEqual([1, 2]);
    await journal.close();
  });

  it.each([
    ['a changed line', (lines: string[]) => [lines[0]?.replace('keyCompromise', 'superseded'), lines[1], lines[2]]],
    ['a removed line', (lines: string[]) => [lines[0], lines[2]]],
    ['two lines in another order', (lines: string[]) => [lines[0], lines[2], lines[1]]],
  ])('refuses to open with %s', async (_name, tamper) => {
    await fill([first], ['11', '12', '13']);
    const lines = (await readFile(first, 'utf8')).trim().split('\n');
    await writeFile(first, `${tamper(lines).join('\n')}\n`);
    await expect(openJournal([first])).rejects.toMatchObject({ code: 'JOURNAL_BROKEN' });
  });

  it('brings a second place that fell behind up to the first', async () => {
    await fill([first], ['11', '12']);
    await fill([first, second], ['13']);
    expect(await readFile(second, 'utf8')).toBe(await readFile(first, 'utf8'));
  });

  it('notices another process that writes into it, and writes nothing more', async () => {
    const journal = await openJournal([first]);
    await journal.append(revocation('11'), AT);
    expect(await journal.isCurrent()).toBe(true);
    await fill([first], ['12']);
    expect(await journal.isCurrent()).toBe(false);
    await expect(journal.append(revocation('13'), AT)).rejects.toMatchObject({ code: 'JOURNAL_BROKEN' });
    await journal.close();
    expect((await readFile(first, 'utf8')).trim().split('\n')).toHaveLength(2);
  });

  it('refuses to open when the two places tell different stories', async () => {
    await fill([first], ['11']);
    await fill([second], ['99', '98']);
    await expect(openJournal([first, second])).rejects.toMatchObject({ code: 'JOURNAL_BROKEN' });
  });
});
