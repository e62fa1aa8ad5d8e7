import { closeOutbox, closeOutboxRows, failOutbox, findOutbox, findOutboxRows, type OutboxEntity } from '@kualik/db';
import { gather, type Outcome, settleAll } from './gather.ts';
import { withLease, withLeases } from './lease.ts';
import {
  type JobOfMany,
  type JobResult,
  type JobRow,
  type MixedJobTable,
  PermanentFailure,
  type ProcessContext,
} from './job.ts';
import type { Metrics } from './metrics.ts';
import type { QueuedRow } from './queue-backend.ts';
import { backoffOf, type QueueName, queueSpecOf } from './queues.ts';

export type RunJob = (job: QueuedRow) => Promise<void>;

interface Runner<C extends ProcessContext> {
  queue: QueueName;
  jobs: MixedJobTable<C>;
  context: C;
  metrics: Metrics;
  /** Throws when this process may not work now; the row is then tried again later. */
  guard: () => void;
}

/**
 * Runs the jobs of one queue. The outbox row, not the queue, says what there is to do and whether it was done:
 * the result closes the row, a failure sets its next try. Only one process runs a row at a time.
 */
export function createRunner<C extends ProcessContext>(
  queue: QueueName,
  jobs: MixedJobTable<C>,
  context: C,
  metrics: Metrics,
  guard: () => void = () => undefined,
): RunJob {
  const runner = { queue, jobs, context, metrics, guard };
  const alone = gather(
    ([job]: readonly QueuedRow[]) => settleAll(job === undefined ? [] : [job], (one) => runAlone(runner, one)),
    { size: 1, atOnce: queueSpecOf(queue).alone },
  );
  const inRounds = new Map<string, RunJob>();
  for (const [kind, job] of Object.entries(jobs)) {
    if (typeof job === 'function') continue;
    inRounds.set(
      kind,
      gather((queued: readonly QueuedRow[]) => runRound(runner, job, queued), job.rounds),
    );
  }
  return (job) => (inRounds.get(job.kind ?? '') ?? alone)(job);
}

async function runAlone<C extends ProcessContext>(runner: Runner<C>, job: QueuedRow): Promise<void> {
  const { orm, log } = runner.context;
  const ran = await withLease(orm, job.outboxId, async () => {
    const row = await findOutbox(orm.em.fork(), job.outboxId);
    if (isDue(row, job)) await runRow(runner, row);
  });
  if (!ran) log.debug({ outboxId: job.outboxId }, 'row is being run elsewhere');
}

/** A row that was closed, or handed over again since, is somebody else's business. */
function isDue(row: OutboxEntity | null | undefined, job: QueuedRow): row is OutboxEntity {
  return !!row && !row.closedAt && row.attempts <= job.attempt;
}

async function runRow<C extends ProcessContext>(runner: Runner<C>, row: OutboxEntity): Promise<void> {
  const { context } = runner;
  const [outcome] = await settleAll([row], async () => {
    runner.guard();
    return runKind(runner.jobs, context, rowOf(row));
  });
  if (outcome !== undefined) await record(runner, [{ row, outcome }]);
}

async function runKind<C extends ProcessContext>(jobs: MixedJobTable<C>, context: C, row: JobRow): Promise<JobResult> {
  const job = Object.hasOwn(jobs, row.kind) ? jobs[row.kind] : undefined;
  if (job === undefined) throw new PermanentFailure('JOB_KIND_UNKNOWN');
  if (typeof job === 'function') return job(context, row);
  const [outcome] = await job.run(context, [row]);
  if (outcome?.ok === true) return outcome.value;
  throw outcome?.error;
}

/** A round that fails as a whole is run again row by row: nobody waits for another's fault. */
async function runRound<C extends ProcessContext>(
  runner: Runner<C>,
  job: JobOfMany<C>,
  queued: readonly QueuedRow[],
): Promise<Outcome<void>[]> {
  const { orm, log } = runner.context;
  const attempts = new Map(queued.map((one) => [one.outboxId, one]));
  await withLeases(orm, [...attempts.keys()], async (taken) => {
    const found = await findOutboxRows(orm.em.fork(), taken);
    const rows = found.filter((row) => isDue(row, attempts.get(row.id) ?? { outboxId: row.id, attempt: 0 }));
    const [outcomes] = await settleAll([rows], async (all) => {
      runner.guard();
      return job.run(runner.context, all.map(rowOf));
    });
    if (outcomes?.ok === true) return record(runner, zip(rows, outcomes.value));
    log.warn({ rows: rows.length, err: outcomes?.error }, 'round failed');
    for (const row of rows) await runRow(runner, row);
  });
  return queued.map(() => ({ ok: true, value: undefined }));
}

interface Ran {
  row: OutboxEntity;
  outcome: Outcome<JobResult>;
}

function zip(rows: readonly OutboxEntity[], outcomes: readonly Outcome<JobResult>[]): Ran[] {
  return rows.map((row, index) => ({
    row,
    outcome: outcomes[index] ?? { ok: false, error: new Error('a round left out a row') },
  }));
}

async function record<C extends ProcessContext>(runner: Runner<C>, ran: readonly Ran[]): Promise<void> {
  const { queue, context, metrics } = runner;
  const { orm, clock, log } = context;
  const done = ran.flatMap(({ row, outcome }) => (outcome.ok ? [{ id: row.id, result: outcome.value }] : []));
  if (done.length > 0) await closeOutboxRows(orm.em.fork(), done, clock.now());
  for (const { row, outcome } of ran) {
    const facts = { outboxId: row.id, kind: row.kind, requestId: row.requestId, attempt: row.attempts };
    if (outcome.ok) {
      metrics.jobDone(queue, row.kind);
      log.info(facts, 'job done');
      continue;
    }
    metrics.jobFailed(queue, row.kind);
    log.warn({ ...facts, err: outcome.error }, 'job failed');
    await recordFailure(queue, context, row, outcome.error);
  }
}

async function recordFailure(
  queue: QueueName,
  { orm, clock }: ProcessContext,
  row: OutboxEntity,
  error: unknown,
): Promise<void> {
  const em = orm.em.fork();
  if (error instanceof PermanentFailure) {
    await closeOutbox(em, row.id, { at: clock.now(), result: { failed: error.code } });
    return;
  }
  const retryAt = new Date(clock.now().getTime() + backoffOf(queue, row.attempts));
  await failOutbox(em, row.id, { error: errorCode(error), retryAt });
}

/** For the row that people see: a code or the error's name, never its message (it may repeat data). */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' ? code : error.name;
}

function rowOf(row: OutboxEntity): JobRow {
  const { id, kind, requestId, payload, attempts } = row;
  return { outboxId: id, kind, requestId: requestId ?? null, payload, attempt: attempts };
}
