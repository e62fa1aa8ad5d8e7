import type { EmployeeEntity, EntityManager } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { findEmployee, suspendEmployee } from '@kualik/db/repositories/employee.repository.ts';
import { livingCertificatesOfEmployee } from '@kualik/db/repositories/hold.repository.ts';
import { findFiledPaper, operatorOfEmployee } from '@kualik/db/repositories/operator.repository.ts';
import { orderRevocation } from '@kualik/db/repositories/revocation-order.repository.ts';
import { endSessionsOf } from '@kualik/db/repositories/session.repository.ts';
import { addStaffNotice } from '@kualik/db/repositories/staff-notice.repository.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { endAppointment } from './leave.ts';

interface Dismissal {
  employeeId: string;
  orderPaperId: string;
}

/**
 * Ends account and certificates of any employee but an operator, also of who came with the key ceremony and was never
 * appointed here. By order, never oneself; the other administrators are told. @rule reg p.15(1)
 */
export async function dismissEmployee(context: ApiContext, { employeeId, orderPaperId }: Dismissal): Promise<boolean> {
  const { em } = context;
  const employee = isUuid(employeeId) ? await findEmployee(em, employeeId) : null;
  if (employee === null) throw new CodedError('NOT_FOUND', { field: 'employeeId' });
  const isOperator = employee.roles.includes('operator');
  if (isOperator || employeeId === signedInOf(context).employeeId) throw new CodedError('POST_POWER');
  const order = isUuid(orderPaperId) ? await findFiledPaper(em, orderPaperId) : null;
  if (order === null) throw new CodedError('OPERATOR_ORDER_MISSING', { field: 'orderPaperId' });
  const appointment = await operatorOfEmployee(em, employeeId);
  await em.transactional(async (inner) => {
    if (appointment !== null) await endAppointment(inner, context, appointment);
    const isFirst = await suspendEmployee(inner, employeeId, context.now);
    // Who has an appointment is guarded by it, and who was suspended before is dismissed all the same.
    if (!isFirst && appointment === null && employee.state === 'active') throw new CodedError('STATE_CHANGED');
    await endEmployment(inner, context, employee, order.sha256);
  });
  return true;
}

async function endEmployment(
  em: EntityManager,
  context: ApiContext,
  { id: employeeId }: EmployeeEntity,
  orderSha256: string,
): Promise<void> {
  const { now: at } = context;
  const sessions = await endSessionsOf(em, employeeId, at);
  const certificates = await livingCertificatesOfEmployee(em, employeeId, at);
  for (const { id: certificateId } of certificates) {
    const requestedBy = signedInOf(context).employeeId;
    await orderRevocation(em, { certificateId, reason: 'affiliationChanged', requestedBy, at });
  }
  const data = { employeeId, orderSha256, sessions, serials: certificates.map(({ serialHex }) => serialHex) };
  await appendAudit(em, { kind: 'employee.dismissed', actor: employeeActor(context), at, requestId: null, data });
  const told = { kind: 'employee_dismissed', role: 'administrator', officeId: null } as const;
  await addStaffNotice(em, { ...told, subjectId: employeeId, at });
}
