import { fieldOperator } from './list-conditions.ts';
import type { ListColumn, ListDescription, ListFilter } from './list-types.ts';

/** One field of the form: a column, how it compares, and what it takes. */
export interface FilterField {
  readonly key: string;
  readonly column: ListColumn;
  readonly operator: ListFilter['operator'];
  readonly kind: 'choice' | 'flag' | 'day' | 'number' | 'text';
}

/** What is typed so far, by the key of the field. */
export type FilterDraft = Readonly<Record<string, string>>;

const fieldKey = (column: string, operator: string): string => `${column} ${operator}`;

function fieldsOf(column: ListColumn): FilterField[] {
  const field = (operator: ListFilter['operator'], kind: FilterField['kind']): FilterField => ({
    ...{ key: fieldKey(column.name, operator), column, operator, kind },
  });
  if (column.type === 'MOMENT') return [field('FROM', 'day'), field('BEFORE', 'day')];
  if (column.type === 'FLAG') return [field('EQUALS', 'flag')];
  if (column.type === 'NUMBER') return [field('FROM', 'number')];
  return [field(fieldOperator(column), column.values.length > 0 ? 'choice' : 'text')];
}

/** A field for every column; a time has two, from and to. */
export const filterFields = ({ columns }: ListDescription): FilterField[] => columns.flatMap(fieldsOf);

const isField = (fields: readonly FilterField[], { column, operator, values }: ListFilter): boolean =>
  values.length === 1 && fields.some(({ key }) => key === fieldKey(column, operator));

export function draftOf(fields: readonly FilterField[], filters: readonly ListFilter[]): FilterDraft {
  const shown = filters.filter((filter) => isField(fields, filter));
  return Object.fromEntries(shown.map(({ column, operator, values }) => [fieldKey(column, operator), values[0] ?? '']));
}

/** The conditions of the form, besides those that came with an address and have no field. */
export function filtersOf(
  fields: readonly FilterField[],
  draft: FilterDraft,
  before: readonly ListFilter[],
): ListFilter[] {
  const typed = fields.flatMap(({ key, column, operator }): ListFilter[] => {
    const value = draft[key]?.trim() ?? '';
    return value === '' ? [] : [{ column: column.name, operator, values: [value] }];
  });
  return [...before.filter((filter) => !isField(fields, filter)), ...typed];
}
