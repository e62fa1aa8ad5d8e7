import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CertificateEntity, NotificationEntity, RequestEntity } from '@kualik/db';
import { getSetting } from '@kualik/db/repositories/setting.repository.ts';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { confirmedCase } from './support/confirmed-case.ts';
import { type Installation, newInstallation } from './support/installation.ts';
import { startRedis, type TestRedis } from './support/redis.ts';

const WORKER = join(import.meta.dirname, '../../worker');
const LONG = 180_000;

describe.each(['postgres', 'redis'] as const)('worker and signer over %s', (kind) => {
  let installation: Installation;
  let redis: TestRedis;
  let worker: ChildProcess;
  let signer: ChildProcess;

  beforeAll(async () => {
    [installation, redis] = await Promise.all([newInstallation(), startRedis()]);
    [worker, signer] = await Promise.all([start('main.ts'), start('signing/main.ts')]);
  });
  afterAll(async () => {
    for (const child of [worker, signer]) child?.kill('SIGKILL');
    await installation.close();
    await redis.close();
  });

  async function start(entry: string, backend: 'postgres' | 'redis' = kind): Promise<ChildProcess> {
    const env = { ...installation.env, ...(backend === 'redis' ? { REDIS_URL: redis.url } : {}) };
    const child = spawn(process.execPath, [join(WORKER, entry)], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    expect(JSON.parse(line.toString())).toMatchObject({ ready: true });
    return child;
  }

  async function completed(requestId: string): Promise<string> {
    const until = Date.now() + 120_000;
    for (;;) {
      const { status, blockedReason } = await installation.database
        .em()
        .findOneOrFail(RequestEntity, { id: requestId });
      if (status === 'COMPLETED' || blockedReason || Date.now() > until) return blockedReason ?? status;
      await sleep(200);
    }
  }

  async function expectTwoCertificates(requestId: string): Promise<void> {
    const rows = await installation.database.em().find(CertificateEntity, { requestId });
    expect(rows.map((row) => [row.usage, row.state]).sort()).toEqual([
      ['auth', 'issued'],
      ['sign', 'issued'],
    ]);
  }

  it(
    'take a confirmed request to two certificates and a notice with the install link',
    async () => {
      const request = await confirmedCase(installation);
      expect(await completed(request.id)).toBe('COMPLETED');
      await expectTwoCertificates(request.id);
      const sent = async () =>
        installation.database.em().count(NotificationEntity, { requestId: request.id, kind: 'issued', state: 'sent' });
      for (let round = 0; round < 300 && (await sent()) === 0; round += 1) await sleep(200);
      expect(await sent()).toBe(1);
      expect((await readdir(join(installation.dataDir, 'outbox'))).some((name) => name.endsWith('.eml'))).toBe(true);
    },
    LONG,
  );

  it("leave a heartbeat, metrics and the signer's state where the api finds them", async () => {
    const em = installation.database.em();
    expect(await getSetting(em, 'signer.state')).toMatchObject({ state: 'ready' });
    expect(await getSetting(em, 'heartbeat.signing')).toMatchObject({ pid: signer.pid });
    expect(await getSetting(em, 'heartbeat.worker')).toMatchObject({ pid: worker.pid });
    expect(JSON.stringify(await getSetting(em, 'metrics.worker'))).toContain('kualik_jobs_total');
  });

  it(
    'go on when the database ended every connection in the middle',
    async () => {
      const request = await confirmedCase(installation);
      for (let round = 0; round < 5; round += 1) {
        await installation.database
          .em()
          .execute(
            'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
          )
          .catch(() => undefined);
        await sleep(150);
      }
      expect(await completed(request.id)).toBe('COMPLETED');
      await expectTwoCertificates(request.id);
      expect([worker.exitCode, signer.exitCode]).toEqual([null, null]);
    },
    LONG,
  );

  it(
    'go on when the signer was killed with the work in its hands',
    async () => {
      const requests = [await confirmedCase(installation), await confirmedCase(installation)];
      await sleep(300);
      signer.kill('SIGKILL');
      await once(signer, 'exit');
      signer = await start('signing/main.ts');
      for (const request of requests) {
        expect(await completed(request.id)).toBe('COMPLETED');
        await expectTwoCertificates(request.id);
      }
    },
    LONG,
  );

  it(
    'go on over the other queue backend after a stop',
    async () => {
      signer.kill('SIGTERM');
      expect(await once(signer, 'exit')).toEqual([0, null]);
      const request = await confirmedCase(installation);
      await sleep(1_000);
      worker.kill('SIGTERM');
      expect(await once(worker, 'exit')).toEqual([0, null]);
      const other = kind === 'redis' ? 'postgres' : 'redis';
      [worker, signer] = await Promise.all([start('main.ts', other), start('signing/main.ts', other)]);
      expect(await completed(request.id)).toBe('COMPLETED');
      await expectTwoCertificates(request.id);
    },
    LONG,
  );
});

describe('the start of a process', () => {
  it.each([
    ['signing/main.ts', 'KUALIK_DATA'],
    ['main.ts', 'DATABASE_URL'],
    ['responder/main.ts', 'KUALIK_PASSPHRASE_FILE'],
  ])('of %s ends with a line that names the missing %s', async (entry, setting) => {
    const env: Record<string, string> = {
      PATH: process.env['PATH'] ?? '',
      ...{
        DATABASE_URL: 'postgres://x@127.0.0.1:1/x',
        KUALIK_DATA: '/nowhere',
        KUALIK_MODE: 'demo',
        PKI_URL: 'http://x',
      },
      ...{ PUBLIC_URL: 'http://x', REGISTER_URL: 'http://x', KUALIK_PASSPHRASE_FILE: '/nowhere/passphrase' },
    };
    env[setting] = '';
    const child = spawn(process.execPath, [join(WORKER, entry)], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let text = '';
    child.stderr.on('data', (part: Buffer) => (text += part.toString()));
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(JSON.parse(text.trim())).toMatchObject({ level: 60, setting });
  });
});
