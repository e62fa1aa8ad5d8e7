import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditEntity } from '@kualik/db';
import { splitPassphrase } from '@kualik/worker/keys/passphrase-shares.ts';
import { KeyRing } from '@kualik/worker/keys/key-ring.ts';
import { loadKey, readPassphrase, saveKey } from '@kualik/worker/keys/key-store.ts';
import { generateKeyPairSync } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROTATIONS } from '../../scripts/rotate/kinds.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const BEFORE = 'бұрынғы құпия сөз';
const AFTER = 'жаңа құпия сөз бөліктерде';
const NAMES = ['seal', 'tsa'] as const;
/** A user who owns nothing. */
const NOBODY = 65_534;
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

  describe('of a secret that the platform mounts (docker: /run/secrets, read-only)', () => {
    let mounted: string;

    beforeEach(async () => {
      mounted = await mkdtemp(join(tmpdir(), 'kualik-mounted-'));
      place = join(mounted, 'ca_passphrase');
      await writeFile(place, `${BEFORE}\n`);
    });
    afterEach(async () => {
      await chmod(mounted, 0o755);
      await rm(mounted, { recursive: true, force: true });
    });

    /** Root may write everywhere; the container's user may not. */
    async function readOnly(act: () => Promise<void>): Promise<void> {
      await chmod(mounted, 0o555);
      if (process.getuid?.() !== 0) return act();
      for (const path of [dataDir, join(dataDir, 'keys'), ...NAMES.map((name) => join(dataDir, 'keys', `${name}.key`))])
        await chown(path, NOBODY, NOBODY);
      process.seteuid?.(NOBODY);
      try {
        return await act();
      } finally {
        process.seteuid?.(0);
      }
    }

    it('asks for the new one to be mounted beside it, and leaves no change open', async () => {
      await readOnly(() => expect(rotate()).rejects.toThrow(`mount the new one as ${place}.next`));
      expect(await readdir(mounted)).toEqual(['ca_passphrase']);
      for (const name of NAMES) await loadKey(dataDir, name, BEFORE);
    });

    it('draws none that would vanish with the container, where it could write beside the mount', async () => {
      const elsewhere = await mkdtemp(join('/dev/shm', 'kualik-mounted-'));
      await rename(place, `${place}.moved`).then(() => writeFile(join(elsewhere, 'secret'), `${BEFORE}\n`));
      await symlink(join(elsewhere, 'secret'), place);
      await expect(rotate()).rejects.toThrow(`mount the new one as ${place}.next`);
      await rm(elsewhere, { recursive: true });
    });

    it('puts every key under the new one, says that people must put it in its place, and is the same when called again', async () => {
      await writeFile(`${place}.next`, `${AFTER}\n`);
      const steps: string[] = [];
      const again = (): Promise<void> => rotate((step) => void steps.push(step));
      await readOnly(async () => {
        await again();
        await again();
      });
      expect(steps.filter((step) => step.startsWith(`put ${place}.next in the place of ${place}`))).toHaveLength(2);
      await expectStarts();
      for (const name of NAMES) await loadKey(dataDir, name, AFTER);
      await chmod(mounted, 0o755);
      await rename(`${place}.next`, place);
      await expectStarts();
    });
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
