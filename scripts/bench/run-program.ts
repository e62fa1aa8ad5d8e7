import { spawnSync } from 'node:child_process';

/** Runs a program to its end and tells what it took; what it writes besides errors is thrown away. */
export function runProgram(program: string, args: readonly string[]): { text: string; seconds: number } {
  const started = performance.now();
  const run = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const seconds = (performance.now() - started) / 1000;
  if (run.error !== undefined || run.status !== 0)
    throw new Error(`${program} failed: ${run.stderr?.toString() ?? ''}`, { cause: run.error });
  return { text: run.stderr.toString(), seconds };
}
