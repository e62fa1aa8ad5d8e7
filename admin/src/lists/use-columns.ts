import { useQuery } from '@tanstack/react-query';
import { ListsDocument } from '../../../codegen/generated/lists.ts';
import type { ListsQuery } from '../../../codegen/generated/lists.ts';
import { call } from '../api/graphql-client.ts';
import type { RegistryList } from './registry-rows.ts';

export type RegistryColumn = ListsQuery['lists'][number]['columns'][number];

const NONE: readonly RegistryColumn[] = [];

/** Columns of a list as the server describes them, in the order of the cells; none until it did. */
export function useColumns(list: RegistryList): readonly RegistryColumn[] {
  const { data } = useQuery({
    queryKey: ['lists'],
    queryFn: ({ signal }) => call(ListsDocument, {}, signal),
    staleTime: Infinity,
    select: ({ lists }) => lists.find(({ name }) => name === list)?.columns,
  });
  return data ?? NONE;
}

/** The cell of a column; null when it is empty. */
export function cellOf(
  columns: readonly RegistryColumn[],
  { cells }: { readonly cells: readonly (string | null)[] },
  name: string,
): string | null {
  return cells[columns.findIndex((column) => column.name === name)] ?? null;
}
