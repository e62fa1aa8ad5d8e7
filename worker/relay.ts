import { enqueueDue } from '@kualik/db';
import type { EnqueuedRow } from '@kualik/db/repositories/outbox.repository.ts';
import { enqueuedOpenRows, reopenOutbox } from '@kualik/db/repositories/relay.repository.ts';
import type { ProcessContext } from './job.ts';
import type { QueueBackend, QueuedJob } from './queue-backend.ts';
import { isCardQueue, QUEUE_NAMES, type QueueName, QUEUES, queueSpecOf } from './queues.ts';

/** Rows taken at once: bounds the time that their locks are held. */
const BATCH = 64;
const ROWS_OF_JOB = Object.fromEntries(QUEUE_NAMES.map((name) => [name, QUEUES[name].rowsOfJob]));
/** A row whose job the queue does not know may be this young: its job is being put there right now. */
const GRACE_MS = 3_000;

/**
 * Carries due outbox rows into the queue: first the mark in the database, then the job. If the job does not get there
 * (queue down, process killed in between) the watcher finds an enqueued row without a job and opens it again.
 */
export async function relayDue({ orm, clock, log }: ProcessContext, backend: QueueBackend): Promise<number> {
  const rows = await enqueueDue(orm.em.fork(), { at: clock.now(), limit: BATCH, rowsOfJob: ROWS_OF_JOB });
  for (const [name, ofQueue] of Map.groupBy(rows, ({ queue }) => queue)) {
    const queue = queueNamed(name);
    if (queue === undefined) {
      log.error({ outboxIds: ofQueue.map(({ id }) => id), queue: name }, 'outbox rows name an unknown queue');
      continue;
    }
    try {
      const jobs = Map.groupBy(ofQueue, ({ jobId }) => jobId).entries();
      await backend.add(queue, Array.from(jobs, jobOf));
    } catch (error) {
      log.warn({ err: error, rows: ofQueue.length, queue }, 'queue does not take the jobs');
      const em = orm.em.fork();
      for (const { id, attempts } of ofQueue) await reopenOutbox(em, id, attempts);
    }
  }
  return rows.length;
}

function jobOf([id, rows]: [string, EnqueuedRow[]]): QueuedJob {
  return { id, rows: rows.map(({ id: outboxId, attempts, kind }) => ({ outboxId, attempt: attempts, kind })) };
}

/** Opens rows again whose job is gone (queue wiped, other backend, process killed) or that stay open too long. */
export async function watchOpenRows({ orm, clock, log }: ProcessContext, backend: QueueBackend): Promise<number> {
  const now = clock.now().getTime();
  const open = await enqueuedOpenRows(orm.em.fork(), { before: new Date(now - GRACE_MS), limit: BATCH * 4 });
  let reopened = 0;
  for (const row of open) {
    const queue = queueNamed(row.queue);
    if (queue === undefined) continue;
    const isStale = now - (row.enqueuedAt?.getTime() ?? now) > queueSpecOf(queue).staleSeconds * 1000;
    const { jobId } = row;
    const isLost = !jobId || (isStale ? await backend.drop(queue, jobId) : !(await backend.holds(queue, jobId)));
    if (!isLost) continue;
    log.warn(
      { outboxId: row.id, queue, attempt: row.attempts, isStale },
      'open row without a result is enqueued again',
    );
    await reopenOutbox(orm.em.fork(), row.id, row.attempts);
    reopened += 1;
  }
  return reopened;
}

/** Undefined for a row that names no queue of ours: it stays enqueued and open, where the backlog shows it. */
function queueNamed(name: string): QueueName | undefined {
  return isCardQueue(name) ? name : QUEUE_NAMES.find((one) => one === name);
}
