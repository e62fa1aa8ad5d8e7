import { createOrm, type MikroORM } from '@kualik/db';
import { type RunningClock, startClock } from '@kualik/db/clock.ts';
import { putSetting } from '@kualik/db/repositories/setting.repository.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import type { Logger } from 'pino';
import type { ProcessConfig } from './config.ts';
import type { ProcessContext } from './job.ts';
import { createLog } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { onStopSignal } from './process-signals.ts';
import { repeat, type Repeated } from './repeat.ts';

/** /readyz takes a process for dead after three missed beats. */
const HEARTBEAT_MS = 5_000;

export interface RunningProcess {
  context: ProcessContext;
  metrics: Metrics;
  /** Runs `act` again and again with this pause until the process stops; an error is logged and the next round tries again. */
  every(name: string, pauseMs: number, act: () => Promise<unknown>): Repeated;
  /** Called in reverse order when the process stops. */
  onStop(stop: () => Promise<unknown>): void;
}

/** What all processes with a database share: log, ORM, clock, heartbeat, metrics and a clean end. */
export async function startProcess(name: string, config: ProcessConfig, poolMax: number): Promise<RunningProcess> {
  const log = createLog(name, config.logLevel);
  const orm = await createOrm(config.databaseUrl, { poolMax });
  const clock = await startClock({
    orm,
    databaseUrl: config.databaseUrl,
    isMovable: config.mode === 'demo',
    log: (line) => log.warn({ line }, 'clock'),
  });
  const metrics = createMetrics(name);
  const stops: (() => Promise<unknown>)[] = [() => orm.close(), () => clock.stop()];
  const running: RunningProcess = {
    context: { orm, clock, log, registry: loadServices() },
    metrics,
    every(task, pauseMs, act) {
      const repeated = repeat({ pauseMs, act, onError: (error) => log.warn({ err: error, task }, 'task failed') });
      stops.push(() => repeated.stop());
      return repeated;
    },
    onStop: (stop) => stops.push(stop),
  };
  surviveLostConnections(log);
  onStopSignal(log, async () => {
    for (const stop of stops.toReversed()) await stop();
  });
  running.every('heartbeat', HEARTBEAT_MS, () => beat(name, orm, clock, metrics));
  return running;
}

async function beat(name: string, orm: MikroORM, clock: RunningClock, metrics: Metrics): Promise<void> {
  const em = orm.em.fork();
  await putSetting(em, `heartbeat.${name}`, {
    at: new Date().toISOString(),
    clock: clock.now().toISOString(),
    pid: process.pid,
  });
  await putSetting(em, `metrics.${name}`, { text: await metrics.text() });
}

/** A restarted server ends idle connections inside drivers: nothing waits for those promises, and the next round reconnects. */
function surviveLostConnections(log: Logger): void {
  process.on('unhandledRejection', (error) => {
    log.error({ err: error }, 'unhandled rejection');
    if (!isConnectionLoss(error)) process.exit(1);
  });
}

/** PostgreSQL: class 08 (connection) and 57 (server shut down, cannot connect now); sockets and Redis by name. */
function isConnectionLoss(error: unknown): boolean {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  const text = `${typeof code === 'string' ? code : ''} ${error instanceof Error ? error.message : ''}`;
  return /^(08|57P)|ECONN|EPIPE|ETIMEDOUT|Connection (is closed|terminated|ended)|not queryable/i.test(text.trim());
}
