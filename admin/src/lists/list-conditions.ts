import type { ListColumn, ListDescription, ListFilter, ListView } from './list-types.ts';
import { columnOf } from './list-types.ts';

/** Kazakhstan has one zone, UTC+5, since 1 March 2024. */
const ALMATY = 'T00:00:00+05:00';
const DAY_MS = 86_400_000;

const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

/** The date fields name whole days, both included; the server compares moments. */
function asMoment({ column, operator, values }: ListFilter): ListFilter {
  const [day = ''] = values;
  if (operator === 'FROM') return { column, operator, values: [day + ALMATY] };
  if (operator === 'BEFORE') return { column, operator, values: [nextDay(day) + ALMATY] };
  return { column, operator, values };
}

/** What the server is asked for. Conditions on a column that the list does not have are dropped: an address may be old. */
export function toListQuery(list: ListDescription, { filters, sort }: ListView) {
  const known = filters.flatMap((filter) => {
    const type = columnOf(list, filter.column)?.type;
    if (type === undefined) return [];
    return [type === 'MOMENT' ? asMoment(filter) : filter];
  });
  return { filters: known, sort: columnOf(list, sort.column) ? sort : list.sort };
}

/** Free texts are names, numbers of people, words of complaints: they stay out of the address (ux 1.13). */
export const isPrivate = (list: ListDescription, { column }: ListFilter): boolean => {
  const found = columnOf(list, column);
  return found?.type === 'TEXT' && found.values.length === 0;
};

/** How a field of the form compares its column: codes as a whole, texts by a part, a personal number as a whole only. */
export const fieldOperator = ({ type, masked }: ListColumn): ListFilter['operator'] =>
  type === 'TEXT' && !masked ? 'CONTAINS' : 'EQUALS';
