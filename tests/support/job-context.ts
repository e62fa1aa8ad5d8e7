import type { MikroORM } from '@kualik/db';
import { type Clock, fixedClock } from '@kualik/db/clock.ts';
import { OutboxEntity } from '@kualik/db';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import type { JobContext, JobRow } from '@kualik/worker/job.ts';
import { createLog } from '@kualik/worker/log.ts';
import { createMailer } from '@kualik/worker/mail/mailer.ts';
import { createHttpGateway } from '@kualik/worker/registers/http-gateway.ts';

export interface JobPlace {
  orm: MikroORM;
  dataDir: string;
  at: Date;
  smtpUrl?: string | null;
  registerUrl?: string;
  clock?: Clock;
}

/** What a job of the worker gets in production, over the database of the test. */
export function jobContext(place: JobPlace): JobContext {
  const { orm, dataDir, at, smtpUrl = null, registerUrl = 'http://127.0.0.1:1', clock = fixedClock(at) } = place;
  const config = {
    databaseUrl: '',
    redisUrl: null,
    dataDir,
    mode: 'demo',
    logLevel: 'silent',
    publicUrl: 'http://localhost:4000',
    registerUrl,
    smtpUrl,
  } as const;
  return {
    orm,
    clock,
    log: createLog('test', 'silent'),
    registry: loadServices(),
    config,
    mailer: createMailer(config),
    gateway: createHttpGateway(registerUrl, 5_000),
  };
}

/** The open outbox row of a case in a queue, as the runner gives it to the job. */
export async function openRow(orm: MikroORM, queue: string, requestId: string): Promise<JobRow> {
  const row = await orm.em.fork().findOneOrFail(OutboxEntity, { queue, requestId, closedAt: null });
  return { outboxId: row.id, kind: row.kind, requestId, payload: row.payload, attempt: 1 };
}
