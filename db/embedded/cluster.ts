import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { identityOf } from './account.ts';
import type { Binaries } from './binaries.ts';
import { EmbeddedPostgresError } from './embedded-error.ts';

const SUPERUSER = 'kualik';
export const DATABASE = 'kualik';
const PASSWORD_FILE = 'kualik-password';
const MAJOR_VERSION = '18';

export function embeddedUrl(port: number, password: string, database = DATABASE): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

export function readPassword(dataFolder: string): string {
  return readFileSync(join(dataFolder, PASSWORD_FILE), 'utf8').trim();
}

export function programEnvironment(binaries: Binaries): NodeJS.ProcessEnv {
  return { PATH: '/usr/bin:/bin', LD_LIBRARY_PATH: binaries.libraries, LC_ALL: 'C.UTF-8', TZ: 'UTC' };
}

interface Cluster {
  dataFolder: string;
  binaries: Binaries;
  account: Account | null;
  syncToDisk: boolean;
}

/** Looks before anything is moved or given away: the folder must be new, or a cluster that we made. */
export function refuseForeignFolder(dataFolder: string): void {
  const names = existsSync(dataFolder) ? readdirSync(dataFolder) : [];
  if (names.includes('PG_VERSION')) checkVersion(dataFolder);
  if (names.includes(PASSWORD_FILE) || names.includes('finished')) return;
  const strangers = names.filter((name) => !name.startsWith('unfinished'));
  if (strangers.length === 0) return;
  throw new EmbeddedPostgresError(
    'DATABASE_INIT_FAILED',
    `${dataFolder} holds files that are not ours (${strangers.slice(0, 3).join(', ')}); choose another KUALIK_DATA`,
  );
}

/** Creates the cluster beside its final place and moves it in whole, so that a kill in the middle leaves nothing half made. */
export function ensureCluster(cluster: Cluster): void {
  const { dataFolder } = cluster;
  const [unfinished, finished] = [join(dataFolder, 'unfinished'), join(dataFolder, 'finished')];
  if (existsSync(join(dataFolder, 'PG_VERSION'))) return;
  if (!existsSync(finished)) {
    rmSync(unfinished, { recursive: true, force: true });
    initialise(cluster, unfinished);
    renameSync(unfinished, finished);
  }
  unpack(dataFolder);
}

/** PG_VERSION moves last: while it is missing, the next start goes on moving. */
function unpack(dataFolder: string): void {
  const finished = join(dataFolder, 'finished');
  const names = readdirSync(finished).filter((name) => name !== 'PG_VERSION');
  for (const name of [...names, 'PG_VERSION']) renameSync(join(finished, name), join(dataFolder, name));
  rmSync(finished, { recursive: true });
  chmodSync(dataFolder, 0o700);
}

function initialise({ binaries, account, syncToDisk }: Cluster, folder: string): void {
  mkdirSync(folder, { mode: 0o700 });
  const passwordFile = `${folder}-password`;
  rmSync(passwordFile, { force: true }); // a file left by a killed start would keep its mode
  writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (account) for (const path of [folder, passwordFile]) chownSync(path, account.uid, account.gid);
  const flags = ['--encoding=UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256', ...(syncToDisk ? [] : ['--no-sync'])];
  const result = spawnSync(binaries.initdb, ['-D', folder, '-U', SUPERUSER, `--pwfile=${passwordFile}`, ...flags], {
    cwd: '/',
    env: programEnvironment(binaries),
    encoding: 'utf8',
    ...identityOf(account),
  });
  if (result.status !== 0) {
    throw new EmbeddedPostgresError(
      'DATABASE_INIT_FAILED',
      `initdb failed: ${(result.stderr || String(result.error)).trim().slice(-800)}`,
    );
  }
  renameSync(passwordFile, join(folder, PASSWORD_FILE));
}

function checkVersion(dataFolder: string): void {
  const version = readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR_VERSION) return;
  throw new EmbeddedPostgresError(
    'DATABASE_FOLDER_VERSION',
    `${dataFolder} was written by PostgreSQL ${version}, this is ${MAJOR_VERSION}; take a backup with the old release and restore it here`,
  );
}
