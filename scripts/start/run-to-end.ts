import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PROJECT_ROOT } from './managed-process.ts';
import type { ProcessSpec } from './managed-process.ts';

/** Runs a process that does one piece of work; passes its plain lines on; throws when it fails. */
export async function runToEnd(spec: ProcessSpec, tell: (line: string) => void): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(PROJECT_ROOT, spec.entry), ...(spec.arguments ?? [])],
    { cwd: PROJECT_ROOT, env: { ...spec.env }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  createInterface({ input: child.stdout }).on('line', (line) => tell(`${spec.name}: ${line}`));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`${spec.name} failed with code ${code}`);
}
