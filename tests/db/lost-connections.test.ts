import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HeardClient } from '@kualik/db/lost-connections.ts';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const POOL = 2;

describe('a connection that the server closes in the middle of a transaction', () => {
  let database: TestDatabase;
  let other: pg.Client;

  beforeAll(async () => {
    database = await freshDatabase({ poolMax: POOL });
    other = new pg.Client({ connectionString: database.url });
    await other.connect();
  });
  afterAll(async () => {
    await other.end();
    await database.close();
  });

  async function loseOne(): Promise<unknown> {
    return database
      .em()
      .transactional(async (em) => {
        const [row] = await em.execute<{ pid: number }[]>('select pg_backend_pid() as pid');
        await other.query('select pg_terminate_backend($1)', [row?.pid]);
        await em.execute('select 1');
      })
      .then(
        () => 'committed',
        () => 'failed',
      );
  }

  it('costs that transaction and not its place in the pool, however often it happens', async () => {
    for (let time = 0; time < 2 * POOL; time += 1) expect(await loseOne()).toBe('failed');
    const answers = await Promise.all(
      Array.from({ length: POOL }, () => database.em().execute<{ one: number }[]>('select 1 as one')),
    );
    expect(answers).toEqual(Array.from({ length: POOL }, () => [{ one: 1 }]));
  });
});

describe("a connection that another library's pool has lent out", () => {
  it('may be lost between two statements; the process goes on and the next statement says so', async () => {
    const database = await freshDatabase();
    const pool = new pg.Pool({ connectionString: database.url, Client: HeardClient });
    pool.on('error', () => undefined);
    const [lent, other] = [await pool.connect(), await pool.connect()];
    const { rows } = await lent.query<{ pid: number }>('select pg_backend_pid() as pid');
    const ended = new Promise<void>((resolve) => lent.once('end', resolve));
    await other.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await ended;
    await expect(lent.query('select 1')).rejects.toThrow();
    lent.release(true);
    other.release();
    await pool.end();
    await database.close();
  });
});
