import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { createOrm } from '@kualik/db/orm.ts';
import { startClock } from '@kualik/db/clock.ts';
import { readConfig } from './config.ts';
import { createServer } from './create-server.ts';
import { ConfigError } from './environment.ts';
import { createLog } from './log.ts';
import { surviveLostConnections } from './survive-lost-connections.ts';

/** Requests are short; PostgreSQL gains nothing from more. */
const POOL_MAX = 12;
/** Requests under way have five seconds, the database connections as long again; then the process ends anyhow. */
const STOP_WITHIN_MS = 10_000;

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  surviveLostConnections(log);
  const orm = await createOrm(config.databaseUrl, { poolMax: POOL_MAX });
  const clock = await startClock({
    orm,
    databaseUrl: config.databaseUrl,
    isMovable: config.mode === 'demo',
    log: (line) => log.warn({ line }, 'clock'),
  });
  const api = await createServer({ orm, clock, config, log });
  await new Promise<void>((resolve, reject) => {
    api.server.once('error', reject);
    api.server.listen(config.port, resolve);
  });
  const stop = async (): Promise<void> => {
    setTimeout(() => {
      log.warn('the process did not stop in time');
      process.exit(1);
    }, STOP_WITHIN_MS).unref();
    await api.close();
    await clock.stop();
    await orm.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(
      signal,
      () =>
        void stop().then(
          () => process.exit(0),
          () => process.exit(1),
        ),
    );
  }
  const { port } = api.server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ ready: true, process: 'api', port })}\n`);
}

try {
  await start();
} catch (error) {
  const facts = error instanceof ConfigError ? { setting: error.setting, problem: error.message } : describe(error);
  process.stdout.write(
    `${JSON.stringify({ level: 'error', process: 'api', ...facts, msg: 'the api cannot start' })}\n`,
  );
  process.exit(1);
}

function describe(error: unknown): { problem: string; code?: unknown } {
  const problem = error instanceof Error ? error.message : 'unknown';
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return { problem, code };
}
