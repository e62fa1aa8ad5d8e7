import { listen } from '@kualik/db/listen.ts';
import { readWorkerConfig } from './config.ts';
import { runHousekeeping } from './housekeeping/housekeeping.ts';
import type { JobContext, JobTable } from './job.ts';
import { createRunner } from './job-runner.ts';
import { createMailer } from './mail/mailer.ts';
import { MAIL_JOBS } from './mail/send-mail.job.ts';
import { PAPER_JOBS } from './papers/index.ts';
import { announceReady } from './process-signals.ts';
import { openQueueBackend } from './queue-backend.ts';
import { QUEUE_NAMES, type QueueName } from './queues.ts';
import { createHttpGateway } from './registers/http-gateway.ts';
import { REGISTER_JOBS } from './registers/query-registers.job.ts';
import { relayDue, watchOpenRows } from './relay.ts';
import { startProcess } from './start-process.ts';

/** One connection for each job that may run, one for its lease, and a few for the loops. */
const POOL_MAX = 24;
/** The notification comes at once; the poll covers a lost connection and rows that become due later. */
const RELAY_POLL_MS = 500;
const WATCH_MS = 2_000;
const HOUSEKEEPING_MS = 5_000;

/** Relay, registers, papers, mail and deadlines. It holds no key. */
const config = readWorkerConfig(process.env);
const running = await startProcess('worker', config, POOL_MAX);
const { context, metrics } = running;
const jobContext: JobContext = {
  ...context,
  config,
  mailer: createMailer(config),
  gateway: createHttpGateway(config.registerUrl),
};
const JOBS: Partial<Record<QueueName, JobTable>> = { registers: REGISTER_JOBS, papers: PAPER_JOBS, mail: MAIL_JOBS };

const backend = openQueueBackend({ ...config, log: context.log });
for (const queue of QUEUE_NAMES) {
  const jobs = JOBS[queue];
  if (jobs) backend.work(queue, createRunner(queue, jobs, jobContext, metrics));
}
running.onStop(() => backend.close());

const relay = running.every('relay', RELAY_POLL_MS, () => relayDue(context, backend));
running.every('watcher', WATCH_MS, () => watchOpenRows(context, backend));
running.every('housekeeping', HOUSEKEEPING_MS, () => runHousekeeping(context));
const listener = await listen({
  databaseUrl: config.databaseUrl,
  channels: ['kualik_outbox'],
  onHint: () => relay.wake(),
  pollMs: RELAY_POLL_MS,
});
running.onStop(() => listener.stop());
announceReady('worker', { queue: backend.name });
