import { LIST_NAMES, listSpec } from '@kualik/db/lists/index.ts';
import type { ListName } from '@kualik/db/lists/index.ts';
import { OPERATORS_OF } from '@kualik/db/lists/list-spec.ts';
import { wordsOf } from '@kualik/db/lists/list-words.ts';
import { officeDirectory } from '@kualik/db/repositories/office.repository.ts';
import { mayDo } from '@kualik/domain/rules/roles.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import type { ListDescriptionType, ListValueType } from './list.type.ts';

/** In every list the column of this name holds the code of a registration centre. */
const OFFICE_COLUMN = 'office';

/** The lists that the roles of the signed-in employee open, with everything a screen needs to draw them. */
export async function describeLists(context: ApiContext): Promise<ListDescriptionType[]> {
  const { roles } = signedInOf(context);
  const { offices } = await officeDirectory(context.em);
  const officeValues = offices.map(({ code, name }) => ({ value: code, text: name }));
  return LIST_NAMES.flatMap((name) => {
    const { title, columns, permission, sort } = listSpec(name);
    if (!mayDo(roles, permission)) return [];
    const described = columns.map((column) => ({
      ...{ name: column.name, title: column.title, type: column.type, masked: column.masked === true },
      operators: [...OPERATORS_OF[column.type]],
      values: column.name === OFFICE_COLUMN ? officeValues : valuesOf(name, column.name),
    }));
    return [{ name, title, columns: described, sort }];
  });
}

function valuesOf(list: ListName, column: string): ListValueType[] {
  return Object.entries(wordsOf(list, column) ?? {}).map(([value, text]) => ({ value, text }));
}
