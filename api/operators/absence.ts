import type { EntityManager, OperatorAbsenceEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import {
  answerQuestion as storeAnswer,
  changeAbsence,
  changeOf,
  insertAbsence,
  openAbsenceOf,
  openQuestionOf,
  resumeEmployee,
} from '@kualik/db/repositories/operator-absence.repository.ts';
import { isKeyLost } from '@kualik/db/repositories/key-loss.repository.ts';
import { addStaffNotice } from '@kualik/db/repositories/staff-notice.repository.ts';
import { dayOf } from '@kualik/domain/rules/calendar-days.ts';
import { isLongAbsence } from '@kualik/domain/rules/operators.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import { firstOnly } from '../administration/first-only.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { endAccount } from './leave.ts';
import { loadOperator, loadOperatorAsHead } from './load-operator.ts';
import { moveOperator } from './move-operator.ts';
import type { ReportAbsenceInput } from './operator.input.ts';
import type { OperatorType } from './operator.type.ts';
import { viewOperator } from './view-operator.ts';

/** An absence of more than fifteen days is reported to the provider. @rule reg p.15(1) */
export async function reportOperatorAbsence(context: ApiContext, input: ReportAbsenceInput): Promise<OperatorType> {
  const { em, now } = context;
  const operator = await loadOperatorAsHead(context, input.operatorId);
  const { from: fromOn, expectedTo } = input;
  if (!isLongAbsence(fromOn, expectedTo)) throw new CodedError('ABSENCE_SHORT', { field: 'expectedTo' });
  const { id: operatorId } = operator;
  await firstOnly('STATE_CHANGED', () =>
    em.transactional(async (inner) => {
      const reportedById = signedInOf(context).employeeId;
      const reason = input.reason ?? null;
      const absenceId = await insertAbsence(inner, {
        operatorId,
        fromOn,
        expectedTo,
        reason,
        reportedById,
        reportedAt: now,
      });
      await audit(inner, context, { absenceId, operatorId, fromOn, expectedTo, act: 'reported' });
      const told = { kind: 'absence_reported', role: 'provider_officer', officeId: null } as const;
      await addStaffNotice(inner, { ...told, subjectId: operatorId, at: now });
    }),
  );
  return viewOperator(context, operatorId);
}

/** Stops account and signing right at once; the certificates stand. @rule reg p.15(1) */
export async function suspendOperator(context: ApiContext, operatorId: string): Promise<OperatorType> {
  const { em, now } = context;
  const operator = await loadOperator(context, operatorId);
  const absence = await openAbsence(em, operatorId);
  await em.transactional(async (inner) => {
    const actor = employeeActor(context);
    const data = { absenceId: absence.id };
    await moveOperator(inner, { operator, action: 'suspend', as: ['provider_officer'], actor, at: now, data });
    const change = { suspendedAt: now, suspendedById: signedInOf(context).employeeId };
    const isStored = await changeAbsence(inner, absence.id, { suspendedAt: null, actualTo: null }, change);
    if (!isStored) throw new CodedError('STATE_CHANGED');
    await endAccount(inner, context, operator);
  });
  return viewOperator(context, operatorId);
}

/** The head of the centre asks the provider to let the operator work again. @rule reg p.15(1) */
export async function askToResumeOperator(context: ApiContext, operatorId: string): Promise<OperatorType> {
  const { em, now } = context;
  await loadOperatorAsHead(context, operatorId);
  const absence = await openAbsence(em, operatorId);
  await em.transactional(async (inner) => {
    const change = { resumeAskedAt: now, resumeAskedById: signedInOf(context).employeeId };
    const isStored = await changeAbsence(inner, absence.id, { resumeAskedAt: null }, change);
    if (!isStored) throw new CodedError('STATE_CHANGED');
    await audit(inner, context, { absenceId: absence.id, operatorId, act: 'resume asked' });
    const told = { kind: 'resume_asked', role: 'provider_officer', officeId: null } as const;
    await addStaffNotice(inner, { ...told, subjectId: operatorId, at: now });
  });
  return viewOperator(context, operatorId);
}

/** He came back before his work was stopped: the head says so, nothing has to be resumed. @rule reg p.15(1) */
export async function endOperatorAbsence(context: ApiContext, operatorId: string): Promise<OperatorType> {
  const { em, now } = context;
  await loadOperatorAsHead(context, operatorId);
  const absence = await openAbsence(em, operatorId);
  if (absence.suspendedAt) throw new CodedError('OPERATOR_STATE');
  await em.transactional(async (inner) => {
    const open = { suspendedAt: null, actualTo: null };
    const isStored = await changeAbsence(inner, absence.id, open, { actualTo: dayOf(now) });
    if (!isStored) throw new CodedError('STATE_CHANGED');
    await audit(inner, context, { absenceId: absence.id, operatorId, act: 'came back' });
  });
  return viewOperator(context, operatorId);
}

/** The provider lets him work again; not after the day of a dismissal. @rule reg p.15(1) */
export async function resumeOperator(context: ApiContext, operatorId: string): Promise<OperatorType> {
  const { em, now } = context;
  const operator = await loadOperator(context, operatorId);
  const absence = await openAbsence(em, operatorId);
  if (!absence.resumeAskedAt) throw new CodedError('RESUME_NOT_ASKED');
  const change = await changeOf(em, operatorId);
  if (change !== null && change.effectiveOn <= dayOf(now)) throw new CodedError('OPERATOR_STATE');
  if (operator.employeeId && (await isKeyLost(em, operator.employeeId, absence.reportedAt))) {
    throw new CodedError('OPERATOR_STATE');
  }
  await em.transactional(async (inner) => {
    const actor = employeeActor(context);
    const data = { absenceId: absence.id };
    await moveOperator(inner, { operator, action: 'resume', as: ['provider_officer'], actor, at: now, data });
    const resumedById = signedInOf(context).employeeId;
    const ended = { resumedAt: now, resumedById, actualTo: dayOf(now) };
    if (!(await changeAbsence(inner, absence.id, { resumedAt: null }, ended))) throw new CodedError('STATE_CHANGED');
    if (operator.employeeId) await resumeEmployee(inner, operator.employeeId);
  });
  return viewOperator(context, operatorId);
}

/** The head of the centre answers why an operator was silent. @rule reg p.15(1) */
export async function answerSilence(
  context: ApiContext,
  { operatorId, answer }: { operatorId: string; answer: string },
): Promise<OperatorType> {
  const { em, now } = context;
  await loadOperatorAsHead(context, operatorId);
  const question = await openQuestionOf(em, operatorId);
  if (question === null) throw new CodedError('NOT_FOUND');
  await em.transactional(async (inner) => {
    const given = { answer, answeredAt: now, answeredById: signedInOf(context).employeeId };
    if (!(await storeAnswer(inner, question.id, given))) throw new CodedError('STATE_CHANGED');
    const data = { questionId: question.id, operatorId };
    const actor = employeeActor(context);
    await appendAudit(inner, { kind: 'operator.answered', actor, at: now, requestId: null, data });
  });
  return viewOperator(context, operatorId);
}

async function openAbsence(em: EntityManager, operatorId: string): Promise<OperatorAbsenceEntity> {
  const absence = await openAbsenceOf(em, operatorId);
  if (absence === null) throw new CodedError('ABSENCE_MISSING');
  return absence;
}

async function audit(em: EntityManager, context: ApiContext, data: Record<string, unknown>): Promise<void> {
  const actor = employeeActor(context);
  await appendAudit(em, { kind: 'operator.absence', actor, at: context.now, requestId: null, data });
}
