import type { ListFilter, ListName, ListOrder, ListView } from './list-types.ts';

const OPERATORS: readonly ListFilter['operator'][] = ['EQUALS', 'IN', 'CONTAINS', 'FROM', 'BEFORE', 'IS_EMPTY'];
const PART = '~';

const filterText = ({ column, operator, values }: ListFilter): string =>
  [column, operator, ...values].map(encodeURIComponent).join(PART);

function readFilter(text: string): ListFilter[] {
  const [column = '', name, ...values] = text.split(PART).map(decodeURIComponent);
  const operator = OPERATORS.find((known) => known === name);
  return operator === undefined || column === '' ? [] : [{ column, operator, values }];
}

/** What an address says of a list: its conditions, and its order where it differs from the list's own. */
export function readView(params: URLSearchParams, own: ListOrder): ListView {
  const [column, order] = params.get('sort')?.split(PART) ?? [];
  return {
    filters: params.getAll('f').flatMap(readFilter),
    sort: column ? { column, order: order === 'DESC' ? 'DESC' : 'ASC' } : own,
  };
}

/** The same as parameters. Free texts may be names or numbers of people: the caller keeps them out (ux 1.13). */
export function viewParams({ filters, sort }: Partial<ListView>): URLSearchParams {
  const params = new URLSearchParams();
  for (const filter of filters ?? []) params.append('f', filterText(filter));
  if (sort) params.set('sort', `${sort.column}${PART}${sort.order}`);
  return params;
}

/** Address of a list with conditions, for figures that lead to what they count. */
export function listAddress(name: ListName, filters: readonly ListFilter[] = []): string {
  const query = viewParams({ filters }).toString();
  return `/lists/${name}${query ? `?${query}` : ''}`;
}
