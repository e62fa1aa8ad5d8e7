import { mayDo } from '@kualik/domain/rules/roles.ts';
import type { Permission } from '@kualik/domain/rules/roles.ts';
import type { ResolverData } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';

/** Asks the roles table for each operation marked with a permission. Ends with a code, so never answers false. */
export function checkPermission({ context }: ResolverData<ApiContext>, permissions: readonly Permission[]): boolean {
  const { session } = context;
  if (session.state === 'none') throw new CodedError('UNAUTHENTICATED');
  if (session.state === 'ended') throw new CodedError('SESSION_ENDED');
  if (session.state === 'withoutCsrf') throw new CodedError('CSRF_TOKEN');
  if (permissions.length === 0) throw new Error('an operation is marked as guarded without a permission');
  if (!permissions.every((permission) => mayDo(session.signedIn.roles, permission))) throw new CodedError('FORBIDDEN');
  return true;
}
