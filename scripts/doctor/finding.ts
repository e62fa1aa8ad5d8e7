import { connect } from 'node:net';
import pg from 'pg';
import type { InstanceFile } from '../start/instance-lock.ts';
import type { Settings } from '../start/settings.ts';

export interface Finding {
  well: boolean;
  text: string;
}

export interface Check {
  name: string;
  ask: (settings: Settings, instance: InstanceFile | null, now: Date) => Promise<Finding>;
}

/** A loaded machine is slow and not sick. Our choice. */
const CONNECT_TIMEOUT_MS = 10_000;

export async function query(
  settings: Settings,
  instance: InstanceFile | null,
  text: string,
): Promise<Record<string, unknown>[]> {
  const connectionString = settings.databaseUrl ?? instance?.databaseUrl;
  if (connectionString === undefined) throw new Error('no database: the installation does not run');
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

/** A TCP connection within three seconds; says nothing of what listens there. */
export async function reach(url: string, defaultPort: number): Promise<void> {
  const { hostname, port } = new URL(url);
  await new Promise<void>((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) || defaultPort, timeout: CONNECT_TIMEOUT_MS }, () => {
      socket.end();
      resolve();
    });
    socket.once('timeout', () => socket.destroy(new Error(`${hostname} does not answer`)));
    socket.once('error', reject);
  });
}
