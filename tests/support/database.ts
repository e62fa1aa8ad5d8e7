import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startTicks } from '@kualik/db/embedded/process-table.ts';
import { createOrm } from '@kualik/db/orm.ts';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { TEMPLATE } from './database-template.ts';

const SERVER = fileURLToPath(new URL('./database-server.ts', import.meta.url));
const READY_WITHIN_MS = 300_000;

export interface TestDatabase {
  url: string;
  orm: MikroORM;
  /** A fresh entity manager with an empty identity map. */
  em(): EntityManager;
  close(): Promise<void>;
}

/** The jest process: our parent when it hands us test files over a channel, else ourselves. */
function runOwner(): number {
  return process.send === undefined ? process.pid : process.ppid;
}

/** Address of the run's server; the first test file that asks starts it. */
async function serverUrl(): Promise<string> {
  const owner = runOwner();
  const folder = join(tmpdir(), `kualik-test-${owner}-${startTicks(owner)}`);
  try {
    mkdirSync(folder);
    chmodSync(folder, 0o755);
    spawn(process.execPath, ['--no-warnings', SERVER, folder, String(owner)], {
      stdio: 'ignore',
      detached: true,
    }).unref();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (existsSync(join(folder, 'url'))) return readFileSync(join(folder, 'url'), 'utf8');
    if (existsSync(join(folder, 'error'))) throw new Error(readFileSync(join(folder, 'error'), 'utf8'));
    await sleep(50);
  }
  throw new Error(`no test database within ${READY_WITHIN_MS} ms in ${folder}`);
}

async function onServer(sql: string): Promise<string> {
  const url = await serverUrl();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
  return url;
}

/** Address of a new database; a copy of the migrated template, or an empty one. */
export async function newDatabaseUrl({ migrated = true } = {}): Promise<string> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  const url = await onServer(`create database ${name} template ${migrated ? TEMPLATE : 'template1'}`);
  return url.replace(/[^/]*$/, name);
}

export async function dropDatabase(url: string): Promise<void> {
  await onServer(`drop database if exists ${url.replace(/^.*\//, '')} with (force)`);
}

/** A migrated database of its own for a test file; close it in afterAll. */
export async function freshDatabase({ poolMax = 8 } = {}): Promise<TestDatabase> {
  const url = await newDatabaseUrl();
  const orm = await createOrm(url, { poolMax });
  return {
    url,
    orm,
    em: () => orm.em.fork(),
    async close() {
      await orm.close();
      await dropDatabase(url);
    },
  };
}
