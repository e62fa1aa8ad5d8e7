import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Judgement {
  status: number | null;
  out: string;
  raw: Buffer;
}

/** Runs a foreign program; its output is told whatever it returns. */
export function judge(
  program: 'openssl' | 'certtool' | 'ocsptool',
  args: readonly string[],
  input?: Uint8Array,
): Judgement {
  const run = spawnSync(program, args, { input, maxBuffer: 64_000_000, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  if (run.error) throw run.error;
  return { status: run.status, out: `${run.stdout.toString()}${run.stderr.toString()}`, raw: run.stdout };
}

/** A folder that lives for one test file, with a writer that gives back the path. */
export function scratch(): { put(name: string, content: Uint8Array | string): string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'kualik-pki-'));
  return {
    put(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
