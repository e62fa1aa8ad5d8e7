import { useSearchParams } from 'react-router-dom';
import { readView, viewParams } from './list-address.ts';
import { isPrivate } from './list-conditions.ts';
import type { ListDescription, ListFilter, ListOrder, ListView } from './list-types.ts';

interface UsedView {
  readonly view: ListView;
  readonly setFilters: (filters: readonly ListFilter[]) => void;
  readonly setSort: (sort: ListOrder) => void;
}

/** Private conditions live in the memory of the page; the address has only their place here, so that Back finds them. */
const keptConditions: (readonly ListFilter[])[] = [];
const PLACE = 'kept';

/** Conditions and order stand in the address, so that a link leads to them. */
export function useListView(list: ListDescription): UsedView {
  const [params, setParams] = useSearchParams();
  const { filters: open, sort } = readView(params, list.sort);
  const kept = keptConditions[Number(params.get(PLACE) ?? -1)] ?? [];
  const filters = [...open.filter((filter) => !isPrivate(list, filter)), ...kept];
  const show = (next: ListView): void => {
    const hidden = next.filters.filter((filter) => isPrivate(list, filter));
    const address = viewParams({ ...next, filters: next.filters.filter((filter) => !hidden.includes(filter)) });
    if (hidden.length > 0) address.set(PLACE, String(keptConditions.push(hidden) - 1));
    setParams(address);
  };
  return {
    view: { filters, sort },
    setFilters: (next) => show({ filters: next, sort }),
    setSort: (next) => show({ filters, sort: next }),
  };
}
