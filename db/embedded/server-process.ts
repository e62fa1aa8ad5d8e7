import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Account } from './account.ts';
import { identityOf } from './account.ts';
import type { Binaries } from './binaries.ts';
import { programEnvironment } from './cluster.ts';
import { EmbeddedPostgresError } from './embedded-error.ts';

/** Recovery after a crash replays the log; a minute covers far more than this service can write between checkpoints. */
const READY_WITHIN_MS = 180_000;
const STOP_WITHIN_MS = 20_000;
const LOG_LIMIT_BYTES = 10_000_000;

export interface ServerSettings {
  dataFolder: string;
  binaries: Binaries;
  account: Account | null;
  logFile: string;
  syncToDisk: boolean;
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** For a database that ends with its run: nothing is written for the case that it must be recovered. */
const NOTHING_TO_KEEP = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  checkpoint_timeout: '1h',
  max_wal_size: '4GB',
};

/** Statements and details stay out of the log: they may carry names and IIN. */
function serverArguments({ dataFolder, syncToDisk }: ServerSettings, port: number): string[] {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(syncToDisk ? {} : NOTHING_TO_KEEP),
  };
  return ['-D', dataFolder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** In its own process group: Ctrl-C in the terminal must reach the database last, and from us. */
export function spawnServer(settings: ServerSettings, port: number): ChildProcess {
  const log = openLog(settings.logFile);
  try {
    return spawn(settings.binaries.postgres, serverArguments(settings, port), {
      cwd: '/',
      env: programEnvironment(settings.binaries),
      stdio: ['ignore', log, log],
      detached: true,
      ...identityOf(settings.account),
    });
  } finally {
    closeSync(log);
  }
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export async function untilReady(child: ChildProcess, url: string, logFile: string): Promise<void> {
  let failure: Error | null = null;
  child.once('error', (error) => (failure = error));
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (failure || hasEnded(child)) break;
    if (await answers(url)) return;
    await sleep(50);
  }
  const lastLines = readFileSync(logFile, 'utf8').trim().split('\n').slice(-6).join(' | ');
  throw new EmbeddedPostgresError('DATABASE_START_FAILED', `PostgreSQL did not start: ${lastLines}`, {
    cause: failure,
  });
}

/** SIGINT is PostgreSQL's fast shutdown: it ends sessions, writes a checkpoint and needs no recovery afterwards. */
export async function stopServer(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), STOP_WITHIN_MS);
  await ended;
  clearTimeout(timer);
}
