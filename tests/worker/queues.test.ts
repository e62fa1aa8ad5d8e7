import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addOutbox, OutboxEntity } from '@kualik/db';
import { systemClock } from '@kualik/db/clock.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type JobTable, PermanentFailure, type ProcessContext } from '../../worker/job.ts';
import { createRunner } from '../../worker/job-runner.ts';
import { createMetrics } from '../../worker/metrics.ts';
import { openQueueBackend, type QueueBackend } from '../../worker/queue-backend.ts';
import { backoffOf, QUEUE_NAMES, QUEUES } from '../../worker/queues.ts';
import { relayDue, watchOpenRows } from '../../worker/relay.ts';
import { repeat, type Repeated } from '../../worker/repeat.ts';
import { startRedis, type TestRedis } from './support/redis.ts';

describe('the table of queues', () => {
  it('has names that BullMQ takes: without a colon', () => {
    expect(QUEUE_NAMES.every((name) => !name.includes(':'))).toBe(true);
  });

  it('waits longer after each failure and repeats the last time for ever', () => {
    expect([1, 2, 3, 4, 99].map((attempt) => backoffOf('mail', attempt))).toEqual([
      5_000, 15_000, 60_000, 300_000, 300_000,
    ]);
    expect(Object.values(QUEUES).every((queue) => queue.concurrency > 0 && queue.reason.length > 20)).toBe(true);
  });
});

