import type { EventEmitter } from 'node:events';
import pg from 'pg';

/** Long enough for whoever holds the connection to hear of the loss and to give it back himself. */
const GRACE_MS = 1_000;

interface PooledClient extends EventEmitter {
  release(destroy: boolean): void;
}

/**
 * Takes connections back that the server closed in the middle of a transaction. The query builder gives a connection back
 * after a commit or a rollback that succeeded, and on a closed connection neither can: without this a pool would run dry
 * after a few restarts of the database.
 */
export function takeBackLostConnections(pool: EventEmitter): void {
  const lent = new Set<PooledClient>();
  pool.on('acquire', (client: PooledClient) => lent.add(client));
  pool.on('release', (_error: unknown, client: PooledClient) => lent.delete(client));
  pool.on('connect', (client: PooledClient) => {
    client.once('end', () => {
      setTimeout(() => {
        if (lent.has(client)) client.release(true);
      }, GRACE_MS).unref();
    });
  });
}

/**
 * For pools of other libraries: a connection that is lost while it is lent out tells so by an event, and an `error` event
 * that nobody hears ends the process. Whoever waits for an answer hears of the loss by himself.
 */
export class HeardClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
