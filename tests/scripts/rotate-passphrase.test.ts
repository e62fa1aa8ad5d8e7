import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditEntity } from '@kualik/db';
import { splitPassphrase } from '@kualik/worker/keys/passphrase-shares.ts';
import { KeyRing } from '@kualik/worker/keys/key-ring.ts';
import { loadKey, readPassphrase, saveKey } from '@kualik/worker/keys/key-store.ts';
import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROTATIONS } from '../../scripts/rotate/kinds.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const BEFORE = 'бұрынғы құпия сөз';
const AFTER = 'жаңа құпия сөз бөліктерде';
const NAMES = ['seal', 'tsa'] as const;
const AT = new Date('2026-11-30T10:00:00Z');

describe('npm run rotate -- passphrase', () => {
  let database: TestDatabase;
  let dataDir: string;
  let place: string;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kualik-rotate-'));
    place = join(dataDir, 'passphrase');
    const pkcs8 = new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' }));
    for (const name of NAMES) await saveKey(dataDir, name, pkcs8, BEFORE);
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  async function rotate(tell: (step: string) => void = () => undefined): Promise<void> {
    await ROTATIONS.passphrase({ orm: database.orm, dataDir, at: AT, tell, passphraseFile: place });
  }

  /** As every process does at its start. */
  async function expectStarts(): Promise<void> {
    const ring = new KeyRing({ dataDir, passphraseFile: place, pkcs11: null });
    for (const name of NAMES) expect((await ring.load(name)).algorithm).toBe('RSA');
  }

  async function expectOnePassphrase(): Promise<void> {
    const now = await readPassphrase(place);
    expect(now).not.toBe(BEFORE);
    for (const name of NAMES) {
      await loadKey(dataDir, name, now);
      await expect(loadKey(dataDir, name, BEFORE)).rejects.toThrow('does not open');
    }
    expect((await readdir(dataDir)).filter((name) => name.startsWith('passphrase'))).toEqual(['passphrase']);
  }

  it.each([0, 1, 2, 3, 4, 5])(
    'stopped after step %i lets every process start, and the next call ends the same change',
    async (last) => {
      await writeFile(place, `${BEFORE}\n`);
      const steps: string[] = [];
      const killed = rotate((step) => {
        if (steps.push(step) > last) throw new Error('killed');
      });
      await expect(killed).rejects.toThrow('killed');
      await expectStarts();
      if (last < 5) await rotate();
      await expectStarts();
      await expectOnePassphrase();
    },
  );

  it('takes shares that people have put beside the old ones, and goes on between the two moves of their folders', async () => {
    await putShares(place, BEFORE);
    await expect(rotate()).rejects.toThrow('passphrase.next');
    await putShares(`${place}.next`, AFTER, 1);
    await expectStarts();
    await expect(rotate()).rejects.toThrow('1 of the 2');
    await putShares(`${place}.next`, AFTER);
    const killed = rotate((step) => {
      if (step.startsWith('all keys')) throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    await rename(place, `${place}.before`);
    await expectStarts();
    await rotate();
    expect(await readPassphrase(place)).toBe(AFTER);
    await expectOnePassphrase();
  });

  it('writes nothing when the old passphrase is wrong', async () => {
    await writeFile(place, 'мүлдем басқа сөз\n');
    await expect(rotate()).rejects.toThrow(/does not open keys\/(seal|tsa)\.key/);
    expect((await readdir(dataDir)).sort()).toEqual(['keys', 'passphrase']);
    for (const name of NAMES) await loadKey(dataDir, name, BEFORE);
  });

  it('is recorded without a word of either passphrase', async () => {
    await writeFile(place, `${BEFORE}\n`);
    const em = database.em();
    const [last] = await em.find(AuditEntity, {}, { orderBy: { id: 'desc' }, limit: 1 });
    await rotate();
    const rows = await database.em().find(AuditEntity, { id: { $gt: last?.id ?? 0 } }, { orderBy: { id: 'asc' } });
    const facts = { what: 'passphrase', prepared: false };
    expect(rows.map(({ kind, data }) => [kind, JSON.parse(data) as unknown])).toEqual([
      ['rotation.started', facts],
      ['rotation.finished', { ...facts, keys: 2 }],
    ]);
  });
});

async function putShares(folder: string, passphrase: string, people = 3): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const share of (await splitPassphrase(passphrase, { threshold: 2, count: 3 })).slice(0, people))
    await writeFile(join(folder, `${share.index}.share`), JSON.stringify(share));
}
