import { useListContext } from 'react-admin';

export interface ListFilters {
  readonly values: Readonly<Record<string, string>>;
  /** An empty value takes the filter away. */
  readonly set: (column: string, value: string) => void;
}

/** The filters of the list around: a column and the one value that it has to equal. */
export function useFilters(): ListFilters {
  const list = useListContext();
  const values = list.filterValues as Record<string, string>;
  return {
    values,
    set: (column, value) => {
      const others = Object.fromEntries(Object.entries(values).filter(([name]) => name !== column));
      list.setFilters(value === '' ? others : { ...others, [column]: value });
    },
  };
}
