import type { EntityManager } from '@mikro-orm/postgresql';
import { randomBytes, randomUUID } from 'node:crypto';

export const AT = new Date('2026-11-20T09:00:00.000Z');

interface Column {
  name: string;
  type: string;
  domain: string | null;
}

const TEXTS = JSON.stringify({ kk: 'қ', ru: 'р', en: 'e' });
const FILLINGS: Record<string, () => unknown> = {
  uuid: () => randomUUID(),
  text: () => randomBytes(32).toString('hex'),
  jsonb: () => TEXTS,
  timestamptz: () => AT,
  date: () => '2026-11-20',
  int4: () => 1,
  int8: () => 1,
  numeric: () => 1,
  bool: () => false,
  bytea: () => Buffer.from([0]),
  _text: () => '{}',
  _uuid: () => '{}',
};

/**
 * Takes foreign keys and checks off this file's own database, so that a row may be as bare as the guard on trial. What is
 * unique stays unique.
 */
export async function allowBareRows(em: EntityManager): Promise<void> {
  const rows: { drop: string }[] = await em.execute(
    `select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) as drop
       from pg_constraint where contype in ('f', 'c') and conrelid <> 0 and connamespace = 'public'::regnamespace
      order by contype desc`,
  );
  for (const { drop } of rows) await em.execute(drop);
}

/** A row of the table with the given columns; the others that must not be empty hold anything of their type. */
export async function bareRow(
  em: EntityManager,
  table: string,
  given: Readonly<Record<string, unknown>>,
): Promise<{ id: string }> {
  const columns: Column[] = await em.execute(
    `select column_name as name, udt_name as type, domain_name as domain from information_schema.columns
      where table_name = ? and table_schema = 'public' and is_nullable = 'NO' and column_default is null
        and is_identity = 'NO' and is_generated = 'NEVER'`,
    [table],
  );
  const free = columns.filter(({ name }) => !Object.hasOwn(given, name));
  const row: Record<string, unknown> = {
    ...Object.fromEntries(free.map(({ name, type }) => [name, fillingOf(table, name, type)])),
    ...given,
  };
  const names = Object.keys(row);
  const [made]: { id: string }[] = await em.execute(
    `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')}) returning *`,
    Object.values(row),
  );
  if (made === undefined) throw new Error(`no row in ${table}`);
  return made;
}

function fillingOf(table: string, name: string, type: string): unknown {
  const filling = FILLINGS[type];
  if (filling === undefined) throw new Error(`${table}.${name}: nothing of type ${type}`);
  return filling();
}
