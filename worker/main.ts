import { listen } from '@kualik/db/listen.ts';
import { readWorkerConfig, type WorkerConfig } from './config.ts';
import { endHolds } from './housekeeping/end-holds.ts';
import { holdLate } from './housekeeping/hold-late.ts';
import { runHousekeeping } from './housekeeping/housekeeping.ts';
import { sendReminders } from './housekeeping/send-reminders.ts';
import { watchClocks } from './housekeeping/watch-clocks.ts';
import { warnOfCalendar } from './housekeeping/calendar-warnings.ts';
import { keepArchive } from './housekeeping/archive.ts';
import { sampleAvailability } from './housekeeping/availability.ts';
import { makeStatements } from './housekeeping/statements.ts';
import { watchComplaints } from './housekeeping/watch-complaints.ts';
import { createStamper } from './housekeeping/stamp-signatures.ts';
import { watchQueue } from './housekeeping/watch-queue.ts';
import { tellOfExpiry } from './housekeeping/operator-expiry.ts';
import { watchOperators } from './housekeeping/operators.ts';
import type { JobContext, JobTable } from './job.ts';
import { createRunner } from './job-runner.ts';
import { collectBounces } from './mail/collect-bounces.ts';
import { createMailer } from './mail/mailer.ts';
import { MAIL_JOBS } from './mail/send-mail.job.ts';
import { PAPER_JOBS } from './papers/index.ts';
import { announceReady } from './process-signals.ts';
import { openQueueBackend, type QueueBackend } from './queue-backend.ts';
import { QUEUE_NAMES, type ServedQueue } from './queues.ts';
import { createHttpGateway } from './registers/http-gateway.ts';
import { REGISTER_JOBS } from './registers/query-registers.job.ts';
import { mixQuestionnaireAnswers, offerQuestionnaires } from './questionnaire/offer-questionnaires.ts';
import { relayDue, watchOpenRows } from './relay.ts';
import { runMain } from './run-main.ts';
import { createWatch } from './watch/watch-installation.ts';
import { localTsa } from './tsa-client.ts';
import { type RunningProcess, startProcess } from './start-process.ts';

/** One connection for each job that may run, one for its lease, and a few for the loops. */
const POOL_MAX = 24;
/** The notification comes at once; the poll covers a lost connection and rows that become due later. */
const RELAY_POLL_MS = 500;
const WATCH_MS = 2_000;
const HOUSEKEEPING_MS = 5_000;
/** Days count here, not seconds; a minute keeps the end of access close to midnight. */
const DAILY_WORK_MS = 60_000;
/** Looks more often than samples are due, so that none is missed by a moment. */
const SAMPLE_MS = 15_000;
/** Prometheus asks every minute at the most; the alerts wait for three of these. */
const WATCH_INSTALLATION_MS = 30_000;
/** Long enough for several answers to come together, short enough that no backup of the day shows many unmixed ones. */
const MIXING_MS = 3_600_000;

const JOBS: Partial<Record<ServedQueue, JobTable>> = { registers: REGISTER_JOBS, papers: PAPER_JOBS, mail: MAIL_JOBS };

/** Relay, registers, papers, mail and deadlines. It holds no key. */
await runMain('worker', async () => {
  const config = readWorkerConfig(process.env);
  const running = await startProcess('worker', config, POOL_MAX);
  const backend = openQueueBackend({ ...config, log: running.context.log });
  running.onStop(() => backend.close());
  startJobs(config, running, backend);
  await startLoops(config, running, backend);
  announceReady('worker', { queue: backend.name });
});

function startJobs(config: WorkerConfig, { context, metrics }: RunningProcess, backend: QueueBackend): void {
  const gateway = createHttpGateway(config.registerUrl);
  const jobContext: JobContext = { ...context, config, mailer: createMailer(config), gateway };
  for (const queue of QUEUE_NAMES) {
    const jobs = JOBS[queue];
    if (jobs) backend.work(queue, createRunner(queue, jobs, jobContext, metrics));
  }
}

async function startLoops(config: WorkerConfig, running: RunningProcess, backend: QueueBackend): Promise<void> {
  const { context, metrics } = running;
  const relay = running.every('relay', RELAY_POLL_MS, () => relayDue(context, backend));
  running.every('watcher', WATCH_MS, () => watchOpenRows(context, backend));
  running.every('housekeeping', HOUSEKEEPING_MS, () => runHousekeeping(context));
  running.every('clocks', HOUSEKEEPING_MS, () => watchClocks(context));
  running.every('queue', HOUSEKEEPING_MS, () => watchQueue(context));
  running.every('reminders', DAILY_WORK_MS, () => sendReminders(context));
  running.every('bounces', SAMPLE_MS, () => collectBounces(context, config.dataDir));
  const gateway = createHttpGateway(config.registerUrl);
  running.every('operators', DAILY_WORK_MS, () => watchOperators(context));
  running.every('calendar', DAILY_WORK_MS, () => warnOfCalendar(context));
  running.every('operator-expiry', DAILY_WORK_MS, () => tellOfExpiry(context));
  running.every('archive', DAILY_WORK_MS, () => keepArchive({ ...context, config }));
  running.every('complaints', DAILY_WORK_MS, () => watchComplaints(context));
  running.every('statements', DAILY_WORK_MS, () => makeStatements(context));
  running.every('availability', SAMPLE_MS, () => sampleAvailability(context, { ...config, gateway }));
  running.every('questionnaires', HOUSEKEEPING_MS, () => offerQuestionnaires(context));
  running.every('mixing', MIXING_MS, () => mixQuestionnaireAnswers(context));
  running.every('holds', HOUSEKEEPING_MS, () => endHolds(context));
  running.every('late-holds', HOUSEKEEPING_MS, () => holdLate(context));
  const watch = createWatch(metrics.watch, [config.dataDir]);
  running.every('watch', WATCH_INSTALLATION_MS, () => watch(context));
  const stamp = createStamper(localTsa(config.dataDir));
  running.every('time-stamps', HOUSEKEEPING_MS, async () => metrics.setUnstamped((await stamp(context)).waiting));
  running.every('depths', HOUSEKEEPING_MS, async () => {
    const depths = await backend.depths(QUEUE_NAMES);
    for (const [queue, depth] of Object.entries(depths)) metrics.setQueueDepth(queue, depth);
  });
  const { databaseUrl } = config;
  const onHint = (): void => relay.wake();
  const listener = await listen({ databaseUrl, channels: ['kualik_outbox'], onHint, pollMs: RELAY_POLL_MS });
  running.onStop(() => listener.stop());
}
