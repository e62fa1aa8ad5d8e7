import { systemClock } from '@kualik/db/clock.ts';
import { createOrm } from '@kualik/db/orm.ts';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { dropDatabase, newDatabaseUrl, type TestDatabase } from '../../support/database.ts';
import { runDemoCeremony } from '../../../worker/signing/ceremony.ts';

export const PASSPHRASE = 'a passphrase for tests';
export const PKI_URL = 'http://pki.test';

/** The ceremony makes RSA 4096: it is held once for a test run, and every test file gets a copy of what it left. */
const MODEL = 'after_ceremony';
const MODEL_LOCK = 0x6365_7265;

/** A database and a data folder after the demo ceremony. */
export interface Installation {
  database: TestDatabase;
  dataDir: string;
  journal: string;
  password: string;
  /** Environment of the installation's processes. */
  env: Record<string, string>;
  close(): Promise<void>;
}

export async function newInstallation(): Promise<Installation> {
  const url = await copyOfModel();
  const dataDir = await mkdtemp(join(tmpdir(), 'kualik-signer-'));
  await query(url, 'select name, bytes from test_file').then((rows) =>
    Promise.all(rows.map((row) => restore(dataDir, row))),
  );
  const password = (await readFile(join(dataDir, 'people', 'password'), 'utf8')).trim();
  return installationOf({ url, dataDir, password });
}

/** A database and a data folder before any ceremony; the variables are added to the environment of its processes. */
export async function emptyInstallation(variables: Record<string, string> = {}): Promise<Installation> {
  const url = await newDatabaseUrl();
  const dataDir = await mkdtemp(join(tmpdir(), 'kualik-empty-'));
  await writeFile(join(dataDir, 'passphrase'), `${PASSPHRASE}\n`);
  const installation = await installationOf({ url, dataDir, password: '' });
  return { ...installation, env: { ...installation.env, ...variables } };
}

interface Parts {
  url: string;
  dataDir: string;
  password: string;
}

async function installationOf({ url, dataDir, password }: Parts): Promise<Installation> {
  const orm = await createOrm(url, { poolMax: 8 });
  const journal = join(dataDir, 'journal', 'issuing.jsonl');
  const close = async (): Promise<void> => {
    await orm.close();
    await dropDatabase(url);
  };
  return {
    database: { url, orm, em: () => orm.em.fork(), close },
    dataDir,
    journal,
    password,
    env: {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: url,
      KUALIK_DATA: dataDir,
      KUALIK_MODE: 'demo',
      KUALIK_LOG: 'warn',
      KUALIK_JOURNAL: journal,
      KUALIK_PASSPHRASE_FILE: join(dataDir, 'passphrase'),
      PKI_URL,
      PUBLIC_URL: 'http://localhost:1',
      REGISTER_URL: 'http://127.0.0.1:1',
    },
    async close() {
      await close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

interface StoredFile {
  name: string;
  bytes: Buffer;
}

async function restore(dataDir: string, { name, bytes }: StoredFile): Promise<void> {
  const file = join(dataDir, name);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, bytes, { mode: 0o600 });
}

/** The model is a database with the ceremony's files inside; whoever comes first makes it, the others wait. */
async function copyOfModel(): Promise<string> {
  const spare = await newDatabaseUrl();
  const server = await clientOf(spare, 'postgres');
  await server.query('select pg_advisory_lock($1)', [MODEL_LOCK]);
  try {
    const known = await server.query('select 1 from pg_database where datname = $1', [MODEL]);
    if (known.rowCount === 0) {
      const made = await holdCeremony();
      await server.query(`alter database ${nameOf(made)} rename to ${MODEL}`);
    }
    const name = `c_${randomBytes(6).toString('hex')}`;
    await server.query(`create database ${name} template ${MODEL}`);
    return spare.replace(/[^/]*$/, name);
  } finally {
    await server.end();
    await dropDatabase(spare);
  }
}

async function holdCeremony(): Promise<string> {
  const url = await newDatabaseUrl();
  const dataDir = await mkdtemp(join(tmpdir(), 'kualik-ceremony-'));
  const orm = await createOrm(url, { poolMax: 2 });
  await writeFile(join(dataDir, 'passphrase'), `${PASSPHRASE}\n`);
  const journal = [join(dataDir, 'journal', 'issuing.jsonl')];
  await runDemoCeremony({ orm, clock: systemClock, dataDir, pkiUrl: PKI_URL, passphrase: PASSPHRASE, journal });
  await orm.close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create table test_file (name text primary key, bytes bytea not null)');
  for (const name of await readdir(dataDir, { recursive: true })) {
    const bytes = await readFile(join(dataDir, name)).catch(() => null);
    if (bytes !== null) await client.query('insert into test_file values ($1, $2)', [name, bytes]);
  }
  await client.end();
  await rm(dataDir, { recursive: true, force: true });
  return url;
}

async function query(url: string, sql: string): Promise<StoredFile[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<StoredFile>(sql);
  await client.end();
  return rows;
}

async function clientOf(url: string, database: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url.replace(/[^/]*$/, database) });
  await client.connect();
  return client;
}

function nameOf(url: string): string {
  return url.replace(/^.*\//, '');
}
