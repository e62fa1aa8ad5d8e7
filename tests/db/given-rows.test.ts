import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenTable, givenValues } from '@kualik/db/given-rows.ts';
import { runBound } from '@kualik/db/statement.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const SHAPE = { id: 'uuid', name: 'text', count: 'integer', at: 'timestamptz', bytes: 'bytea' } as const;
const ID = '018f3e1c-0000-7000-8000-000000000001';
const AT = new Date('2026-11-20T09:00:00.123Z');

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.close());

const read = (rows: Parameters<typeof givenValues<typeof SHAPE>>[1], first = 1) =>
  runBound<Record<string, unknown>>(
    db.em(),
    `select id, name, count, at = '${AT.toISOString()}' as at, bytes, position::integer
       from ${givenTable(SHAPE, first)} as given order by position`,
    [...Array.from({ length: first - 1 }, () => 'another'), ...givenValues(SHAPE, rows)],
  );

describe('rows that are given to a statement', () => {
  it('arrive in their order with every value as it was, whatever stands in it', async () => {
    const texts = ['ҚАЗАҚ "quoted", {braced} \\ back', '', 'NULL', "it's"];
    const rows = texts.map((name, count) => ({ id: ID, name, count, at: AT, bytes: new Uint8Array([0, 255, count]) }));
    expect(await read(rows)).toEqual(
      rows.map(({ bytes, ...row }, index) => ({ ...row, at: true, bytes: Buffer.from(bytes), position: index + 1 })),
    );
  });

  it('may lack values, and may be none', async () => {
    const none = { id: null, name: null, count: null, at: null, bytes: null };
    expect(await read([none])).toEqual([{ ...none, position: 1 }]);
    expect(await read([])).toEqual([]);
  });
});
