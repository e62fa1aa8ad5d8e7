import type pg from 'pg';
import { ENTITIES } from '../entities/index.ts';
import type { TableHeader } from './backup-format.ts';

/** The tables of the ORM. Left out: counters of the rate limiter, and the queue, which may be lost at any moment. */
export const BACKUP_TABLES = ENTITIES.map(({ meta }) => meta.tableName).sort();

/** Filled by every start; a restore replaces their rows instead of refusing. */
export const REFERENCE_TABLES = ['region', 'settlement', 'office', 'setting'];

/** Columns that hold data of their own: what the database derives is derived again. */
export async function columnsOf(client: pg.ClientBase): Promise<TableHeader[]> {
  const { rows } = await client.query<TableHeader>(
    `select table_name as table, array_agg(column_name::text order by ordinal_position) as columns
       from information_schema.columns
      where table_schema = 'public' and table_name = any($1) and is_generated = 'NEVER'
      group by table_name order by table_name collate "C"`,
    [BACKUP_TABLES],
  );
  return rows;
}

export async function appliedMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from migration order by id');
  return rows.map(({ name }) => name);
}

export function copyTarget(client: Pick<pg.ClientBase, 'escapeIdentifier'>, { table, columns }: TableHeader): string {
  return `${client.escapeIdentifier(table)} (${columns.map((name) => client.escapeIdentifier(name)).join(', ')})`;
}
