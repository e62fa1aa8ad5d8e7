import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kualik/db';
import { addOutboxRows } from '@kualik/db/repositories/outbox.repository.ts';
import { runBound } from '@kualik/db/statement.ts';
import { isUniqueViolation } from '@kualik/db/unique-violation.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const ROW = { queue: 'mail', kind: 'issued', requestId: null, payload: {}, at: new Date('2026-11-20T09:00:00.000Z') };

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.close());

describe('a statement whose values travel beside it', () => {
  it('belongs to the transaction that it runs in', async () => {
    const id = newId();
    const undone = db.em().transactional(async (em) => {
      await addOutboxRows(em, [{ id, ...ROW }]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await runBound(db.em(), 'select 1 from outbox where id = $1', [id])).toEqual([]);
  });

  it('tells a second row of a kind of which one may be, as the entity manager does', async () => {
    const id = newId();
    await addOutboxRows(db.em(), [{ id, ...ROW }]);
    const error: unknown = await addOutboxRows(db.em(), [{ id, ...ROW }]).catch((cause: unknown) => cause);
    expect(isUniqueViolation(error)).toBe(true);
    expect(error).toMatchObject({ code: '23505', constraint: 'outbox_pkey' });
    expect(isUniqueViolation(error, 'outbox_pkey')).toBe(true);
    expect(isUniqueViolation(error, 'outbox_card_work')).toBe(false);
  });

  it('is prepared once by a connection, however often it runs there', async () => {
    const text = 'select $1::text as answer';
    await db.em().transactional(async (em) => {
      for (const answer of ['one', 'two']) expect(await runBound(em, text, [answer])).toEqual([{ answer }]);
      const prepared = await em.execute(
        'select generic_plans + custom_plans as runs from pg_prepared_statements where statement = ?',
        [text],
      );
      expect(prepared).toEqual([{ runs: '2' }]);
    });
  });
});
