import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-error.ts';
import { serverProcesses } from './process-table.ts';

/** PostgreSQL's fast shutdown normally takes well under a second; a checkpoint of a full cache may take some. */
const FAST_STOP_MS = 20_000;
/** After a crash the children notice the death of their parent within a second. */
const IMMEDIATE_STOP_MS = 10_000;

export interface PostmasterFile {
  pid: number;
  port: number;
}

export function readPostmasterFile(dataFolder: string): PostmasterFile | null {
  try {
    const lines = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return null;
  }
}

async function gone(dataFolder: string, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (serverProcesses(dataFolder).length > 0) {
    if (Date.now() > until) return false;
    await sleep(50);
  }
  return true;
}

function signalAll(pids: number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // ended by itself between the look and the signal
    }
  }
}

/**
 * Clears the way after a crash: stops a server whose supervisor died, waits for orphaned children, and removes a
 * postmaster.pid whose number now belongs to a stranger. A merely stale file is left to PostgreSQL's own check.
 */
export async function clearLeftovers(dataFolder: string, note: (line: string) => void): Promise<void> {
  const file = readPostmasterFile(dataFolder);
  const running = serverProcesses(dataFolder);
  if (running.length > 0) {
    note('a database server was left running by an earlier start; stopping it');
    signalAll(running.includes(file?.pid ?? -1) ? [file?.pid ?? -1] : running, 'SIGINT');
    if (!(await gone(dataFolder, FAST_STOP_MS))) signalAll(serverProcesses(dataFolder), 'SIGQUIT');
    if (!(await gone(dataFolder, IMMEDIATE_STOP_MS))) {
      throw new EmbeddedPostgresError(
        'DATABASE_IN_USE',
        `processes ${serverProcesses(dataFolder).join(', ')} hold ${dataFolder}`,
      );
    }
  }
  rmSync(join(dataFolder, 'postmaster.pid'), { force: true });
}
