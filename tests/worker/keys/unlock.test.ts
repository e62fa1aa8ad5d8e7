import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPassphrase, saveKey } from '../../../worker/keys/key-store.ts';
import { drawPassphrase, splitPassphrase } from '../../../worker/keys/passphrase-shares.ts';
import { type Unlock, unlock } from '../../../worker/keys/unlock.ts';

const PASSPHRASE = drawPassphrase();

describe('an installation whose passphrase is split', () => {
  let dataDir: string;
  let socket: string;

  async function writeShares(name: string, passphrase: string): Promise<string[]> {
    const made = await splitPassphrase(passphrase, { threshold: 2, count: 3 });
    return Promise.all(
      made.map(async (share) => {
        const file = join(dataDir, `${name}-${share.index}.share`);
        await writeFile(file, JSON.stringify(share));
        return file;
      }),
    );
  }

  function unlockWith(shares: readonly string[], rest: Partial<Unlock> = {}): Promise<number> {
    return unlock({ dataDir, socket, shares, ask: null, readers: 2, withinMs: 20_000, ...rest });
  }

  /** Comes as soon as the socket is there, as a supervisor tries again. */
  async function comeForPassphrase(): Promise<string> {
    for (let attempt = 0; attempt < 100_000; attempt += 1) {
      const found = await readPassphrase(socket).catch(() => null);
      if (found !== null) return found;
      await new Promise((resolve) => setImmediate(resolve));
    }
    throw new Error('nobody handed it over');
  }

  let own: string[];
  let foreign: string[];

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kualik-unlock-'));
    socket = join(dataDir, 'run', 'unlock');
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pkcs8 = new Uint8Array(pair.privateKey.export({ format: 'der', type: 'pkcs8' }));
    await saveKey(dataDir, 'seal', pkcs8, PASSPHRASE);
    own = await writeShares('own', PASSPHRASE);
    foreign = await writeShares('foreign', drawPassphrase());
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  it('is opened by enough custodians: signer and responder get the passphrase, and it lies on no disk', async () => {
    const served = unlockWith(own.slice(1));
    const first = await comeForPassphrase();
    expect((await stat(socket)).mode & 0o777).toBe(0o600);
    expect([first, await comeForPassphrase(), await served]).toEqual([PASSPHRASE, PASSPHRASE, 2]);
    await expect(stat(socket)).rejects.toThrow('ENOENT');
    for (const name of await readdir(dataDir, { recursive: true })) {
      const bytes = await readFile(join(dataDir, name)).catch(() => Buffer.alloc(0));
      expect(bytes.includes(PASSPHRASE)).toBe(false);
    }
  });

  it('asks for the shares that no flag names', async () => {
    const answers = own.slice(1);
    const ask = (): Promise<string> => Promise.resolve(answers.shift() ?? '');
    const served = unlockWith([], { ask, readers: 1 });
    expect([await comeForPassphrase(), await served]).toEqual([PASSPHRASE, 1]);
  });

  it('stays closed, by name, with too few shares, shares of two ceremonies, foreign shares or a broken one', async () => {
    const [first = '', second = ''] = own;
    await expect(unlockWith([first])).rejects.toThrow('1 of the 2');
    await expect(unlockWith([first, first])).rejects.toThrow('1 of the 2');
    await expect(unlockWith([first, foreign[1] ?? ''])).rejects.toThrow('different ceremonies');
    await expect(unlockWith(foreign)).rejects.toThrow('do not open the keys of this installation');
    const broken = join(dataDir, 'broken.share');
    await writeFile(broken, (await readFile(second, 'utf8')).slice(1));
    await expect(unlockWith([first, broken])).rejects.toMatchObject({ setting: broken });
    await expect(unlockWith([join(dataDir, 'none')])).rejects.toThrow('cannot be read');
    await expect(readPassphrase(socket)).rejects.toMatchObject({ setting: 'KUALIK_PASSPHRASE_FILE' });
  });

  it('takes the socket away again when nobody starts in time', async () => {
    expect(await unlockWith(own, { withinMs: 1 })).toBe(0);
    await expect(stat(socket)).rejects.toThrow('ENOENT');
  });

  it('never puts a socket in the place of a file', async () => {
    const file = join(dataDir, 'passphrase');
    await writeFile(file, 'somebody else’s');
    await expect(unlockWith(own, { socket: file })).rejects.toMatchObject({ setting: 'KUALIK_PASSPHRASE_FILE' });
    expect(await readFile(file, 'utf8')).toBe('somebody else’s');
  });
});
