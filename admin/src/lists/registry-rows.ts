import type { GetListParams } from 'react-admin';
import { ListDocument } from '../../../codegen/generated/lists.ts';
import type { ListFilter } from '../../../codegen/generated/lists.ts';
import { numberedPage } from '../api/cursor-pages.ts';
import { call } from '../api/graphql-client.ts';

/** Lists of the registry that the desk shows as tables; the names are those of the server. */
export const REGISTRY_LISTS = ['chipCards', 'failedWork'] as const;
export type RegistryList = (typeof REGISTRY_LISTS)[number];

export const isRegistryList = (resource: string): resource is RegistryList =>
  REGISTRY_LISTS.some((name) => name === resource);

/** A row as the server gives it: cells in the order of the columns. */
export interface RegistryRow {
  readonly id: string;
  readonly cells: readonly (string | null)[];
}

/** Filters of the page: a column and the value that it has to equal. */
const conditionsOf = (filter: Readonly<Record<string, string>>): ListFilter[] =>
  Object.entries(filter).map(([column, value]) => ({ column, operator: 'EQUALS', values: [value] }));

export function registryRows(list: RegistryList, params: GetListParams) {
  const { sort, pagination, signal } = params;
  const query = {
    filters: conditionsOf((params.filter ?? {}) as Record<string, string>),
    sort: sort ? { column: sort.field, order: sort.order } : null,
  };
  return numberedPage(list, params, async (after) => {
    const { list: page } = await call(
      ListDocument,
      { name: list, query, first: pagination?.perPage ?? 25, after },
      signal,
    );
    const { rows, hasNextPage, totalCount } = page;
    return {
      rows: rows.map(({ id, cells }): RegistryRow => ({ id, cells })),
      ...{ endCursor: rows.at(-1)?.cursor ?? null, hasNextPage, totalCount },
    };
  });
}
