import type { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';

export type SnapshotClient = pg.Client;

/**
 * Shows `act` the database as it stands at one moment, over a connection of its own: what is read there in several
 * statements, or as a stream, fits together.
 */
export async function withSnapshot<T>(orm: MikroORM, act: (client: SnapshotClient) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: orm.config.get('clientUrl') });
  client.on('error', () => undefined); // the query in flight rejects by itself
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    return await act(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
