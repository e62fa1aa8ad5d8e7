import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const CHANNEL = 'kualik_status';
/** Four signs of life within the second for which an old answer may still be given. */
const BEAT_MS = 250;
/** A connection that keeps silent so long is given up and made anew; on a busy machine a shorter time would drop good ones. */
const SILENCE_MS = 5_000;
const RECONNECT_AFTER_MS = 250;

/** The wire on which PostgreSQL tells whose standing changed. */
export interface NewsLine {
  /** Everything that was committed before this moment (`performance.now()`) has been told. */
  heardAt(): number;
  stop(): Promise<void>;
}

export interface NewsOptions {
  databaseUrl: string;
  /** A serial number, or null for "any": also after each (re)connection, as something may have been missed. */
  onChange: (serialHex: string | null) => void;
  log?: (line: string) => void;
}

/**
 * Listens on a connection of its own and asks it for a sign of life four times a second: a lost or silent connection shows in
 * `heardAt`, which then stands still. Does not wait for the first connection: without it nothing is fresh, which is right.
 */
export function openNewsLine({ databaseUrl, onChange, log }: NewsOptions): NewsLine {
  const stopping = new AbortController();
  let heardAt = Number.NEGATIVE_INFINITY;

  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: 5_000,
      query_timeout: SILENCE_MS,
    });
    client.on('error', (error) => log?.(`news line lost: ${error.name}`));
    client.on('notification', ({ payload = '' }) => onChange(payload === '' ? null : payload));
    await client.connect();
    return client;
  };

  const listen = async (client: pg.Client): Promise<void> => {
    await client.query(`listen ${CHANNEL}`);
    onChange(null);
    while (!stopping.signal.aborted) {
      const asked = performance.now();
      await client.query('select 1');
      heardAt = asked;
      await sleep(BEAT_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const client = await connect().catch(() => null);
      await (client && listen(client).catch(() => log?.('news line lost')));
      await client?.end().catch(() => undefined);
      await sleep(RECONNECT_AFTER_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };

  const running = run();
  return {
    heardAt: () => heardAt,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
