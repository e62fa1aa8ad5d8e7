import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditEntity, BlobEntity } from '@kualik/db';
import { keepBlob } from '@kualik/db/repositories/scan.repository.ts';
import { openVault, readKeys } from '@kualik/db/vault/vault.ts';
import { KeyRing } from '@kualik/worker/keys/key-ring.ts';
import { loadKey, readPassphrase, saveKey } from '@kualik/worker/keys/key-store.ts';
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const MAIN = join(import.meta.dirname, '../../scripts/rotate/main.ts');
const KILL_AT = join(import.meta.dirname, 'support/kill-at.mjs');
const BEFORE = 'бұрынғы құпия сөз';
const NAMES = ['seal', 'tsa'] as const;
const SCANS = ['Жеке куәлік', 'Сенімхат'];
/** More moments than any change has. */
const MOST = 30;
const LONG = 300_000;

describe('a change of secrets that is killed (kill -9) at every line that it prints and before every file that it puts in place', () => {
  let database: TestDatabase;
  let dataDir: string;
  let place: string;

  beforeEach(async () => {
    [database, dataDir] = await Promise.all([freshDatabase(), mkdtemp(join(tmpdir(), 'kualik-killed-'))]);
    place = join(dataDir, 'passphrase');
  });
  afterEach(async () => {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** Runs the command until its moment of that number; null when it came to its end before. */
  async function killedAt(moment: number, kind: string): Promise<string | null> {
    const env = {
      ...{ PATH: process.env['PATH'], DATABASE_URL: database.url, KUALIK_DATA: dataDir, KUALIK_MODE: 'demo' },
      KUALIK_KILL_AT: String(moment),
    };
    const child = spawn(process.execPath, ['--import', KILL_AT, MAIN, kind], { env, stdio: 'ignore' });
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
    if (signal === null) expect(code).toBe(0);
    return signal;
  }

  /** Each call is killed a moment later than the one before, until one comes to its end; how many were killed. */
  async function killedAgainAndAgain(kind: string, check: () => Promise<void>): Promise<number> {
    for (let moment = 1; moment < MOST; moment += 1) {
      const signal = await killedAt(moment, kind);
      await check();
      if (signal === null) return moment - 1;
    }
    throw new Error('the change has no end');
  }

  const finished = () => database.em().count(AuditEntity, { kind: 'rotation.finished' });

  it(
    'lets every process start after each kill, and ends with every key under the one new passphrase',
    async () => {
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const pkcs8 = new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' }));
      for (const name of NAMES) await saveKey(dataDir, name, pkcs8, BEFORE);
      await writeFile(place, `${BEFORE}\n`);
      const killed = await killedAgainAndAgain('passphrase', async () => {
        const ring = new KeyRing({ dataDir, passphraseFile: place, pkcs11: null });
        for (const name of NAMES) expect((await ring.load(name)).algorithm).toBe('RSA');
      });
      expect(killed).toBeGreaterThanOrEqual(8);
      const now = await readPassphrase(place);
      expect(now).not.toBe(BEFORE);
      for (const name of NAMES) {
        await loadKey(dataDir, name, now);
        await expect(loadKey(dataDir, name, BEFORE)).rejects.toThrow('does not open');
      }
      expect((await readdir(dataDir)).filter((name) => name.startsWith('passphrase.next'))).toEqual([]);
      expect(await finished()).toBeGreaterThanOrEqual(1);
    },
    LONG,
  );

  it(
    'leaves every upload readable after each kill, and ends with every one under the one new key',
    async () => {
      const early = await openVault(dataDir);
      for (const scan of SCANS) await keepBlob(database.em(), early, Buffer.from(scan), new Date());
      const blobs = () => database.em().find(BlobEntity, {});
      const killed = await killedAgainAndAgain('uploads', async () => {
        for (const vault of [early, await openVault(dataDir)]) {
          const plain = (await blobs()).map((blob) => Buffer.from(vault.open(blob, blob.address)).toString());
          expect(plain.sort()).toEqual([...SCANS].sort());
        }
      });
      expect(killed).toBeGreaterThanOrEqual(5);
      const keys = Object.keys((await readKeys(dataDir))?.keys ?? {});
      expect(keys).toHaveLength(1);
      expect(new Set((await blobs()).map(({ keyId }) => keyId))).toEqual(new Set(keys));
      expect(await finished()).toBeGreaterThanOrEqual(1);
    },
    LONG,
  );
});
