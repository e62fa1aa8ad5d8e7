import { maskIin } from '@kualik/domain/rules/iin.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { conditionsOf } from './list-conditions.ts';
import type { ListCell, ListColumn, ListPage, ListQuery, ListRow, ListSpec } from './list-spec.ts';
import { columnOf, ListQueryRefused } from './list-spec.ts';

/** One page of a list. Throws ListQueryRefused for a column, operator, value or cursor that does not fit. */
export async function listPage(em: EntityManager, spec: ListSpec, query: ListQuery): Promise<ListPage> {
  const where = conditionsOf(spec, query);
  const sort = query.sort ?? spec.sort;
  const key = sortKey(spec, sort);
  const after = afterCondition(spec, key, query.after, sort.order);
  const cells = spec.columns.map(({ sql, type }, index) => `${cellSql(sql, type)} as c${index}`);
  const rows: Record<string, string | null>[] = await em.execute(
    `select (${spec.id})::text as id, (${key.sql})::text as sort_key, ${cells.join(', ')}
       from ${spec.from} where (${where.sql}) and (${after.sql})
      order by ${key.sql} ${sort.order}, ${spec.id} ${sort.order} limit ?`,
    [...where.values, ...after.values, query.first + 1],
  );
  const counts: { total: number }[] = await em.execute(
    `select count(*)::int as total from ${spec.from} where ${where.sql}`,
    where.values,
  );
  return {
    rows: rows.slice(0, query.first).map((row) => toRow(spec, row)),
    hasNextPage: rows.length > query.first,
    totalCount: counts[0]?.total ?? 0,
  };
}

/** Rows from the beginning on, `most` at the utmost, page by page: for exports. */
export async function* listRows(
  em: EntityManager,
  spec: ListSpec,
  query: ListQuery,
  most: number,
): AsyncGenerator<ListRow> {
  const PAGE = 500;
  let after: string | null = null;
  for (let given = 0; given < most;) {
    const page: ListPage = await listPage(em, spec, { ...query, first: Math.min(PAGE, most - given), after });
    yield* page.rows;
    given += page.rows.length;
    after = page.rows.at(-1)?.cursor ?? null;
    if (!page.hasNextPage || after === null) return;
  }
}

interface SortKey {
  sql: string;
  type: string;
}

const KEY_TYPES = { text: 'text', number: 'numeric', moment: 'timestamptz', flag: 'boolean', id: 'text' } as const;
/** Empty cells stand last in ascending order; a key is never null, so that a cursor can always be compared. */
const EMPTY_KEYS = {
  text: `U&'\\FFFF'`,
  number: `'Infinity'::numeric`,
  moment: `'infinity'::timestamptz`,
  flag: 'true',
  id: `U&'\\FFFF'`,
} as const;

function sortKey(spec: ListSpec, { column }: { column: string }): SortKey {
  const { sql, type } = columnOf(spec, column);
  const plain = type === 'id' ? `(${sql})::text` : sql;
  const collation = type === 'text' ? ' collate "kk-x-icu"' : '';
  return { sql: `coalesce(${plain}, ${EMPTY_KEYS[type]})${collation}`, type: KEY_TYPES[type] };
}

function cellSql(sql: string, type: ListColumn['type']): string {
  return type === 'moment' ? `to_char((${sql}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : `(${sql})::text`;
}

function toRow(spec: ListSpec, row: Record<string, string | null>): ListRow {
  const id = row['id'] ?? '';
  const cells = spec.columns.map(({ masked }, index): ListCell => {
    const text = row[`c${index}`] ?? null;
    return masked && text !== null ? maskIin(text) : text;
  });
  return { id, cells, cursor: Buffer.from(JSON.stringify([row['sort_key'], id])).toString('base64url') };
}

function afterCondition(
  spec: ListSpec,
  key: SortKey,
  after: string | null,
  order: 'ASC' | 'DESC',
): { sql: string; values: unknown[] } {
  if (after === null) return { sql: 'true', values: [] };
  const beyond = order === 'ASC' ? '>' : '<';
  return {
    sql: `(${key.sql}, ${spec.id}) ${beyond} (?::${key.type}, ?::${spec.idType})`,
    values: readCursor(after, spec),
  };
}

const ID_FORMS = { uuid: /^[0-9a-f-]{36}$/, bigint: /^\d{1,18}$/, text: /^.{1,200}$/s } as const;

function readCursor(text: string, { idType }: ListSpec): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === 2) {
      const [key, id] = parts as unknown[];
      if (typeof key === 'string' && typeof id === 'string' && ID_FORMS[idType].test(id)) return [key, id];
    }
  } catch {
    // falls through: not ours
  }
  throw new ListQueryRefused('after');
}
