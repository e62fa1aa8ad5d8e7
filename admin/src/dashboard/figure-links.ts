import { listAddress } from '../lists/list-address.ts';
import type { ListFilter, ListName } from '../lists/list-types.ts';
import type { Period } from './use-period.ts';

const equals = (column: string, value: string): ListFilter => ({ column, operator: 'EQUALS', values: [value] });

/** A list of what a figure counts: the same period, the same office, and the row's own condition. */
export function linkAlike(
  list: ListName,
  moment: string,
  { from, to, office }: Period,
  own: readonly (readonly [column: string, value: string])[],
): string {
  const isOfOffice = own.some(([column]) => column === 'office');
  return listAddress(list, [
    ...own.map(([column, value]): ListFilter =>
      value === '' ? { column, operator: 'IS_EMPTY', values: [] } : equals(column, value),
    ),
    ...(office && !isOfOffice ? [equals('office', office)] : []),
    { column: moment, operator: 'FROM', values: [from] },
    { column: moment, operator: 'BEFORE', values: [to] },
  ]);
}
