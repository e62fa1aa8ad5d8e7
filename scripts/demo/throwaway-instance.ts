import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PROJECT_ROOT } from '../start/managed-process.ts';

/** A whole installation of its own: data in a folder that goes with it, a free port, nothing shared with a running one. */
export interface ThrowawayInstance {
  origin: string;
  dataDir: string;
  order(order: object): Promise<void>;
  stop(): Promise<void>;
}

/** Settings of the caller that would draw a throw-away installation to somebody's real services. */
const FOREIGN = [
  'DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
  'REGISTER_URL',
  'PKI_URL',
  'TLS_CERT',
  'TLS_KEY',
  'TRUST_PROXY',
];
/** First run with its two RSA-4096 keys takes a while on a small and busy machine. */
const START_TIMEOUT_MS = 600_000;

/** An installation in a folder that is removed when it stops. */
export async function startThrowawayInstance(extraEnv: Record<string, string> = {}): Promise<ThrowawayInstance> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kualik-'));
  const remove = (): void => rmSync(dataDir, { recursive: true, force: true });
  try {
    const instance = await startInstance(dataDir, extraEnv);
    return { ...instance, stop: () => instance.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Starts `npm start`'s own entry in demo mode on a folder and waits until it says that it is ready. */
export async function startInstance(
  dataDir: string,
  extraEnv: Record<string, string> = {},
): Promise<ThrowawayInstance> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const env = { ...process.env };
  for (const name of FOREIGN) delete env[name];
  const child = spawn(process.execPath, [join(PROJECT_ROOT, 'scripts/start/main.ts')], {
    cwd: PROJECT_ROOT,
    env: { ...env, KUALIK_MODE: 'demo', KUALIK_DATA: dataDir, PORT: String(port), PUBLIC_URL: origin, ...extraEnv },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
  };
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the instance did not start')), START_TIMEOUT_MS);
      child.once('exit', (code) => reject(new Error(`the instance ended with code ${code}`)));
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (!line.startsWith('[kualik] ready in')) return;
        clearTimeout(timer);
        child.removeAllListeners('exit');
        resolve();
      });
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, dataDir, stop, order: (order) => sendOrder(join(dataDir, 'run/control.sock'), order) };
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function sendOrder(socketPath: string, order: object): Promise<void> {
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(socketPath, () => socket.write(`${JSON.stringify(order)}\n`));
    socket.once('error', reject);
    socket.once('data', (data) => {
      socket.end();
      resolve(data.toString());
    });
  });
  const { ok, error } = JSON.parse(answer) as { ok: boolean; error?: string };
  if (!ok) throw new Error(`the instance refused the order: ${error}`);
}
