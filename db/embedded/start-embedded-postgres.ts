import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import pg from 'pg';
import type { Account } from './account.ts';
import { chooseAccount } from './account.ts';
import type { Binaries } from './binaries.ts';
import { packagedBinaries, runnableBinaries } from './binaries.ts';
import { DATABASE, embeddedUrl, ensureCluster, readPassword, refuseForeignFolder } from './cluster.ts';
import { placeData } from './data-place.ts';
import { clearLeftovers } from './leftover-server.ts';
import type { ServerSettings } from './server-process.ts';
import { freePort, spawnServer, stopServer, untilReady } from './server-process.ts';
import { SupervisedServer } from './supervised-server.ts';
import { takeSupervisorLock } from './supervisor-lock.ts';

export interface EmbeddedOptions {
  dataDir: string;
  log?: (line: string) => void;
  /** Only tests switch it off: a power cut may then lose the database. */
  syncToDisk?: boolean;
  /** Only tests set these three. */
  account?: Account | null;
  packaged?: Binaries;
  reachableRoot?: string;
}

export interface EmbeddedPostgres {
  url: string;
  /** Changes when the server was started again after a crash. */
  readonly pid: number | undefined;
  /** Stops and starts on the same port; pools reconnect by themselves. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const REACHABLE_ROOT = '/var/lib/kualik';
const PORT_ATTEMPTS = 5;

export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const note = options.log ?? (() => undefined);
  mkdirSync(dirname(dataDir), { recursive: true });
  const unlock = takeSupervisorLock(`${dataDir}.lock`);
  try {
    const settings = await prepare(dataDir, options, note);
    const password = readPassword(settings.dataFolder);
    const { child, port } = await startSomewhere(settings, password);
    await ensureDatabase(embeddedUrl(port, password, 'postgres'));
    return new SupervisedServer({ settings, url: embeddedUrl(port, password), port, note, unlock }, child);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function prepare(
  dataDir: string,
  options: EmbeddedOptions,
  note: (line: string) => void,
): Promise<ServerSettings> {
  const account = options.account === undefined ? chooseAccount() : options.account;
  const reachableRoot = options.reachableRoot ?? REACHABLE_ROOT;
  const packaged = options.packaged ?? packagedBinaries();
  const copyTo = account ? join(reachableRoot, 'postgresql-18.4') : `${dataDir}-programs`;
  const binaries = runnableBinaries({ packaged, account, copyTo, note });
  refuseForeignFolder(dataDir);
  const dataFolder = placeData({ dataDir, account, reachableRoot, note });
  const syncToDisk = options.syncToDisk ?? true;
  await clearLeftovers(dataFolder, note);
  ensureCluster({ dataFolder, binaries, account, syncToDisk });
  return { dataFolder, binaries, account, syncToDisk, logFile: join(dirname(dataDir), `${basename(dataDir)}.log`) };
}

/** The port is chosen free, yet somebody may take it before PostgreSQL does: then another one is tried. */
async function startSomewhere(
  settings: ServerSettings,
  password: string,
): Promise<{ child: ChildProcess; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = spawnServer(settings, port);
    try {
      await untilReady(child, embeddedUrl(port, password, 'postgres'), settings.logFile);
      return { child, port };
    } catch (error) {
      await stopServer(child);
      if (attempt === PORT_ATTEMPTS || !String(error).includes('could not create any TCP/IP sockets')) throw error;
    }
  }
}

async function ensureDatabase(maintenanceUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
