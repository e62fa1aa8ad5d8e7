import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '@kualik/db/clock.ts';
import { startEmbeddedPostgres } from '@kualik/db/embedded/index.ts';
import { migrate } from '@kualik/db/migrate.ts';
import { createOrm, type MikroORM } from '@kualik/db';
import { seedReference } from '@kualik/db/seeders/reference.seeder.ts';
import { runDemoCeremony } from '@kualik/worker/signing/ceremony.ts';
import { openQueueBackend } from '@kualik/worker/queue-backend.ts';
import { QUEUES } from '@kualik/worker/queues.ts';
import { relayDue } from '@kualik/worker/relay.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { pino } from 'pino';
import { confirmedCase } from '../../tests/worker/support/confirmed-case.ts';
import { type Installation, PASSPHRASE, PKI_URL } from '../../tests/worker/support/installation.ts';
import { startRedis } from '../../tests/worker/support/redis.ts';
import { runSigningJobs, signerContext } from '../../tests/worker/support/signer-tools.ts';
import { SIGNER_NODE_ARGUMENTS } from '../start/fleet.ts';
import { PROJECT_ROOT } from '../start/managed-process.ts';
import { opensslRsa2048 } from './machine.ts';

/** Orders before the measured ones: until then the programs compile what they run often. */
const WARM_UP = 400;
const ORDERS = 1600;
/** Orders that are prepared at once. */
const AT_ONCE = 8;

/**
 * Certificates a second from the confirmed order to the stored certificate: the real relay, Redis, the signer's own process and
 * PostgreSQL with fsync and audit. The authorities are RSA 2048, as those of other products in such comparisons.
 */
export async function benchIssue(): Promise<Record<string, unknown>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kualik-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') });
  const redis = await startRedis();
  const orm = await createOrm(postgres.url, { poolMax: AT_ONCE });
  try {
    const installation = await prepare(orm, postgres.url, dataDir);
    await orm.em.execute(`update outbox set available_at = now() + interval '1 day' where closed_at is null`);
    const signer = await startSigner(installation, redis.url);
    await issue(orm, { databaseUrl: postgres.url, redisUrl: redis.url, orders: WARM_UP });
    const seconds = await issue(orm, { databaseUrl: postgres.url, redisUrl: redis.url, orders: ORDERS });
    signer.kill('SIGTERM');
    const limit = opensslRsa2048(3) ?? 0;
    const rate = (2 * ORDERS) / seconds;
    return {
      certificates: 2 * ORDERS,
      'jobs in flight': QUEUES.signing.concurrency,
      'orders in flight': QUEUES.signing.concurrency * QUEUES.signing.rowsOfJob,
      'certificates a second': rate.toFixed(0),
      'machine: openssl rsa2048 signatures a second': limit.toFixed(0),
      'share of that, %': ((100 * rate) / limit).toFixed(1),
      'machine: processors': availableParallelism(),
    };
  } finally {
    await orm.close();
    await redis.close();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Orders that an operator confirmed and whose confirmation was checked: what is left is to issue. */
async function prepare(orm: MikroORM, url: string, dataDir: string): Promise<Installation> {
  await migrate(orm);
  await seedReference(orm.em.fork());
  writeFileSync(join(dataDir, 'passphrase'), `${PASSPHRASE}\n`);
  const journal = join(dataDir, 'journal', 'issuing.jsonl');
  const ceremony = { orm, clock: systemClock, dataDir, pkiUrl: PKI_URL, passphrase: PASSPHRASE };
  const { password } = await runDemoCeremony({ ...ceremony, journal: [journal], authorityKeyBits: 2048 });
  const close = (): Promise<void> => Promise.resolve();
  const env = {
    PATH: process.env['PATH'] ?? '',
    DATABASE_URL: url,
    KUALIK_DATA: dataDir,
    KUALIK_MODE: 'demo',
    KUALIK_LOG: 'warn',
    KUALIK_JOURNAL: journal,
    KUALIK_PASSPHRASE_FILE: join(dataDir, 'passphrase'),
    PKI_URL,
    PUBLIC_URL: 'http://localhost:1',
    REGISTER_URL: 'http://127.0.0.1:1',
  };
  const database = { url, orm, em: () => orm.em.fork(), close };
  const installation: Installation = { database, dataDir, journal, password, env, close };
  await confirmedCase(installation);
  const prepareSome = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await confirmedCase(installation);
    }
  };
  let left = WARM_UP + ORDERS - 1;
  await Promise.all(Array.from({ length: AT_ONCE }, prepareSome));
  const context = await signerContext(installation, systemClock);
  await runSigningJobs(context, WARM_UP + ORDERS);
  await context.journal.close();
  return installation;
}

async function startSigner({ env }: Installation, redisUrl: string) {
  const child = spawn(process.execPath, [...SIGNER_NODE_ARGUMENTS, join(PROJECT_ROOT, 'worker/signing/main.ts')], {
    cwd: PROJECT_ROOT,
    env: { ...env, REDIS_URL: redisUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) if (line.includes('"ready":true')) break;
  child.stdout.resume();
  return child;
}

interface Portion {
  databaseUrl: string;
  redisUrl: string;
  orders: number;
}

/** Lets these many orders be issued; gives the seconds that it took. */
async function issue(orm: MikroORM, { databaseUrl, redisUrl, orders }: Portion): Promise<number> {
  const log = pino({ level: 'warn' });
  const backend = openQueueBackend({ databaseUrl, redisUrl, log });
  const context = { orm, clock: systemClock, log, registry: loadServices() };
  try {
    await untilReady(orm);
    const before = await issuedCertificates(orm);
    const started = performance.now();
    await orm.em.execute(
      `update outbox set available_at = now() where id = any(array(
         select id from outbox where queue = 'signing' and kind = 'issue-certificates' and closed_at is null limit ?))`,
      [orders],
    );
    let isCarrying = true;
    const carried = (async () => {
      while (isCarrying) if ((await relayDue(context, backend)) === 0) await sleep(200);
    })();
    while (await isUnderWay(orm)) await sleep(50);
    const seconds = (performance.now() - started) / 1000;
    isCarrying = false;
    await carried;
    const issued = (await issuedCertificates(orm)) - before;
    if (issued !== 2 * orders) throw new Error(`${issued} certificates were issued for ${orders} orders`);
    return seconds;
  } finally {
    await backend.close();
  }
}

/** Whether work that was let go is still open; asked of indexes, so that asking costs next to nothing. */
async function isUnderWay(orm: MikroORM): Promise<boolean> {
  const rows = await orm.em.execute<unknown[]>(
    `select 1 from outbox where closed_at is null and enqueued_at is not null and kind = 'issue-certificates'
     union all
     select 1 from outbox where closed_at is null and enqueued_at is null and available_at <= now()
        and kind = 'issue-certificates' limit 1`,
  );
  return rows.length > 0;
}

async function issuedCertificates(orm: MikroORM): Promise<number> {
  const [row] = await orm.em.execute<{ n: number }[]>(
    `select count(*)::integer as n from certificate c join request r on r.id = c.request_id
      where c.state = 'issued' and r.finished_at is not null`,
  );
  return row?.n ?? 0;
}

async function untilReady(orm: MikroORM): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const rows = await orm.em.execute<unknown[]>(
      `select 1 from setting where key = 'signer.state' and value ->> 'state' = 'ready'`,
    );
    if (rows.length === 1) return;
    await sleep(100);
  }
  throw new Error('the signer is not ready');
}
