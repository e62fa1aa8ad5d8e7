import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { canWrite } from './account.ts';
import { EmbeddedPostgresError } from './embedded-error.ts';

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function isEmpty(folder: string): boolean {
  return readdirSync(folder).length === 0;
}

function ownEverything(path: string, account: Account): void {
  chownSync(path, account.uid, account.gid);
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), account.uid, account.gid);
  }
}

/** The first unused name: a folder left by a deleted installation of the same path must never be taken for ours. */
function unusedFolder(root: string, dataDir: string): string {
  const base = join(root, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
  for (let count = 0; ; count += 1) {
    const folder = count === 0 ? base : `${base}-${count}`;
    if (!existsSync(folder)) return folder;
  }
}

function moveInto(from: string, to: string, account: Account): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    rmSync(from, { recursive: true, force: true });
  }
  ownEverything(to, account);
}

export interface DataPlaceWish {
  dataDir: string;
  account: Account | null;
  /** Root of the reachable place, /var/lib/kualik on an ordinary machine. */
  reachableRoot: string;
  note: (line: string) => void;
}

/** The folder that really holds the cluster, writable for the account; `dataDir` itself or a link to it. */
export function placeData({ dataDir, account, reachableRoot, note }: DataPlaceWish): string {
  if (isLink(dataDir) && !existsSync(dataDir)) {
    throw new EmbeddedPostgresError(
      'DATABASE_FOLDER_LOST',
      `${dataDir} points to ${readlinkSync(dataDir)}, which is gone; bring it back, or remove the link to begin with an empty database`,
    );
  }
  if (!existsSync(dataDir)) mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const real = realpathSync(dataDir);
  if (!account) return real;
  if (isEmpty(real)) chownSync(real, account.uid, account.gid);
  if (canWrite(account, real)) return real;
  return moveToReachablePlace({ dataDir, real, account, reachableRoot, note });
}

interface Move extends DataPlaceWish {
  real: string;
  account: Account;
}

function moveToReachablePlace({ dataDir, real, account, reachableRoot, note }: Move): string {
  mkdirSync(reachableRoot, { recursive: true, mode: 0o755 });
  const target = unusedFolder(reachableRoot, dataDir);
  moveInto(real, target, account);
  if (isLink(dataDir)) rmSync(dataDir);
  symlinkSync(target, dataDir);
  note(`database folder is ${target}: the account ${account.name} cannot reach ${dirname(dataDir)}`);
  if (canWrite(account, target)) return realpathSync(target);
  throw new EmbeddedPostgresError(
    'DATABASE_START_FAILED',
    `the account ${account.name} can write neither to ${dataDir} nor to ${target}; set DATABASE_URL or KUALIK_DATA`,
  );
}
