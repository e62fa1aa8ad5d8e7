import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENTITIES } from '@kualik/db';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.close());

interface Column {
  name: string;
  nullable: boolean;
  filled: boolean;
  type: string;
}

async function columnsOf(table: string): Promise<Column[]> {
  return db.em().execute(
    `select column_name as name, is_nullable = 'YES' as nullable, udt_name as type,
            (column_default is not null or is_identity = 'YES') as filled
       from information_schema.columns where table_name = ? and table_schema = 'public'`,
    [table],
  );
}

/** Columns that the database computes and only its own queries read. */
const COMPUTED: Readonly<Record<string, string[]>> = { applicant: ['folded_name'], certificate: ['ski'] };

describe('the migrations and the entities agree', () => {
  it.each(ENTITIES.map((entity) => [entity.meta.tableName, entity] as const))('table %s', async (table, entity) => {
    const columns = new Map((await columnsOf(table)).map((column) => [column.name, column]));
    const metadata = db.orm.getMetadata().getByClassName(entity.meta.className);
    for (const property of metadata.props) {
      const column = columns.get(property.fieldNames[0] ?? '');
      expect([property.name, column !== undefined]).toEqual([property.name, true]);
      expect([property.name, column?.nullable]).toEqual([property.name, property.nullable ?? false]);
    }
    const known = new Set(metadata.props.flatMap(({ fieldNames }) => fieldNames));
    expect([...columns.keys()].filter((name) => !known.has(name))).toEqual(COMPUTED[table] ?? []);
  });
});

describe('the database itself refuses', () => {
  const refused: [string, string][] = [
    ['a request number of the wrong form', `insert into request (number) values ('abc')`],
    [
      'a hash that is none',
      `insert into captcha_spent values ('x', now()); insert into session (token_sha256) values ('xyz')`,
    ],
    [
      'an IIN with letters',
      `insert into employee (iin, surname, given_name, phone, roles) values ('90010130001X', 'Ә', 'Б', '1', '{}')`,
    ],
    [
      'an unknown role',
      `insert into employee (iin, surname, given_name, phone, roles) values ('900101300017', 'Ә', 'Б', '1', '{king}')`,
    ],
    ['a title without Kazakh', `insert into region values ('99', '{"ru": "x", "en": "x"}')`],
    ['an office in no region', `insert into settlement values ('x', '99', '{"kk": "x", "ru": "x", "en": "x"}')`],
  ];
  it.each(refused)('%s', async (_name, sql) => {
    await expect(db.em().execute(sql)).rejects.toThrow(/violates/);
  });

  it.each(['audit', 'audit_head', 'event'])(
    'a change, a removal and an emptying of %s, even for the superuser',
    async (table) => {
      const em = db.em();
      for (const sql of [`update ${table} set id = id`, `delete from ${table}`, `truncate ${table} cascade`]) {
        const fitting = table === 'audit_head' ? sql.replace('set id = id', 'set seq = seq') : sql;
        await expect(em.execute(fitting)).rejects.toThrow('APPEND_ONLY');
        await expect(em.execute(`set session_replication_role = replica; ${fitting}`)).rejects.toThrow('APPEND_ONLY');
      }
    },
  );
});

describe('letters', () => {
  it('sorts the 42 Kazakh letters in the order of the alphabet', async () => {
    const alphabet = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
    const rows: { letters: string }[] = await db
      .em()
      .execute(
        `select string_agg(letter, '' order by letter collate "kk-x-icu") as letters from regexp_split_to_table(?, '') as letter`,
        [[...alphabet].reverse().join('')],
      );
    expect(rows[0]?.letters).toBe(alphabet);
  });

  it.each([
    ['Қуаныш', 'Куаныш'],
    ['ӘЛІҒҮҢӨҺ', 'алигунох'],
    ['Ұлпан', 'Улпан'],
    ['Алёна', 'Алена'],
    ['Ермeкi', 'Ермeкі'], // Latin i typed inside a Kazakh word
    ['\u0438\u0306', 'й'], // two code points of one letter
  ])('folds %s like %s', async (one, other) => {
    const rows: { same: boolean }[] = await db.em().execute('select kk_fold(?) = kk_fold(?) as same', [one, other]);
    expect(rows[0]?.same).toBe(true);
  });
});
