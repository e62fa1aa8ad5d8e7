import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startTicks } from '@kualik/db/embedded/process-table.ts';
import pg from 'pg';

const SCRIPT = fileURLToPath(new URL('./hold-embedded-postgres.ts', import.meta.url));

export interface HeldServer {
  child: ChildProcess;
  url: string;
  pid: number;
  notes: string[];
  ended: Promise<void>;
}

/** A server that another process supervises, so that this process can be killed. */
export async function holdServer(dataDir: string, identity: { uid?: number; gid?: number } = {}): Promise<HeldServer> {
  const child = spawn(process.execPath, ['--no-warnings', SCRIPT, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...identity,
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for await (const line of createInterface({ input: child.stdout })) {
    const told = JSON.parse(line) as { error?: string } & Omit<HeldServer, 'child' | 'ended'>;
    if (told.error !== undefined) throw new Error(told.error);
    return { ...told, child, ended };
  }
  throw new Error('the holding process said nothing');
}

/** One value from a server, over a connection of its own. */
export async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

/** False for a process that ended, also while nobody has collected it. */
export function isRunning(pid: number): boolean {
  return startTicks(pid) !== null;
}
