import { LIST_NAMES, listSpec } from '@kualik/db/lists/index.ts';
import { OPERATORS_OF } from '@kualik/db/lists/list-spec.ts';
import { mayDo } from '@kualik/domain/rules/roles.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import type { ListDescriptionType } from './list.type.ts';

/** The lists that the roles of the signed-in employee open, with everything a screen needs to draw them. */
export function describeLists(context: ApiContext): ListDescriptionType[] {
  const { roles } = signedInOf(context);
  return LIST_NAMES.flatMap((name) => {
    const { title, columns, permission } = listSpec(name);
    if (!mayDo(roles, permission)) return [];
    const described = columns.map((column) => ({
      ...{ name: column.name, title: column.title, type: column.type, masked: column.masked === true },
      operators: [...OPERATORS_OF[column.type]],
    }));
    return [{ name, title, columns: described }];
  });
}
