import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettingsError } from './settings.ts';

/** What other commands of this machine need to find the running installation; readable by its user only. */
export interface InstanceFile {
  pid: number;
  port: number;
  mode: string;
  databaseUrl: string;
  redisUrl: string | null;
}

const FILE = 'run/instance.json';

/** The running installation of a data folder, or null. A file left by a process that is gone does not count. */
export function runningInstance(dataDir: string): InstanceFile | null {
  try {
    const instance = JSON.parse(readFileSync(join(dataDir, FILE), 'utf8')) as InstanceFile;
    return isAlive(instance.pid) ? instance : null;
  } catch {
    return null;
  }
}

/** Refuses a second start on one data folder, naming the first. */
export function refuseSecondStart(dataDir: string): void {
  const other = runningInstance(dataDir);
  if (other !== null && other.pid !== process.pid) {
    throw new SettingsError(
      `another start (process ${other.pid}) already runs on ${dataDir}; stop it or set KUALIK_DATA`,
    );
  }
}

export function writeInstance(dataDir: string, instance: InstanceFile): void {
  writeFileSync(join(dataDir, FILE), JSON.stringify(instance), { mode: 0o600 });
}

/** Takes back what this process wrote; a refused second start leaves the file of the first alone. */
export function removeInstance(dataDir: string): void {
  if (runningInstance(dataDir)?.pid === process.pid) rmSync(join(dataDir, FILE));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
