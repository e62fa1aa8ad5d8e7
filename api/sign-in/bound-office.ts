import { OFFICE_ROLES } from '@kualik/db/lists/list-spec.ts';
import { mayDo } from '@kualik/domain/rules/roles.ts';
import type { EmployeeRole, Permission } from '@kualik/domain/rules/roles.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';

/** Nobody's office: who is bound to his centre and has none sees nothing. */
const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** The one centre the signed-in employee sees with this permission; null when a role of his sees every centre. @rule reg p.19(1) */
export function boundOfficeOf(
  context: ApiContext,
  permission: Permission,
  boundRoles: readonly EmployeeRole[] = OFFICE_ROLES,
): string | null {
  const { roles, officeId } = signedInOf(context);
  const isFree = roles.some((role) => !boundRoles.includes(role) && mayDo([role], permission));
  return isFree ? null : (officeId ?? NOWHERE);
}

/** The centre of a filter within what the employee may see: a foreign one gives nothing, never the own one instead. */
export function officeWithin(bound: string | null, wanted: string | null | undefined): string | null {
  if (!wanted) return bound;
  return bound === null || bound === wanted ? wanted : NOWHERE;
}
