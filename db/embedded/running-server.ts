import { existsSync, realpathSync } from 'node:fs';
import { embeddedUrl, readPassword } from './cluster.ts';
import { readPostmasterFile } from './leftover-server.ts';
import { serverProcesses } from './process-table.ts';

/** Address of the server that another process runs on this folder; null when none does. */
export function runningServerUrl(dataDir: string): string | null {
  if (!existsSync(dataDir)) return null;
  const folder = realpathSync(dataDir);
  const file = readPostmasterFile(folder);
  if (!file || !serverProcesses(folder).includes(file.pid)) return null;
  return embeddedUrl(file.port, readPassword(folder));
}
