import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createOrm } from '@kualik/db';
import { startEmbeddedPostgres } from '@kualik/db/embedded/index.ts';
import type { EmbeddedPostgres } from '@kualik/db/embedded/index.ts';
import { startTicks } from '@kualik/db/embedded/process-table.ts';
import { runningServerUrl } from '@kualik/db/embedded/running-server.ts';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, holdServer, isRunning } from '../../support/held-server.ts';

let folder: string;
let dataDir: string;
const running: EmbeddedPostgres[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kualik-embedded-'));
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'postgres');
});
afterAll(async () => {
  for (const server of running) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(notes: string[] = []): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({
    dataDir,
    reachableRoot: join(folder, 'var'),
    log: (line) => notes.push(line),
    syncToDisk: false,
  });
  running.push(server);
  return server;
}

/** The first answer after the database came back; a pool that broke would never give one. */
async function untilAnswered<T>(question: () => Promise<T>): Promise<T> {
  const until = Date.now() + 20_000;
  for (;;) {
    try {
      return await question();
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(100);
    }
  }
}

describe('the embedded server', () => {
  it('starts in a folder where an earlier start was killed half way, with the usual port taken', async () => {
    mkdirSync(join(dataDir, 'unfinished'), { recursive: true });
    writeFileSync(join(dataDir, 'unfinished', 'PG_VERSION'), '1');
    writeFileSync(join(dataDir, 'unfinished-password'), 'x');
    const blocker = createServer().on('error', () => undefined); // in use by somebody else: as good
    blocker.listen(5432, '127.0.0.1');
    const { url, pid } = await start();
    blocker.close();
    expect(await ask(url, 'show server_encoding')).toBe('UTF8');
    expect(
      await ask(url, `select string_agg(l, '' order by l collate "kk-x-icu") from regexp_split_to_table('қкәа', '') l`),
    ).toBe('аәкқ');
    await ask(url, 'create table kept as select 42 as answer');
    expect(runningServerUrl(dataDir)).toBe(url);
    const owner = statSync(`/proc/${pid}`).uid;
    expect(owner).not.toBe(0);
  });

  it('keeps its password and its data to itself', async () => {
    const real = realpathSync(dataDir);
    expect(statSync(join(real, 'kualik-password')).mode & 0o077).toBe(0);
    expect(statSync(real).mode & 0o077).toBe(0);
    const wrong = running[0]?.url.replace(/:[0-9a-f]+@/, ':wrong@') ?? '';
    await expect(ask(wrong, 'select 1')).rejects.toThrow('password authentication failed');
    const port = new URL(running[0]?.url ?? '').port;
    const listening = readFileSync('/proc/net/tcp', 'utf8')
      .split('\n')
      .filter((line) => line.includes(`:${Number(port).toString(16).toUpperCase().padStart(4, '0')} 00000000:0000`));
    expect(listening.map((line) => line.trim().split(/\s+/)[1]?.slice(0, 8))).toEqual(['0100007F']);
  });

  it('refuses a second start on the same folder and goes on undisturbed', async () => {
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({ code: 'DATABASE_IN_USE' });
    await expect(holdServer(dataDir)).rejects.toThrow(`DATABASE_IN_USE: the database is run by process ${process.pid}`);
    expect(await ask(running[0]?.url ?? '', 'select answer from kept')).toBe(42);
  });

  it('comes back by itself on the same address after kill -9, and open pools go on', async () => {
    const [server] = running;
    if (!server?.pid) throw new Error('no server');
    const orm = await createOrm(server.url, { poolMax: 3 });
    const question = () => orm.em.fork().execute('select answer from kept');
    expect(await question()).toEqual([{ answer: 42 }]);
    const before = server.pid;
    process.kill(before, 'SIGKILL');
    while (server.pid === before) await sleep(20);
    expect(await untilAnswered(question)).toEqual([{ answer: 42 }]);
    await server.restart();
    expect(await untilAnswered(question)).toEqual([{ answer: 42 }]);
    await orm.close();
  });

  it('stops cleanly and leaves no process, lock or port behind', async () => {
    const server = running.pop();
    const { pid, url } = server ?? {};
    await server?.stop();
    expect(isRunning(pid ?? 0)).toBe(false);
    expect(existsSync(`${dataDir}.lock`)).toBe(false);
    expect(runningServerUrl(dataDir)).toBeNull();
    await expect(ask(url ?? '', 'select 1')).rejects.toThrow('ECONNREFUSED');
  });
});

describe('after a crash', () => {
  it('of the supervisor the next start stops the orphan and takes over its data', async () => {
    const held = await holdServer(dataDir);
    held.child.kill('SIGKILL');
    await held.ended;
    expect(isRunning(held.pid)).toBe(true);
    const notes: string[] = [];
    const server = await start(notes);
    expect(notes.join()).toContain('left running');
    expect(isRunning(held.pid)).toBe(false);
    expect(await ask(server.url, 'select answer from kept')).toBe(42);
    await running.pop()?.stop();
  });

  it('of everything at once the data are recovered', async () => {
    const held = await holdServer(dataDir);
    await ask(held.url, 'update kept set answer = 43');
    held.child.kill('SIGKILL');
    process.kill(held.pid, 'SIGKILL');
    await held.ended;
    const server = await start();
    expect(await ask(server.url, 'select answer from kept')).toBe(43);
    await running.pop()?.stop();
  });

  it.each([
    ['whose process is gone', () => JSON.stringify({ pid: 2 ** 22 - 1, startTicks: '1' })],
    ['whose process id was given to another process', () => JSON.stringify({ pid: process.pid, startTicks: '1' })],
    ['cut short by a full disk', () => '{"pid":'],
  ])('a lock %s is taken over', async (_name, content) => {
    expect(startTicks(process.pid)).not.toBe('1');
    writeFileSync(`${dataDir}.lock`, content());
    const server = await start();
    expect(await ask(server.url, 'select answer from kept')).toBe(43);
    await running.pop()?.stop();
  });

  it('a postmaster.pid with the number of a stranger does not hinder', async () => {
    writeFileSync(join(realpathSync(dataDir), 'postmaster.pid'), `${process.pid}\n${dataDir}\n1\n5432\n\n127.0.0.1\n`);
    const server = await start();
    expect(await ask(server.url, 'select answer from kept')).toBe(43);
    await running.pop()?.stop();
  });
});

describe('a clear refusal', () => {
  it('meets a folder of another PostgreSQL', async () => {
    const other = join(folder, 'old');
    mkdirSync(other);
    writeFileSync(join(other, 'PG_VERSION'), '16\n');
    await expect(startEmbeddedPostgres({ dataDir: other })).rejects.toMatchObject({ code: 'DATABASE_FOLDER_VERSION' });
    expect(existsSync(`${other}.lock`)).toBe(false);
  });

  it('meets a folder with other files in it', async () => {
    const other = join(folder, 'photos');
    mkdirSync(other);
    writeFileSync(join(other, 'summer.jpg'), '');
    await expect(startEmbeddedPostgres({ dataDir: other })).rejects.toMatchObject({ code: 'DATABASE_INIT_FAILED' });
    expect(lstatSync(other).isDirectory()).toBe(true); // neither moved nor given to another account
    expect(lstatSync(other).uid).toBe(process.getuid?.());
  });
});
