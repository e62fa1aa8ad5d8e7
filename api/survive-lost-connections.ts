import type { Log } from './log.ts';

/** PostgreSQL: class 08 (connection) and 57P (shut down, cannot connect now); sockets by name. */
const CONNECTION_LOSS = /^(08|57P)|ECONN|EPIPE|ETIMEDOUT|Connection (is closed|terminated|ended)|not queryable/i;

/** True when the database went away or is not there yet: waiting helps. The ORM keeps the driver's error as the cause. */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code: unknown = Reflect.get(error, 'code');
  const text = `${typeof code === 'string' ? code : ''} ${error.message}`.trim();
  return CONNECTION_LOSS.test(text) || isConnectionLoss(error.cause);
}

/** A restarted database ends idle connections inside the driver, where no request waits for them: the process lives on. */
export function surviveLostConnections(log: Log): void {
  process.on('unhandledRejection', (error) => {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    log.error({ name: error instanceof Error ? error.name : 'unknown', code }, 'unhandled rejection');
    if (!isConnectionLoss(error)) process.exit(1);
  });
}
