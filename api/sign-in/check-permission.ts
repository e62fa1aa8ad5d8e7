import { mayDo, PERMISSIONS } from '@kualik/domain/rules/roles.ts';
import type { Permission } from '@kualik/domain/rules/roles.ts';
import type { ResolverData } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import type { CabinetFinding } from '../cabinet/cabinet-holder.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isDeskWork, requireWorkplace } from '../workplaces/require-workplace.ts';
import type { SessionFinding } from './signed-in.ts';

/** The mark of operations of the personal cabinet: an applicant's session opens them, no role of the staff does. */
export const CABINET = 'cabinet';

/** Asks the roles table for each operation marked with a permission, and where an operator sits who works at the desk. Ends with a code, so never answers false. */
export function checkPermission(
  { context, info }: Pick<ResolverData<ApiContext>, 'context' | 'info'>,
  permissions: readonly string[],
): boolean | Promise<boolean> {
  const { session, cabinet } = context;
  if (permissions.includes(CABINET)) {
    requireLive(cabinet);
    return true;
  }
  requireLive(session);
  if (permissions.length === 0) throw new Error('an operation is marked as guarded without a permission');
  const isAllowed = (name: string): boolean => isPermission(name) && mayDo(session.signedIn.roles, name);
  if (!permissions.every(isAllowed)) throw new CodedError('FORBIDDEN');
  return isDeskWork(context, info.fieldName) ? requireWorkplace(context).then(() => true) : true;
}

/** The state of a staff session or of a cabinet; each guards its own operations only. */
function requireLive<Finding extends SessionFinding | CabinetFinding>(
  finding: Finding,
): asserts finding is Extract<Finding, { state: 'live' }> {
  if (finding.state === 'none') throw new CodedError('UNAUTHENTICATED');
  if (finding.state === 'ended') throw new CodedError('code' in finding ? finding.code : 'SESSION_ENDED');
  if (finding.state === 'withoutCsrf') throw new CodedError('CSRF_TOKEN');
}

function isPermission(name: string): name is Permission {
  return Object.hasOwn(PERMISSIONS, name);
}
