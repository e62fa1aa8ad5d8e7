import { listSpec } from '@kualik/db/lists/index.ts';
import type { ListName } from '@kualik/db/lists/index.ts';
import { OPERATORS_OF } from '@kualik/db/lists/list-spec.ts';

type Row = { id: string } & Record<string, string | null>;

interface Query {
  filters?: { column: string; values: string[] }[] | null;
  sort?: { column: string; order: 'ASC' | 'DESC' } | null;
}
interface Asked {
  query: Query | null;
  first: number;
  after: string | null;
}

/** One list of the registry as the api would give it: the real columns, rows of the test. */
export function fakeList(name: ListName, rowsNow: () => readonly Row[]): Record<string, (args: never) => unknown> {
  const { title, columns, sort } = listSpec(name);
  const described = columns.map(({ name: column, title: heading, type }) => ({
    ...{
      name: column,
      title: heading,
      type: type.toUpperCase(),
      operators: OPERATORS_OF[type],
      masked: false,
      values: [],
    },
  }));
  return {
    lists: () => [{ name, title, sort, columns: described }],
    list: ({ query, first, after }: Asked) => {
      const { column = '', order = 'ASC' } = query?.sort ?? {};
      const turn = order === 'ASC' ? 1 : -1;
      const found = rowsNow()
        .filter((row) => (query?.filters ?? []).every((one) => one.values.includes(row[one.column] ?? '')))
        .toSorted((a, b) => turn * (a[column] ?? '').localeCompare(b[column] ?? ''));
      const begin = after === null ? 0 : Number(after);
      return {
        rows: found.slice(begin, begin + first).map((row, index) => ({
          ...{ id: row.id, cells: columns.map((one) => row[one.name] ?? null), cursor: String(begin + index + 1) },
        })),
        ...{ hasNextPage: found.length > begin + first, totalCount: found.length },
      };
    },
  };
}
