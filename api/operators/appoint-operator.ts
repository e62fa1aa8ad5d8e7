import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { findFiledPaper, insertOperator, operatorOfPerson } from '@kualik/db/repositories/operator.repository.ts';
import { parseIin } from '@kualik/domain/rules/iin.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import { firstOnly } from '../administration/first-only.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { ownOfficeOf, requireHead } from './load-operator.ts';
import type { AppointOperatorInput } from './operator.input.ts';
import type { OperatorType } from './operator.type.ts';
import { viewOperator } from './view-operator.ts';

/** The head of a centre, or of the provider for its own offices, appoints by order, in line with the requirements. @rule reg p.5(15), p.15(1) */
export async function appointOperator(context: ApiContext, input: AppointOperatorInput): Promise<OperatorType> {
  const { em, now } = context;
  const officeId = ownOfficeOf(context);
  await requireHead(context, officeId);
  const iin: string = valueOf(parseIin(input.iin), 'iin');
  if (!input.requirementsConfirmed) throw new CodedError('OPERATOR_REQUIREMENTS', { field: 'requirementsConfirmed' });
  const order = isUuid(input.orderPaperId) ? await findFiledPaper(em, input.orderPaperId) : null;
  if (order === null) throw new CodedError('OPERATOR_ORDER_MISSING', { field: 'orderPaperId' });
  if ((await operatorOfPerson(em, iin)) !== null) throw new CodedError('OPERATOR_APPOINTED_ALREADY', { field: 'iin' });
  const { surname, givenName, phone, workplaceIds, orderNumber, orderDate, requirementsRef } = input;
  const { employeeId } = signedInOf(context);
  const id = await firstOnly('OPERATOR_APPOINTED_ALREADY', () =>
    em.transactional(async (inner) => {
      const operatorId = await insertOperator(inner, {
        ...{ iin, surname, givenName, phone, workplaceIds, orderNumber, orderDate, requirementsRef, officeId },
        patronymic: input.patronymic ?? null,
        orderPaperId: order.id,
        orderSha256: order.sha256,
        requirementsConfirmedById: employeeId,
        requirementsConfirmedAt: now,
        appointedAt: now,
      });
      const data = { operatorId, orderSha256: order.sha256, officeId };
      const actor = employeeActor(context);
      await appendAudit(inner, { kind: 'operator.appointed', actor, at: now, requestId: null, data });
      return operatorId;
    }),
  );
  return viewOperator(context, id);
}
