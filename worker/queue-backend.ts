import { HeardClient } from '@kualik/db/lost-connections.ts';
import { createPostgresBackend, type PostgresPoolConfig, type Processor, Queue, Worker } from 'bullmq';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { settleAll } from './gather.ts';
import { TemporarilyUnavailable } from './job.ts';
import { type QueueName, queueSpecOf } from './queues.ts';

/** All that stands in a queue of a row: its id, which enqueueing of it this is, and the kind of work. */
export interface QueuedRow {
  outboxId: string;
  attempt: number;
  kind?: string;
}

/** A job carries one row or several. BullMQ ignores an id that it still holds and refuses ':' in it. */
export interface QueuedJob {
  id: string;
  rows: readonly QueuedRow[];
}

export interface QueueBackend {
  readonly name: 'redis' | 'postgres';
  /** Puts all of them there or none; a job that stands there already is left as it is. */
  add(queue: QueueName, jobs: readonly QueuedJob[]): Promise<void>;
  /** False when the queue was wiped or the job stands in another backend. */
  holds(queue: QueueName, jobId: string): Promise<boolean>;
  /** Takes a job out; false when it is being run at this moment. */
  drop(queue: QueueName, jobId: string): Promise<boolean>;
  /** Starts to work on a queue, on all rows of a job at once. */
  work(queue: QueueName, run: (row: QueuedRow) => Promise<void>): void;
  depths(queues: readonly QueueName[]): Promise<Record<string, number>>;
  /** Waits for the running jobs, then closes every connection. */
  close(): Promise<void>;
}

export interface QueueBackendOptions {
  databaseUrl: string;
  redisUrl: string | null;
  log: Logger;
  /** Namespace of the queues in Redis (key prefix) and PostgreSQL (schema): lets tests share a server. */
  namespace?: string;
}

/** Not in BullMQ's hands: retries are rows of the outbox, so that a wiped queue forgets nothing. Jobs vanish when they end. */
const JOB_OPTIONS = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const;

/** A killed process is noticed after this long; a signature takes milliseconds, a slow mail server's reply renews the lock. */
const LOCK_MS = 15_000;
const STALLED_CHECK_MS = 5_000;
/** A job may be taken over this often; after that the outbox watcher brings it back. */
const MAX_STALLED = 3;

/** The part of BullMQ's classes that is used here; both backends share it. */
interface AnyQueue {
  addBulk(
    jobs: { name: string; data: QueuedJob['rows']; opts: typeof JOB_OPTIONS & { jobId: string } }[],
  ): Promise<unknown>;
  getJob(jobId: string): Promise<{ remove(): Promise<unknown> } | undefined>;
  count(): Promise<number>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}
type AnyWorker = Pick<AnyQueue, 'on' | 'close'>;

/** Redis (or Valkey) when its URL is given, else PostgreSQL: the same classes over another backend. */
export function openQueueBackend(options: QueueBackendOptions): QueueBackend {
  const kind = options.redisUrl === null ? 'postgres' : 'redis';
  const queues = new Map<QueueName, AnyQueue>();
  const workers: AnyWorker[] = [];
  const onError = (error: Error): void => options.log.warn({ err: error, backend: kind }, 'queue connection');

  const queueOf = (name: QueueName): AnyQueue => {
    const known = queues.get(name);
    if (known) return known;
    const queue = openQueue(options, name);
    queue.on('error', onError);
    queues.set(name, queue);
    return queue;
  };

  return {
    name: kind,
    async add(name, jobs) {
      const wrapped = jobs.map(({ id, rows }) => ({ name: 'outbox', data: rows, opts: { ...JOB_OPTIONS, jobId: id } }));
      await within(queueOf(name).addBulk(wrapped));
    },
    async holds(name, jobId) {
      return (await within(queueOf(name).getJob(jobId))) !== undefined;
    },
    async drop(name, jobId) {
      const job = await within(queueOf(name).getJob(jobId));
      return (
        job === undefined ||
        job.remove().then(
          () => true,
          () => false, // BullMQ does not remove a job whose lock somebody holds
        )
      );
    },
    work(name, run) {
      const worker = openWorker(options, name, (job) => runAll(job.data, run));
      worker.on('error', onError);
      workers.push(worker);
    },
    async depths(names) {
      const counted = names.map(async (name) => [name, await within(queueOf(name).count())] as const);
      return Object.fromEntries(await Promise.all(counted));
    },
    async close() {
      await Promise.allSettled(workers.map((worker) => worker.close()));
      await Promise.allSettled([...queues.values()].map((queue) => queue.close()));
    },
  };
}

/** Each row has its own outcome, which stands in the database; the job ends when all have. */
async function runAll(rows: QueuedJob['rows'], run: (row: QueuedRow) => Promise<void>): Promise<void> {
  for (const outcome of await settleAll(rows, run)) if (!outcome.ok) throw outcome.error;
}

/** A queue that is away answers late or never: the outbox row then simply stays due. A job that arrives later is recognised as old. */
const ANSWER_WITHIN_MS = 5_000;

async function within<T>(answer: Promise<T>): Promise<T> {
  const late = new AbortController();
  const timeout = sleep(ANSWER_WITHIN_MS, undefined, { signal: late.signal }).then(() => {
    throw new TemporarilyUnavailable('QUEUE_UNAVAILABLE');
  });
  try {
    return await Promise.race([answer, timeout]);
  } finally {
    late.abort();
    timeout.catch(() => undefined);
  }
}

/** PostgreSQL: small pools, for a process opens one for each queue; keepAlive finds a restarted server in seconds. */
function postgresOptions(options: QueueBackendOptions): PostgresPoolConfig {
  return {
    connectionString: options.databaseUrl,
    schema: options.namespace ?? 'kualik_queue',
    migrate: true,
    max: 2,
    keepAlive: true,
    Client: HeardClient,
  };
}

/** A lost Redis fails an `add` soon: the outbox row stays due. Workers wait for it to come back. */
function openQueue(options: QueueBackendOptions, name: QueueName): AnyQueue {
  if (options.redisUrl === null) {
    return new Queue(name, { connection: postgresOptions(options) }, createPostgresBackend);
  }
  return new Queue(name, {
    connection: { url: options.redisUrl, maxRetriesPerRequest: 1 },
    prefix: options.namespace ?? 'kualik',
  });
}

function openWorker(options: QueueBackendOptions, name: QueueName, run: Processor<QueuedJob['rows'], void>): AnyWorker {
  const common = {
    concurrency: queueSpecOf(name).concurrency,
    lockDuration: LOCK_MS,
    stalledInterval: STALLED_CHECK_MS,
    maxStalledCount: MAX_STALLED,
    drainDelay: 1,
    runRetryDelay: 1_000,
  };
  if (options.redisUrl === null) {
    return new Worker(name, run, { ...common, connection: postgresOptions(options) }, createPostgresBackend);
  }
  // jobs of a round end together: what they tell Redis goes in one write
  const connection = { url: options.redisUrl, maxRetriesPerRequest: null, enableAutoPipelining: true };
  return new Worker(name, run, { ...common, connection, prefix: options.namespace ?? 'kualik' });
}
