import { isListName, listSpec } from '@kualik/db/lists/index.ts';
import type { ListName } from '@kualik/db/lists/index.ts';
import { ListQueryRefused } from '@kualik/db/lists/list-spec.ts';
import type { ListQuery, ListSpec } from '@kualik/db/lists/list-spec.ts';
import { mayDo } from '@kualik/domain/rules/roles.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { boundOfficeOf } from '../sign-in/bound-office.ts';
import type { ListQueryInput } from './list.type.ts';

/** The list, when the roles of the signed-in employee hold its permission. @rule reg p.19(1) */
export function permittedList(context: ApiContext, name: ListName): ListSpec {
  if (!isListName(name)) throw new CodedError('NOT_FOUND');
  const spec = listSpec(name);
  if (!mayDo(signedInOf(context).roles, spec.permission)) throw new CodedError('FORBIDDEN');
  return spec;
}

export type ListConditions = Pick<ListQuery, 'filters' | 'sort' | 'officeId' | 'roles' | 'employeeId'>;

/**
 * Conditions and order as asked, bound to the office of who has no role beyond his centre, to what is addressed to his
 * roles, or to the scope that his roles have in the list. @rule reg p.19(1)
 */
export function conditionsFor(
  context: ApiContext,
  spec: ListSpec,
  input: ListQueryInput | null | undefined,
): ListConditions {
  const { roles, officeId, employeeId } = signedInOf(context);
  const asked = { filters: input?.filters ?? [], sort: input?.sort ?? null };
  if (spec.scopes !== undefined) return { ...asked, officeId, roles, employeeId };
  const bound = boundOfficeOf(context, spec.permission, spec.boundRoles);
  return { ...asked, officeId: bound, ...(spec.addressee && { roles }) };
}

/** A column, operator or value that the list does not know is the client's error, told by its name. */
export async function orQueryError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ListQueryRefused) throw new CodedError('LIST_QUERY', { field: error.field, cause: error });
    throw error;
  }
}
