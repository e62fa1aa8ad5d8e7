import type { EntityManager, OperatorEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { suspendEmployee } from '@kualik/db/repositories/employee.repository.ts';
import {
  changeOf,
  insertChange,
  markChangeRevoked,
  storeChangeNotice,
} from '@kualik/db/repositories/operator-absence.repository.ts';
import { certificatesOfOperator } from '@kualik/db/repositories/operator.repository.ts';
import { orderRevocation } from '@kualik/db/repositories/revocation-order.repository.ts';
import { addStaffNotice } from '@kualik/db/repositories/staff-notice.repository.ts';
import { isLateNotice } from '@kualik/domain/rules/operators.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import { firstOnly } from '../administration/first-only.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { loadOperator, loadOperatorAsHead, requireOrderer } from './load-operator.ts';
import { moveOperator } from './move-operator.ts';
import type { RecordOperatorChangeInput } from './operator.input.ts';
import type { OperatorType } from './operator.type.ts';
import { viewOperator } from './view-operator.ts';

/** A dismissal or transfer with its day; told to the provider at once when the letter is written already. @rule reg p.15(1) */
export async function recordOperatorChange(
  context: ApiContext,
  input: RecordOperatorChangeInput,
): Promise<OperatorType> {
  const { em, now } = context;
  const operator = await loadOperatorAsHead(context, input.operatorId);
  if (operator.state === 'revoked') throw new CodedError('OPERATOR_STATE');
  const { kind, effectiveOn } = input;
  const letterNumber = input.letterNumber ?? null;
  const isLate = letterNumber === null ? null : isLateNotice(effectiveOn, now);
  await firstOnly('STATE_CHANGED', () =>
    em.transactional(async (inner) => {
      const changeId = await insertChange(inner, {
        ...{ operatorId: operator.id, kind, effectiveOn, letterNumber, isLate, recordedAt: now },
        recordedById: signedInOf(context).employeeId,
        notifiedAt: letterNumber === null ? null : now,
      });
      await audit(inner, context, { changeId, operatorId: operator.id, kind, effectiveOn, letterNumber, isLate });
      if (isLate !== null) await tellProvider(inner, operator, isLate, now);
    }),
  );
  return viewOperator(context, operator.id);
}

/** Tells the provider of a change that was recorded before; a late notice is taken, marked and stands out. @rule reg p.15(1) */
export async function notifyOperatorChange(
  context: ApiContext,
  { operatorId, letterNumber }: { operatorId: string; letterNumber: string },
): Promise<OperatorType> {
  const { em, now } = context;
  const operator = await loadOperatorAsHead(context, operatorId);
  const change = await changeOf(em, operatorId);
  if (change === null) throw new CodedError('NOT_FOUND');
  const isLate = isLateNotice(change.effectiveOn, now);
  await em.transactional(async (inner) => {
    const notice = { letterNumber, notifiedAt: now, isLate };
    if (!(await storeChangeNotice(inner, change.id, notice))) throw new CodedError('STATE_CHANGED');
    await audit(inner, context, { changeId: change.id, operatorId, letterNumber, isLate });
    await tellProvider(inner, operator, isLate, now);
  });
  return viewOperator(context, operatorId);
}

/** The provider ends it: account, sessions and certificates; the lists carry the serials. @rule reg p.15(1) */
export async function revokeOperator(context: ApiContext, operatorId: string): Promise<OperatorType> {
  const { em } = context;
  const operator = await loadOperator(context, operatorId);
  await em.transactional((inner) => endAppointment(inner, context, operator));
  return viewOperator(context, operatorId);
}

/** The same in the caller's transaction; nobody ends his own. @rule reg p.15(1) */
export async function endAppointment(
  inner: EntityManager,
  context: ApiContext,
  operator: OperatorEntity,
): Promise<void> {
  const { now } = context;
  const { id: operatorId, role } = operator;
  requireOrderer(context, role, 'first');
  const { employeeId: by, roles } = signedInOf(context);
  if (operator.employeeId === by) throw new CodedError('POST_POWER');
  const certificates = await certificatesOfOperator(inner, operatorId);
  const actor = employeeActor(context);
  const data = { certificates: certificates.map(({ certificateId }) => certificateId) };
  await moveOperator(inner, { operator, action: 'revoke', as: roles, actor, at: now, data });
  for (const { certificateId } of certificates) {
    await orderRevocation(inner, { certificateId, reason: 'affiliationChanged', requestedBy: by, at: now });
  }
  await endAccount(inner, context, operator);
  await markChangeRevoked(inner, operatorId, { at: now, by });
  if (role === 'operator') return;
  const told = { kind: 'employee_dismissed', role: 'administrator', officeId: null } as const;
  await addStaffNotice(inner, { ...told, subjectId: operatorId, at: now });
}

/** The account stops in the same transaction: sessions and confirmations end with the next request. */
export async function endAccount(em: EntityManager, context: ApiContext, operator: OperatorEntity): Promise<void> {
  const { employeeId } = operator;
  if (!employeeId || !(await suspendEmployee(em, employeeId, context.now))) return;
  const data = { employeeId, operatorId: operator.id };
  const actor = employeeActor(context);
  await appendAudit(em, { kind: 'employee.suspended', actor, at: context.now, requestId: null, data });
}

async function tellProvider(em: EntityManager, operator: OperatorEntity, isLate: boolean, at: Date): Promise<void> {
  const kind = isLate ? 'operator_change_late' : 'operator_change';
  await addStaffNotice(em, { kind, role: 'provider_officer', officeId: null, subjectId: operator.id, at });
}

async function audit(em: EntityManager, context: ApiContext, data: Record<string, unknown>): Promise<void> {
  const actor = employeeActor(context);
  await appendAudit(em, { kind: 'operator.change', actor, at: context.now, requestId: null, data });
}
