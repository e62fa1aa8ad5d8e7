import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { revokedRows } from '@kualik/db/repositories/revoked-rows.ts';
import { withSnapshot } from '@kualik/db/snapshot.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const ROWS = 20_000;
const CA = '0196f0d4-0000-7000-8000-000000000001';
const REASONS = ['keyCompromise', 'superseded', 'cessationOfOperation', 'cACompromise', 'unspecified'];

describe('the stream of revocations', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
    const em = database.em();
    await em.execute('alter table revocation disable trigger all');
    await em.execute(
      `insert into revocation (id, certificate_id, serial_hex, ca_id, reason, revoked_at, requested_by, invalid_since)
       select uuidv7(), uuidv7(), '5a' || lpad(to_hex(n), 2 * (1 + n % 18), '0'), ?, (?::jsonb) ->> (n % 5),
              to_timestamp(1700000000 + n), 'system', case when n % 3 = 0 then to_timestamp(1600000000 + n) end
         from generate_series(1, ${ROWS}) as n where length(to_hex(n)) <= 2 * (1 + n % 18)`,
      [CA, JSON.stringify(REASONS)],
    );
  });
  afterAll(() => database.close());

  it('gives every row as the database shows it, wherever a piece of the stream ends', async () => {
    const read = await withSnapshot(database.orm, async (client) => {
      const rows: unknown[] = [];
      for await (const batch of revokedRows(client, { caId: CA, since: null, listSuffix: '' }))
        for (const { serial, ...row } of batch) rows.push({ serial: Buffer.from(serial).toString('hex'), ...row });
      return rows;
    });
    const stored = await database.em().execute(
      `select serial_hex as serial, extract(epoch from revoked_at)::integer as "revokedAt", reason,
              extract(epoch from invalid_since)::integer as "invalidSince" from revocation`,
    );
    expect(stored.length).toBeGreaterThan(ROWS / 2);
    expect(read).toEqual(stored);
  });
});
