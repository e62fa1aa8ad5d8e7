import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-error.ts';
import { startTicks } from './process-table.ts';

interface Holder {
  pid: number;
  startTicks: string | null;
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null; // gone meanwhile, or cut short by a crash: stale either way
  }
}

function isAlive(holder: Holder | null): holder is Holder {
  return holder !== null && holder.startTicks !== null && startTicks(holder.pid) === holder.startTicks;
}

/**
 * One supervisor for one data folder. A lock whose process is gone (or whose pid was reused) is taken over.
 * Two takers of one stale lock are kept apart by PostgreSQL's own postmaster.pid.
 */
export function takeSupervisorLock(file: string): () => void {
  const mine = JSON.stringify({ pid: process.pid, startTicks: startTicks(process.pid) });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o644 });
      return () => {
        const holder = readHolder(file);
        if (holder?.pid === process.pid) rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readHolder(file);
    if (isAlive(holder)) {
      throw new EmbeddedPostgresError(
        'DATABASE_IN_USE',
        `the database is run by process ${holder.pid}; stop that first (${file})`,
      );
    }
    rmSync(file, { force: true });
  }
  throw new EmbeddedPostgresError('DATABASE_IN_USE', `another start is taking ${file} at this moment`);
}
