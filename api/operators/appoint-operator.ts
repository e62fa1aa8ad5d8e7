import type { EntityManager, OperatorEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { findFiledPaper, insertOperator, operatorOfPerson } from '@kualik/db/repositories/operator.repository.ts';
import { addStaffNotice } from '@kualik/db/repositories/staff-notice.repository.ts';
import { parseIin } from '@kualik/domain/rules/iin.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import { firstOnly } from '../administration/first-only.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { ownOfficeOf, requireAppointer } from './load-operator.ts';
import type { AppointmentOrderInput, AppointOperatorInput } from './operator.input.ts';
import type { OperatorType } from './operator.type.ts';
import { viewOperator } from './view-operator.ts';

/**
 * The head of a centre, or of the provider for its own offices, appoints operators by order, in line with the
 * requirements; the administrator appoints the other staff the same way. @rule reg p.5(15), p.15(1)
 */
export async function appointOperator(context: ApiContext, input: AppointOperatorInput): Promise<OperatorType> {
  const { em } = context;
  const post = { role: input.role ?? 'operator', officeId: input.officeId ?? ownOfficeOf(context) };
  await requireAppointer(context, post);
  const iin: string = valueOf(parseIin(input.iin), 'iin');
  const order = await orderOf(context, input);
  if ((await operatorOfPerson(em, iin)) !== null) throw new CodedError('OPERATOR_APPOINTED_ALREADY', { field: 'iin' });
  const { surname, givenName, phone, workplaceIds } = input;
  const person = { iin, surname, givenName, patronymic: input.patronymic ?? null, phone, workplaceIds };
  const id = await firstOnly('OPERATOR_APPOINTED_ALREADY', () =>
    em.transactional((inner) => storeAppointment(inner, context, { ...person, ...post, ...order })),
  );
  return viewOperator(context, id);
}

type Order = Pick<OperatorEntity, 'orderNumber' | 'orderDate' | 'orderPaperId' | 'orderSha256' | 'requirementsRef'>;

/** The order with its scan, and the word that the requirements are met. @rule reg p.15(1) */
export async function orderOf({ em }: ApiContext, input: AppointmentOrderInput): Promise<Order> {
  if (!input.requirementsConfirmed) throw new CodedError('OPERATOR_REQUIREMENTS', { field: 'requirementsConfirmed' });
  const paper = isUuid(input.orderPaperId) ? await findFiledPaper(em, input.orderPaperId) : null;
  if (paper === null) throw new CodedError('OPERATOR_ORDER_MISSING', { field: 'orderPaperId' });
  const { orderNumber, orderDate, requirementsRef } = input;
  return { orderNumber, orderDate, requirementsRef, orderPaperId: paper.id, orderSha256: paper.sha256 };
}

type Person = Pick<OperatorEntity, 'iin' | 'surname' | 'givenName' | 'patronymic' | 'phone' | 'workplaceIds'>;

/** Stores it in the caller's transaction; what is not the head's to decide is announced to every administrator. @rule reg p.15(1) */
export async function storeAppointment(
  em: EntityManager,
  context: ApiContext,
  appointment: Person & Order & Pick<OperatorEntity, 'role' | 'officeId'>,
): Promise<string> {
  const { now } = context;
  const { employeeId } = signedInOf(context);
  const confirmed = { requirementsConfirmedById: employeeId, requirementsConfirmedAt: now };
  const operatorId = await insertOperator(em, { ...appointment, ...confirmed, appointedAt: now });
  const { role, officeId, orderSha256 } = appointment;
  const data = { operatorId, orderSha256, officeId, role };
  const actor = employeeActor(context);
  await appendAudit(em, { kind: 'operator.appointed', actor, at: now, requestId: null, data });
  if (role === 'operator') return operatorId;
  const told = { kind: 'employee_appointed', role: 'administrator', officeId: null } as const;
  await addStaffNotice(em, { ...told, subjectId: operatorId, at: now });
  return operatorId;
}
