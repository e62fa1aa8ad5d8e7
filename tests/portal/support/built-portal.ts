import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const REPOSITORY = new URL('../../../', import.meta.url).pathname;

export interface BuiltPortal {
  folder: string;
}

let built: Promise<BuiltPortal> | null = null;

/** The portal as `npm run build` makes it, in a folder of its own: a running instance is never touched. Built once for all files of a worker. */
export function buildPortal(): Promise<BuiltPortal> {
  built ??= build();
  return built;
}

async function build(): Promise<BuiltPortal> {
  const folder = mkdtempSync(join(tmpdir(), 'kualik-portal-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const vite = join(REPOSITORY, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', folder, '--logLevel', 'warn'], {
    cwd: join(REPOSITORY, 'portal'),
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { folder };
}
