import type { Log } from './log.ts';

/** PostgreSQL: class 08 (connection) and 57P (shut down, cannot connect now); sockets by name. */
const CONNECTION_LOSS = /^(08|57P)|ECONN|EPIPE|ETIMEDOUT|Connection (is closed|terminated|ended)|not queryable/i;

/** A restarted database ends idle connections inside the driver, where no request waits for them: the process lives on. */
export function surviveLostConnections(log: Log): void {
  process.on('unhandledRejection', (error) => {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    const text = `${typeof code === 'string' ? code : ''} ${error instanceof Error ? error.message : ''}`.trim();
    log.error({ name: error instanceof Error ? error.name : 'unknown', code }, 'unhandled rejection');
    if (!CONNECTION_LOSS.test(text)) process.exit(1);
  });
}
