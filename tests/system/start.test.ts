import { afterAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startInstance } from '../../scripts/demo/throwaway-instance.ts';
import { waitFor } from '../../scripts/demo/wait-for.ts';
import { runningInstance } from '../../scripts/start/instance-lock.ts';
import type { InstanceFile } from '../../scripts/start/instance-lock.ts';
import { PROJECT_ROOT } from '../../scripts/start/managed-process.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'kualik-start-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Runs a script of the project to its end with this environment only. */
function run(script: string, env: Record<string, string>): { status: number | null; output: string } {
  const result = spawnSync(process.execPath, [join(PROJECT_ROOT, script)], {
    cwd: PROJECT_ROOT,
    env: { PATH: process.env['PATH'] ?? '', KUALIK_DATA: dataDir, ...env },
    encoding: 'utf8',
    timeout: 400_000,
  });
  return { status: result.status, output: `${result.stdout}${result.stderr}` };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function running(): InstanceFile {
  const instance = runningInstance(dataDir);
  if (instance === null) throw new Error('nothing runs');
  return instance;
}

describe('npm start', () => {
  it('starts on an empty folder, is ready, is well, and runs once only', async () => {
    const { origin } = await startInstance(dataDir);
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
    expect(run('scripts/doctor/main.ts', {})).toMatchObject({ status: 0 });
    const second = run('scripts/start/main.ts', { PORT: '0' });
    expect(second.status).toBe(1);
    expect(second.output).toContain('already runs on');
    expect(running().pid).not.toBe(process.pid);
  });

  it('leaves nobody behind when the supervisor is killed', async () => {
    const { pid, port } = running();
    process.kill(pid, 'SIGKILL');
    await waitFor('the api to end with its supervisor', async () =>
      fetch(`http://localhost:${port}/healthz`).then(
        () => false,
        () => true,
      ),
    );
    expect(isAlive(pid)).toBe(false);
  });

  it('recovers with the next start, and stops cleanly with an unbroken audit', async () => {
    const next = await startInstance(dataDir);
    expect((await fetch(`${next.origin}/readyz`)).status).toBe(200);
    await next.stop();
    await expect(fetch(`${next.origin}/healthz`)).rejects.toThrow();
    expect(run('db/verify-audit.main.ts', {})).toMatchObject({ status: 0 });
  });

  it('is refused by name when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const { port } = other.address() as AddressInfo;
    const refused = run('scripts/start/main.ts', { PORT: String(port) });
    other.close();
    expect(refused.status).toBe(1);
    expect(refused.output).toContain('PORT_TAKEN');
  });

  it('makes no production of a demo folder: the missing database is named', () => {
    const refused = run('scripts/start/main.ts', { KUALIK_MODE: 'production', PORT: '0' });
    expect(refused.status).toBe(1);
    expect(refused.output).toContain('EMBEDDED_DATABASE');
  });
});
