import type { EntityManager, KeyLossEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { findEmployee } from '@kualik/db/repositories/employee.repository.ts';
import { findKeyLoss, isKeyLost, storeResumeAsked, storeResumed } from '@kualik/db/repositories/key-loss.repository.ts';
import { changeOf, resumeEmployee } from '@kualik/db/repositories/operator-absence.repository.ts';
import { operatorOfEmployee } from '@kualik/db/repositories/operator.repository.ts';
import { addStaffNotice } from '@kualik/db/repositories/staff-notice.repository.ts';
import { dayOf } from '@kualik/domain/rules/calendar-days.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { requireHead } from '../operators/load-operator.ts';
import { isUuid } from '../schema/is-uuid.ts';
import type { KeyLossOutcomeType } from './key-loss.type.ts';

/** The key was not lost: the head of the centre asks to let the operator work again. @rule reg p.15(1), p.19(5) rule 3 */
export async function askToResumeAfterLoss(context: ApiContext, id: string): Promise<KeyLossOutcomeType> {
  const { em, now: at } = context;
  const loss = await dismissedLoss(em, id);
  await requireHead(context, (await findEmployee(em, loss.employeeId))?.officeId ?? '');
  await em.transactional(async (inner) => {
    if (!(await storeResumeAsked(inner, id, signedInOf(context).employeeId, at))) throw new CodedError('STATE_CHANGED');
    await audit(inner, context, loss, 'resume asked');
    const told = { kind: 'resume_asked', role: 'provider_officer', officeId: null } as const;
    await addStaffNotice(inner, { ...told, subjectId: id, at });
  });
  return { id, state: 'dismissed', held: 0 };
}

/** The provider lets him work again; not while another report stands, an absence lasts or he was dismissed. @rule reg p.15(1) */
export async function resumeAfterLoss(context: ApiContext, id: string): Promise<KeyLossOutcomeType> {
  const { em, now: at } = context;
  const loss = await dismissedLoss(em, id);
  if (!loss.resumeAskedAt) throw new CodedError('RESUME_NOT_ASKED');
  await em.transactional(async (inner) => {
    if (!(await storeResumed(inner, id, signedInOf(context).employeeId, at))) throw new CodedError('STATE_CHANGED');
    await requireMayWork(inner, loss, at);
    if (!(await resumeEmployee(inner, loss.employeeId))) throw new CodedError('STATE_CHANGED');
    await audit(inner, context, loss, 'resumed');
  });
  return { id, state: 'dismissed', held: 0 };
}

async function dismissedLoss(em: EntityManager, id: string): Promise<KeyLossEntity> {
  const loss = isUuid(id) ? await findKeyLoss(em, id) : null;
  if (loss === null) throw new CodedError('NOT_FOUND');
  if (loss.state !== 'dismissed') throw new CodedError('OPERATOR_STATE');
  return loss;
}

async function requireMayWork(em: EntityManager, { employeeId, reportedAt }: KeyLossEntity, at: Date): Promise<void> {
  if (await isKeyLost(em, employeeId, reportedAt)) throw new CodedError('OPERATOR_STATE');
  const operator = await operatorOfEmployee(em, employeeId);
  if (operator === null) return;
  const change = await changeOf(em, operator.id);
  const isGone = change !== null && change.effectiveOn <= dayOf(at);
  if (isGone || operator.state !== 'active') throw new CodedError('OPERATOR_STATE');
}

async function audit(
  em: EntityManager,
  context: ApiContext,
  { id, employeeId }: KeyLossEntity,
  act: 'resume asked' | 'resumed',
): Promise<void> {
  const data = { keyLossId: id, employeeId, act };
  const actor = employeeActor(context);
  await appendAudit(em, { kind: 'key-loss.resumed', actor, at: context.now, requestId: null, data });
}
