import type { ColumnType, ListColumn } from '../list-spec.ts';

/** One column in one line: name, type, SQL, heading in kk, ru, en. */
export function column(
  name: string,
  type: ColumnType,
  sql: string,
  [kk, ru, en]: readonly [string, string, string],
  masked?: true,
): ListColumn {
  return { name, type, sql, title: { kk, ru, en }, ...(masked && { masked }) };
}
