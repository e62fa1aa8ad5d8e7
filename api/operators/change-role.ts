import { firstOnly } from '../administration/first-only.ts';
import type { ApiContext } from '../context.ts';
import { orderOf, storeAppointment } from './appoint-operator.ts';
import { endAppointment } from './leave.ts';
import { loadOperatorAsHead, requireAppointer } from './load-operator.ts';
import type { ChangeEmployeeRoleInput } from './operator.input.ts';
import type { OperatorType } from './operator.type.ts';
import { viewOperator } from './view-operator.ts';

/**
 * Another role for an employee. The role stands in his certificates, so the former appointment ends with account and
 * certificates in the same transaction, and he is on the way to the new ones. @rule reg p.15(1)
 */
export async function changeEmployeeRole(context: ApiContext, input: ChangeEmployeeRoleInput): Promise<OperatorType> {
  const { em } = context;
  const former = await loadOperatorAsHead(context, input.operatorId);
  const post = { role: input.role, officeId: input.officeId ?? former.officeId };
  await requireAppointer(context, post);
  const order = await orderOf(context, input);
  const { iin, surname, givenName, phone, workplaceIds } = former;
  const person = { iin, surname, givenName, patronymic: former.patronymic ?? null, phone, workplaceIds };
  const id = await firstOnly('STATE_CHANGED', () =>
    em.transactional(async (inner) => {
      await endAppointment(inner, context, former);
      return storeAppointment(inner, context, { ...person, ...post, ...order });
    }),
  );
  return viewOperator(context, id);
}