describe.each(['redis', 'postgres'] as const)('the outbox over %s', (kind) => {
  let database: TestDatabase;
  let redis: TestRedis;
  let context: ProcessContext;
  const runs: string[] = [];
  const open: { backend: QueueBackend; loops: Repeated[] }[] = [];

  const JOBS: JobTable<ProcessContext> = {
    note: async (_context, row) => {
      runs.push(row.outboxId);
      return { noted: true };
    },
    fails: async () => {
      throw new Error('the mail server is away');
    },
    never: async () => {
      throw new PermanentFailure('RECIPIENT_REFUSED');
    },
  };

  beforeAll(async () => {
    // As in the worker's main: a connection for each job that may run, one for its lease, and a few for the loops.
    [database, redis] = await Promise.all([freshDatabase({ poolMax: 24 }), startRedis()]);
    context = { orm: database.orm, clock: systemClock, log: pino({ level: 'silent' }), registry: loadServices() };
  });
  afterAll(async () => {
    await stopAll();
    await database.close();
    await redis.close();
  });

  function openBackend(backend: 'redis' | 'postgres'): QueueBackend {
    return openQueueBackend({
      databaseUrl: database.url,
      redisUrl: backend === 'redis' ? redis.url : null,
      log: context.log,
    });
  }

  /** A worker process in small: relay, watcher and, when asked, the jobs. */
  function start(backend: QueueBackend, { works }: { works: boolean }): QueueBackend {
    if (works) backend.work('mail', createRunner('mail', JOBS, context, createMetrics('test')));
    const loop = (act: () => Promise<unknown>): Repeated => repeat({ pauseMs: 200, act, onError: () => undefined });
    open.push({
      backend,
      loops: [loop(() => relayDue(context, backend)), loop(() => watchOpenRows(context, backend))],
    });
    return backend;
  }

  async function stopAll(): Promise<void> {
    for (const { backend, loops } of open.splice(0)) {
      await Promise.all(loops.map((loop) => loop.stop()));
      await backend.close();
    }
  }

  function addRow(rowKind: string): Promise<string> {
    return addOutbox(database.em(), { queue: 'mail', kind: rowKind, requestId: null, payload: {}, at: new Date() });
  }

  async function rowWhen(id: string, isReached: (row: OutboxEntity) => boolean): Promise<OutboxEntity> {
    const until = Date.now() + 60_000;
    for (;;) {
      const row = await database.em().findOneOrFail(OutboxEntity, { id });
      if (isReached(row) || Date.now() > until) return row;
      await sleep(100);
    }
  }

  const isClosed = (row: OutboxEntity): boolean => Boolean(row.closedAt);

  it('closes a row with the result of its job, which ran once', async () => {
    start(openBackend(kind), { works: true });
    const ids = await Promise.all([1, 2, 3, 4, 5].map(() => addRow('note')));
    for (const id of ids) expect((await rowWhen(id, isClosed)).result).toEqual({ noted: true });
    expect(runs.filter((id) => ids.includes(id)).sort()).toEqual([...ids].sort());
    await stopAll();
  });

  it('keeps a failed row open with its error and a later time, and closes what can never pass', async () => {
    start(openBackend(kind), { works: true });
    const [failing, refused] = [await addRow('fails'), await addRow('never')];
    expect((await rowWhen(refused, isClosed)).result).toEqual({ failed: 'RECIPIENT_REFUSED' });
    const row = await rowWhen(failing, (one) => Boolean(one.lastError));
    expect(row).toMatchObject({ lastError: 'Error', closedAt: null, enqueuedAt: null });
    expect(row.availableAt.getTime()).toBeGreaterThan(Date.now());
    await stopAll();
  });

  it('brings a job back when the queue was wiped in the middle', async () => {
    const idle = start(openBackend(kind), { works: false });
    const id = await addRow('note');
    await rowWhen(id, (row) => Boolean(row.enqueuedAt));
    await stopAll();
    expect(idle.name).toBe(kind);
    if (kind === 'redis') await redis.wipe();
    else await database.em().execute('truncate kualik_queue.job cascade');
    start(openBackend(kind), { works: true });
    expect((await rowWhen(id, isClosed)).result).toEqual({ noted: true });
    expect(runs.filter((one) => one === id)).toHaveLength(1);
    await stopAll();
  });

  it('brings a job over when the backend is switched in the middle', async () => {
    start(openBackend(kind), { works: false });
    const id = await addRow('note');
    await rowWhen(id, (row) => Boolean(row.enqueuedAt));
    await stopAll();
    start(openBackend(kind === 'redis' ? 'postgres' : 'redis'), { works: true });
    expect((await rowWhen(id, isClosed)).result).toEqual({ noted: true });
    await stopAll();
    start(openBackend(kind), { works: true });
    await sleep(1_500);
    expect(runs.filter((one) => one === id)).toHaveLength(1);
    await stopAll();
  });

  it('runs each row once though two workers relay and work', async () => {
    start(openBackend(kind), { works: true });
    start(openBackend(kind), { works: true });
    const ids = await Promise.all(Array.from({ length: 20 }, () => addRow('note')));
    for (const id of ids) await rowWhen(id, isClosed);
    expect(runs.filter((id) => ids.includes(id))).toHaveLength(20);
    await stopAll();
  });

  it('runs every row of a job, whatever becomes of the others', async () => {
    const backend = openBackend(kind);
    open.push({ backend, loops: [] });
    const ran: string[] = [];
    backend.work('papers', async ({ outboxId }) => {
      ran.push(outboxId);
      if (outboxId === 'first') throw new Error('refused');
    });
    const rows = ['first', 'second'].map((outboxId) => ({ outboxId, attempt: 1 }));
    await backend.add('papers', [{ id: 'shared', rows }]);
    const until = Date.now() + 60_000;
    while ((await backend.holds('papers', 'shared')) && Date.now() < until) await sleep(50);
    expect(ran.toSorted()).toEqual(['first', 'second']);
    await stopAll();
  });

  if (kind === 'redis') {
    it('loses nothing while Redis is away and goes on when it is back', async () => {
      start(openBackend('redis'), { works: true });
      await redis.stop();
      const id = await addRow('note');
      await sleep(2_000);
      expect((await rowWhen(id, () => true)).closedAt).toBeNull();
      await redis.start();
      expect((await rowWhen(id, isClosed)).result).toEqual({ noted: true });
      await stopAll();
    });
  }
});
