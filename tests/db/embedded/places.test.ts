import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chooseAccount } from '@kualik/db/embedded/account.ts';
import { binariesIn, packagedBinaries } from '@kualik/db/embedded/binaries.ts';
import { startEmbeddedPostgres } from '@kualik/db/embedded/index.ts';
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, holdServer } from '../../support/held-server.ts';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

let folder: string;
let reachableRoot: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kualik-places-'));
  chmodSync(folder, 0o755);
  reachableRoot = join(folder, 'var');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The packaged programs as npm unpacks them when install scripts are switched off. */
function packageWithoutLinks(native: string): void {
  cpSync(packagedBinaries().folder, native, { recursive: true, verbatimSymlinks: true });
  const libraries = join(native, 'lib');
  const links = readdirSync(libraries).filter((name) => lstatSync(join(libraries, name)).isSymbolicLink());
  for (const link of links) rmSync(join(libraries, link));
}

describe('accounts', () => {
  it('prefer postgres, then nobody, and none when we are an ordinary user', () => {
    const passwd = (names: string[]) =>
      names.map((name, index) => `${name}:x:${100 + index}:${200 + index}::/:/bin/sh`).join('\n');
    expect(chooseAccount(passwd(['root', 'nobody', 'postgres']))).toEqual(
      isRoot ? { name: 'postgres', uid: 102, gid: 202 } : null,
    );
    expect(chooseAccount(passwd(['root', 'nobody']))).toEqual(isRoot ? { name: 'nobody', uid: 101, gid: 201 } : null);
  });
});

// The roles of root and of a plain user can only be played by root; a plain user plays his own in every other test.
if (isRoot) {
  describe('as root', () => {
    it('a clone below a folder that nobody else can enter: programs and data go to a reachable place, with a note and a link', async () => {
      const clone = join(folder, 'closed');
      mkdirSync(clone, { mode: 0o700 });
      const native = join(clone, 'package/native');
      packageWithoutLinks(native);
      const dataDir = join(clone, 'data/postgres');
      const notes: string[] = [];
      const options = {
        dataDir,
        packaged: binariesIn(native),
        reachableRoot,
        syncToDisk: false,
        log: (line: string) => notes.push(line),
      };
      const first = await startEmbeddedPostgres(options);
      await ask(first.url, 'create table kept as select 1 as answer');
      await first.stop();
      expect(lstatSync(dataDir).isSymbolicLink()).toBe(true);
      expect(readlinkSync(dataDir).startsWith(reachableRoot)).toBe(true);
      expect(notes).toHaveLength(2);
      const second = await startEmbeddedPostgres(options);
      expect(await ask(second.url, 'select answer from kept')).toBe(1);
      await second.stop();
      expect(notes).toHaveLength(2);
    });

    it('a folder that was closed after the database was made: it is moved with its data', async () => {
      const clone = join(folder, 'closed-later');
      mkdirSync(clone, { mode: 0o755 });
      const options = { dataDir: join(clone, 'postgres'), reachableRoot, syncToDisk: false };
      const first = await startEmbeddedPostgres(options);
      await ask(first.url, 'create table kept as select 2 as answer');
      await first.stop();
      chmodSync(clone, 0o700);
      const second = await startEmbeddedPostgres(options);
      expect(await ask(second.url, 'select answer from kept')).toBe(2);
      await second.stop();
      expect(realpathSync(options.dataDir).startsWith(realpathSync(reachableRoot))).toBe(true);
    });

    it('a folder whose link leads nowhere: a refusal, never an empty database in its place', async () => {
      const dataDir = join(folder, 'lost');
      symlinkSync(join(folder, 'gone'), dataDir);
      await expect(startEmbeddedPostgres({ dataDir, reachableRoot })).rejects.toMatchObject({
        code: 'DATABASE_FOLDER_LOST',
      });
    });
  });

  describe('as a plain user', () => {
    it('starts without any other account', async () => {
      const home = join(folder, 'home');
      mkdirSync(home, { mode: 0o700 });
      chownSync(home, NOBODY, NOBODY);
      const held = await holdServer(join(home, 'data/postgres'), { uid: NOBODY, gid: NOBODY });
      expect(held.notes).toEqual([]);
      expect(await ask(held.url, 'select current_user')).toBe('kualik');
      held.child.kill('SIGTERM');
      await held.ended;
    });
  });
}
