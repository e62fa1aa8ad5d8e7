import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startInstance } from '../demo/throwaway-instance.ts';

const LATER_STARTS = 3;

/** Seconds from `npm start`'s own entry to `/readyz` = 200: the first start on an empty folder, and later ones. */
export async function benchStart(): Promise<Record<string, unknown>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kualik-bench-'));
  try {
    const first = await timedStart(dataDir);
    const later: number[] = [];
    for (let run = 0; run < LATER_STARTS; run += 1) later.push(await timedStart(dataDir));
    later.sort((a, b) => a - b);
    return {
      'first start (ceremony included), s': first.toFixed(1),
      'later starts, median of 3, s': (later[1] ?? 0).toFixed(1),
      'later starts, slowest, s': (later[2] ?? 0).toFixed(1),
      'machine: an empty Node process, s': emptyNode().toFixed(2),
      'machine: processors': availableParallelism(),
    };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function timedStart(dataDir: string): Promise<number> {
  const started = performance.now();
  const instance = await startInstance(dataDir);
  while ((await fetch(`${instance.origin}/readyz`)).status !== 200)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const seconds = (performance.now() - started) / 1000;
  await instance.stop();
  return seconds;
}

/** The floor under every start: several such processes are launched. */
function emptyNode(): number {
  const started = performance.now();
  spawnSync(process.execPath, ['-e', '']);
  return (performance.now() - started) / 1000;
}
