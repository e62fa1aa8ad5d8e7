import type { Clock } from '@kualik/db/clock.ts';
import type { MikroORM } from '@kualik/db';
import type { ServiceRegistry } from '@kualik/domain/engine/definition.ts';
import type { Logger } from 'pino';
import type { WorkerConfig } from './config.ts';
import type { Outcome, Rounds } from './gather.ts';
import type { Mailer } from './mail/mailer.ts';
import type { RegisterGateway } from './registers/gateway.ts';

/** An outbox row as a job sees it: ids only. Everything else is read from the database again. */
export interface JobRow {
  outboxId: string;
  kind: string;
  requestId: string | null;
  payload: Record<string, unknown>;
  /** 1 for the first run; grows with every enqueueing of the row. */
  attempt: number;
}

/** What closes the outbox row. It is stored as JSON: ids, codes and counts, nothing personal. */
export type JobResult = Record<string, unknown>;

/** What every process has. */
export interface ProcessContext {
  orm: MikroORM;
  clock: Clock;
  log: Logger;
  registry: ServiceRegistry;
}

/** What the jobs of `worker/main.ts` get: registers, papers, mail and housekeeping. */
export interface JobContext extends ProcessContext {
  config: WorkerConfig;
  mailer: Mailer;
  gateway: RegisterGateway;
}

/** A job may run twice: it begins each step by asking whether the step's result is already stored. Throw = again later. */
export type Job<C extends ProcessContext = JobContext> = (context: C, row: JobRow) => Promise<JobResult>;

/** A job whose rows are run in rounds, where many cost little more than one. Each row has its own outcome. */
export interface JobOfMany<C extends ProcessContext = JobContext> {
  rounds: Rounds;
  run(context: C, rows: readonly JobRow[]): Promise<Outcome<JobResult>[]>;
}

/** Jobs of one queue by the kind of the outbox row. */
export type JobTable<C extends ProcessContext = JobContext> = Readonly<Record<string, Job<C>>>;

/** A queue with jobs of both sorts. */
export type MixedJobTable<C extends ProcessContext> = Readonly<Record<string, Job<C> | JobOfMany<C>>>;

/** Can never pass on a retry: the row is closed with {failed: code} at once. */
export class PermanentFailure extends Error {
  readonly code: string;

  constructor(code: string, options?: ErrorOptions) {
    super(code, options);
    this.name = 'PermanentFailure';
    this.code = code;
  }
}

/** Something outside does not answer. The row stays open, the case shows a waiting state, and the backoff of the queue applies. */
export class TemporarilyUnavailable extends Error {
  readonly code: string;

  constructor(code: string, options?: ErrorOptions) {
    super(code, options);
    this.name = 'TemporarilyUnavailable';
    this.code = code;
  }
}
