import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const REPOSITORY = new URL('../../../', import.meta.url).pathname;

export interface BuiltPortal {
  folder: string;
  remove: () => Promise<void>;
}

/** Builds the portal as `npm run build` does, into a folder of its own: a running instance is never touched. */
export async function buildPortal(): Promise<BuiltPortal> {
  const folder = await mkdtemp(join(tmpdir(), 'kualik-portal-'));
  const vite = join(REPOSITORY, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', folder, '--logLevel', 'warn'], {
    cwd: join(REPOSITORY, 'portal'),
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
