import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A database that restarts is back within a second or two. */
const RECONNECT_AFTER_MS = 500;

export interface ListenOptions {
  databaseUrl: string;
  channels: string[];
  /** Called for each notification, after each (re)connection, and every `pollMs`: a notification is a hint, never the only way. */
  onHint: (channel: string | null) => void;
  pollMs: number;
  log?: (line: string) => void;
}

export interface Listener {
  stop(): Promise<void>;
}

/** LISTEN on a connection of its own that comes back after the database was away. Resolves when it listens for the first time. */
export async function listen({ databaseUrl, channels, onHint, pollMs, log }: ListenOptions): Promise<Listener> {
  let isStopped = false;
  let client: pg.Client | null = null;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: databaseUrl, keepAlive: true, connectionTimeoutMillis: 5_000 });
    fresh.on('notification', ({ channel }) => onHint(channel));
    fresh.on('error', (error) => log?.(`listening connection lost: ${error.message}`));
    fresh.once('end', () => {
      if (client === fresh) void reconnect();
    });
    await fresh.connect();
    for (const channel of channels) await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
    client = fresh;
    onHint(null);
  };

  const reconnect = async (): Promise<void> => {
    client = null;
    while (!isStopped && client === null) {
      await sleep(RECONNECT_AFTER_MS);
      await connect().catch((error: unknown) => log?.(`listening again failed: ${String(error)}`));
    }
    if (isStopped) await end();
  };

  const end = async (): Promise<void> => {
    const last = client;
    client = null;
    await last?.end().catch(() => undefined);
  };

  await connect();
  const poll = setInterval(() => onHint(null), pollMs);
  return {
    async stop() {
      isStopped = true;
      clearInterval(poll);
      await end();
    },
  };
}
