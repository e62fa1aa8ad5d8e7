import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { storeNamedWorkplaces } from '@kualik/db/repositories/operator.repository.ts';
import { workplacesByIds } from '@kualik/db/repositories/registered-workplace.repository.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { loadOperatorAsHead } from './load-operator.ts';
import type { OperatorType } from './operator.type.ts';
import { viewOperator } from './view-operator.ts';

/** More computers than one person has. Our choice. */
const MOST = 20;

/** Binds an operator to registered workplaces of his office; none binds him to all of them. @rule reg p.19(5) rule 1 */
export async function nameWorkplaces(
  context: ApiContext,
  operatorId: string,
  workplaceIds: readonly string[],
): Promise<OperatorType> {
  const { em, now: at } = context;
  const operator = await loadOperatorAsHead(context, operatorId);
  if (operator.role !== 'operator' || operator.state === 'revoked') throw new CodedError('OPERATOR_STATE');
  const ids = [...new Set(workplaceIds)].sort();
  if (ids.length > MOST || !ids.every(isUuid)) throw new CodedError('INPUT_INVALID', { field: 'workplaceIds' });
  const known = await workplacesByIds(em, ids);
  const fitting = known.filter(({ officeId, endedAt }) => officeId === operator.officeId && !endedAt);
  if (fitting.length < ids.length) throw new CodedError('NOT_FOUND', { field: 'workplaceIds' });
  await em.transactional(async (inner) => {
    if (!(await storeNamedWorkplaces(inner, operator, ids))) throw new CodedError('STATE_CHANGED');
    const data = { operatorId, workplaceIds: ids };
    const actor = employeeActor(context);
    await appendAudit(inner, { kind: 'operator.workplaces', actor, at, requestId: null, data });
  });
  return viewOperator(context, operatorId);
}
