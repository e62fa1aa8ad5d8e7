import type { OperatorEntity } from '@kualik/db';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { findOperator } from '@kualik/db/repositories/operator.repository.ts';
import { decideAppointment, orderersOf } from '@kualik/domain/rules/appointments.ts';
import { OFFICE_HEADS } from '@kualik/domain/rules/operators.ts';
import type { EmployeeRole } from '@kualik/domain/rules/staff-roles.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';

/** Everybody else sees and moves the operators of his own centre only. @rule reg p.19(1) */
const BEYOND_A_CENTRE = ['provider_officer', 'provider_head', 'support_officer', 'auditor', 'administrator'] as const;

/** The operator, when the signed-in employee may work with him. */
export async function loadOperator(context: ApiContext, id: string): Promise<OperatorEntity> {
  const operator = isUuid(id) ? await findOperator(context.em, id) : null;
  if (operator === null) throw new CodedError('NOT_FOUND');
  requireOwnOffice(context, operator.officeId);
  return operator;
}

/** The operator, when the signed-in employee speaks for his office; other staff, when he is the administrator. @rule reg p.5(15), p.15(1) */
export async function loadOperatorAsHead(context: ApiContext, id: string): Promise<OperatorEntity> {
  const operator = await loadOperator(context, id);
  await requireAppointer(context, operator);
  return operator;
}

/** Ends with a code unless he may appoint to this post, and the post exists. @rule reg p.5(15), p.15(1) */
export async function requireAppointer(
  context: ApiContext,
  { role, officeId }: Pick<OperatorEntity, 'role' | 'officeId'>,
): Promise<void> {
  if (role === 'operator') return requireHead(context, officeId);
  const office = isUuid(officeId) ? await officeById(context.em, officeId) : null;
  if (office === null) throw new CodedError('NOT_FOUND', { field: 'officeId' });
  valueOf(decideAppointment({ role, officeKind: office.kind }, signedInOf(context).roles), 'role');
}

/** Ends with a code unless his signature may be the first or the second under such an order. @rule reg p.15(1) */
export function requireOrderer(context: ApiContext, role: EmployeeRole, which: 'first' | 'second'): void {
  const { roles } = signedInOf(context);
  if (!orderersOf(role)[which].some((orderer) => roles.includes(orderer))) throw new CodedError('POST_POWER');
}

/** Ends with a code unless he speaks for the people of the office: of a centre for his own only. @rule reg p.5(15), p.15(1) */
export async function requireHead(context: ApiContext, officeId: string): Promise<void> {
  const { roles, officeId: own } = signedInOf(context);
  const kind = isUuid(officeId) ? ((await officeById(context.em, officeId))?.kind ?? 'psc') : 'psc';
  const isHead = OFFICE_HEADS[kind].some((role) => roles.includes(role));
  if (!isHead || (kind === 'psc' && own !== officeId)) throw new CodedError('OPERATOR_OTHER_OFFICE');
}

/** Ends with a code when the office is not the employee's and none of his roles looks beyond it. */
export function requireOwnOffice(context: ApiContext, officeId: string): void {
  if (scopeOf(context) !== null && scopeOf(context) !== officeId) throw new CodedError('OPERATOR_OTHER_OFFICE');
}

/** The one centre that the employee may look at; null when he may look at all. */
export function scopeOf(context: ApiContext): string | null {
  const { roles, officeId } = signedInOf(context);
  return BEYOND_A_CENTRE.some((role) => roles.includes(role)) ? null : (officeId ?? '');
}

/** The centre of the signed-in employee; who has none can't act for one. */
export function ownOfficeOf(context: ApiContext): string {
  const { officeId } = signedInOf(context);
  if (officeId === null) throw new CodedError('OPERATOR_OTHER_OFFICE');
  return officeId;
}
