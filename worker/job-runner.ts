import { closeOutbox, failOutbox, findOutbox, type OutboxEntity } from '@kualik/db';
import { withLease } from './lease.ts';
import { type JobResult, type JobRow, type JobTable, PermanentFailure, type ProcessContext } from './job.ts';
import type { Metrics } from './metrics.ts';
import type { QueuedJob } from './queue-backend.ts';
import { backoffOf, type QueueName } from './queues.ts';

export type RunJob = (job: QueuedJob) => Promise<void>;

/**
 * Runs the jobs of one queue. The outbox row, not the queue, says what there is to do and whether it was done:
 * the result closes the row, a failure sets its next try. Only one process runs a row at a time.
 */
export function createRunner<C extends ProcessContext>(
  queue: QueueName,
  jobs: JobTable<C>,
  context: C,
  metrics: Metrics,
  /** Throws when this process may not work now; the row is then tried again later. */
  guard: () => void = () => undefined,
): RunJob {
  return async (job) => {
    const ran = await withLease(context.orm, job.outboxId, async () => {
      const row = await findOutbox(context.orm.em.fork(), job.outboxId);
      if (row === null || row.closedAt || row.attempts > job.attempt) return;
      await runRow(queue, jobs, context, metrics, row, guard);
    });
    if (!ran) context.log.debug({ outboxId: job.outboxId }, 'row is being run elsewhere');
  };
}

async function runRow<C extends ProcessContext>(
  queue: QueueName,
  jobs: JobTable<C>,
  context: C,
  metrics: Metrics,
  row: OutboxEntity,
  guard: () => void,
): Promise<void> {
  const { orm, clock, log } = context;
  const facts = { outboxId: row.id, kind: row.kind, requestId: row.requestId, attempt: row.attempts };
  try {
    guard();
    const result = await runKind(jobs, context, rowOf(row));
    await closeOutbox(orm.em.fork(), row.id, { at: clock.now(), result });
    metrics.jobDone(queue, row.kind);
    log.info(facts, 'job done');
  } catch (error) {
    metrics.jobFailed(queue, row.kind);
    log.warn({ ...facts, err: error }, 'job failed');
    await recordFailure(queue, context, row, error);
  }
}

function runKind<C extends ProcessContext>(jobs: JobTable<C>, context: C, row: JobRow): Promise<JobResult> {
  const job = Object.hasOwn(jobs, row.kind) ? jobs[row.kind] : undefined;
  if (job === undefined) throw new PermanentFailure('JOB_KIND_UNKNOWN');
  return job(context, row);
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
