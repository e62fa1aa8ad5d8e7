import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestEntity } from '@kualik/db';
import { getSetting } from '@kualik/db/repositories/setting.repository.ts';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { confirmedCase } from './support/confirmed-case.ts';
import { type Installation, newInstallation, PASSPHRASE } from './support/installation.ts';

const ROOT = join(import.meta.dirname, '../..');
const LONG = 180_000;

describe('while the passphrase is changed', () => {
  let installation: Installation;
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    installation = await newInstallation();
  });
  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    await installation.close();
  });

  async function start(entry: string): Promise<ChildProcess> {
    const stdio = ['ignore', 'pipe', 'ignore'] as const;
    const child = spawn(process.execPath, [join(ROOT, entry)], { env: installation.env, stdio: [...stdio] });
    running.push(child);
    if (child.stdout === null) throw new Error('no output');
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    expect(JSON.parse(line.toString())).toMatchObject({ ready: true });
    return child;
  }

  async function issued(): Promise<string> {
    const { id } = await confirmedCase(installation);
    for (let round = 0; round < 600; round += 1) {
      const { status } = await installation.database.em().findOneOrFail(RequestEntity, { id });
      if (status === 'COMPLETED') return status;
      await sleep(200);
    }
    return 'waits';
  }

  async function heartbeatOf(pid: number | undefined): Promise<boolean> {
    for (let round = 0; round < 100; round += 1) {
      if (JSON.stringify(await getSetting(installation.database.em(), 'heartbeat.signing'))?.includes(`${pid}`))
        return true;
      await sleep(200);
    }
    return false;
  }

  it(
    'the signer issues before, during and after, and its next start opens every key with the new one',
    async () => {
      const [signer] = await Promise.all([start('worker/signing/main.ts'), start('worker/main.ts')]);
      expect(await issued()).toBe('COMPLETED');
      const rotate = spawn(process.execPath, [join(ROOT, 'scripts/rotate/main.ts'), 'passphrase'], {
        env: installation.env,
        stdio: 'ignore',
      });
      const [during, ended] = await Promise.all([issued(), once(rotate, 'close')]);
      expect([during, ended, await issued()]).toEqual(['COMPLETED', [0, null], 'COMPLETED']);
      expect(signer.exitCode).toBeNull();
      const passphrase = await readFile(join(installation.dataDir, 'passphrase'), 'utf8');
      expect(passphrase.trim()).not.toBe(PASSPHRASE);
      signer.kill('SIGTERM');
      await once(signer, 'exit');
      const [next] = await Promise.all([start('worker/signing/main.ts'), start('worker/responder/main.ts')]);
      expect([await heartbeatOf(next.pid), await issued()]).toEqual([true, 'COMPLETED']);
    },
    LONG,
  );
});
