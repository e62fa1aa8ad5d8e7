import { LIST_NAMES, listSpec } from '@kualik/db/lists/index.ts';
import type { ListName } from '@kualik/db/lists/index.ts';
import { registerEnumType } from 'type-graphql';

function byName<V>(value: (name: ListName) => V): Record<ListName, V> {
  return Object.fromEntries(LIST_NAMES.map((name) => [name, value(name)])) as Record<ListName, V>;
}

/** Every list of the registry as an enum value, described by its English title: a new list needs no line here. */
export function listNameEnum(): Record<ListName, ListName> {
  const values = byName((name) => name);
  const valuesConfig = byName((name) => ({ description: `${listSpec(name).title.en}.` }));
  registerEnumType(values, { name: 'ListName', description: 'A list of the staff.', valuesConfig });
  return values;
}
