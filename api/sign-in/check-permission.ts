import { mayDo, PERMISSIONS } from '@kualik/domain/rules/roles.ts';
import type { Permission } from '@kualik/domain/rules/roles.ts';
import type { ResolverData } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';

/** Asks the roles table for each operation marked with a permission. Ends with a code, so never answers false. */
export function checkPermission({ context }: ResolverData<ApiContext>, permissions: readonly string[]): boolean {
  const { session } = context;
  if (session.state === 'none') throw new CodedError('UNAUTHENTICATED');
  if (session.state === 'ended') throw new CodedError('SESSION_ENDED');
  if (session.state === 'withoutCsrf') throw new CodedError('CSRF_TOKEN');
  if (permissions.length === 0) throw new Error('an operation is marked as guarded without a permission');
  const isAllowed = (name: string): boolean => isPermission(name) && mayDo(session.signedIn.roles, name);
  if (!permissions.every(isAllowed)) throw new CodedError('FORBIDDEN');
  return true;
}

function isPermission(name: string): name is Permission {
  return Object.hasOwn(PERMISSIONS, name);
}
