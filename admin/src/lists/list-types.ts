import type { ListFilter, ListQuery, ListsQuery } from '../../../codegen/generated/lists.ts';

export type { ListFilter, ListName } from '../../../codegen/generated/lists.ts';
export type ListDescription = ListsQuery['lists'][number];
export type ListColumn = ListDescription['columns'][number];
export type ListRow = ListQuery['list']['rows'][number];
export type ListOrder = ListDescription['sort'];

/** What a list shows now: conditions of all columns, and the order. Days are those of Almaty, as in the date fields. */
export interface ListView {
  readonly filters: readonly ListFilter[];
  readonly sort: ListOrder;
}

/** The list is described by the server: a name in the address may be none of those this person opens. */
export const describedAs = (lists: readonly ListDescription[], name: string): ListDescription | undefined =>
  lists.find((list) => list.name === name);

export const columnOf = ({ columns }: ListDescription, name: string): ListColumn | undefined =>
  columns.find((column) => column.name === name);
