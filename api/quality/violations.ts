import type { EntityManager, ViolationEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { findQualityCheck } from '@kualik/db/repositories/quality.repository.ts';
import { findRequest } from '@kualik/db/repositories/request.repository.ts';
import { addStaffNotice, tellHead } from '@kualik/db/repositories/staff-notice.repository.ts';
import {
  findViolation,
  findingsReport,
  moveViolation,
  recordViolation as store,
  violationPage,
} from '@kualik/db/repositories/violation.repository.ts';
import { addDays, startOfDay } from '@kualik/domain/rules/calendar-days.ts';
import { decideViolation } from '@kualik/domain/rules/quality.ts';
import type { ViolationAction } from '@kualik/domain/rules/quality.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import type { Page } from '../administration/page.type.ts';
import { orderOf } from '../administration/window.ts';
import type { WindowArgs } from '../administration/window.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';
import { loadOperator, requireHead, requireOwnOffice, scopeOf } from '../operators/load-operator.ts';
import { isUuid } from '../schema/is-uuid.ts';
import type { AnswerViolationInput, RecordViolationInput, ViolationFilter } from './quality.input.ts';
import type { QualityFindingType, ViolationType } from './quality.type.ts';

/** The provider records a breach in the work of an operator. @rule reg p.15(2) */
export async function recordViolation(context: ApiContext, input: RecordViolationInput): Promise<ViolationType> {
  const { em, now: at } = context;
  const { employeeId, officeId } = await loadOperator(context, input.operatorId);
  if (!employeeId) throw new CodedError('NOT_FOUND', { field: 'operatorId' });
  const requestId = input.requestId ?? null;
  const isKnown = requestId === null || (isUuid(requestId) && (await findRequest(em, requestId)) !== null);
  if (!isKnown) throw new CodedError('NOT_FOUND', { field: 'requestId' });
  const checkId = input.checkId ?? null;
  const check = checkId !== null && isUuid(checkId) ? await findQualityCheck(em, checkId) : null;
  if (checkId !== null && check?.officeId !== officeId) throw new CodedError('NOT_FOUND', { field: 'checkId' });
  const { ruleRef, description } = input;
  const foundById = signedInOf(context).employeeId;
  const found = { employeeId, ruleRef, description, requestId, checkId, foundById, code: null, at };
  const id = await em.transactional((inner) => store(inner, { ...found, actor: employeeActor(context) }));
  return viewViolation(em, id);
}

/** Sends it to the head of the centre. @rule reg p.15(2) */
export function sendViolation(context: ApiContext, id: string): Promise<ViolationType> {
  const change = { sentAt: context.now, sentById: signedInOf(context).employeeId };
  return move(context, { id, action: 'send', change });
}

/** The head of the centre answers with measures. @rule reg p.15(2) */
export function answerViolation(context: ApiContext, input: AnswerViolationInput): Promise<ViolationType> {
  const { id, answer, measures } = input;
  const change = { answer, measures, answeredAt: context.now, answeredById: signedInOf(context).employeeId };
  return move(context, { id, action: 'answer', change });
}

/** The provider closes it. @rule reg p.15(2) */
export function closeViolation(context: ApiContext, id: string): Promise<ViolationType> {
  const change = { closedAt: context.now, closedById: signedInOf(context).employeeId };
  return move(context, { id, action: 'close', change });
}

interface Move {
  id: string;
  action: ViolationAction;
  change: Partial<Omit<ViolationEntity, 'id' | 'state' | symbol>>;
}

async function move(context: ApiContext, { id, action, change }: Move): Promise<ViolationType> {
  const { em, now: at } = context;
  const violation = isUuid(id) ? await findViolation(em, id) : null;
  if (violation === null) throw new CodedError('NOT_FOUND');
  requireOwnOffice(context, violation.officeId ?? '');
  if (action === 'answer') await requireHead(context, violation.officeId ?? '');
  const state = valueOf(decideViolation(violation.state, action));
  await em.transactional(async (inner) => {
    if (!(await moveViolation(inner, violation, { ...change, state }))) throw new CodedError('STATE_CHANGED');
    const data = { violationId: id, action, from: violation.state, to: state };
    const actor = employeeActor(context);
    await appendAudit(inner, { kind: 'violation.moved', actor, at, requestId: violation.requestId ?? null, data });
    await tellOtherSide(inner, violation, action, at);
  });
  return viewViolation(em, id);
}

async function tellOtherSide(
  em: EntityManager,
  { id: subjectId, officeId = null }: ViolationEntity,
  action: ViolationAction,
  at: Date,
): Promise<void> {
  if (action === 'send' && officeId !== null) await tellHead(em, { kind: 'violation_sent', officeId, subjectId, at });
  if (action !== 'answer') return;
  await addStaffNotice(em, { kind: 'violation_answered', role: 'provider_officer', officeId: null, subjectId, at });
}

/** Violations, newest first or last; a centre sees its own that were sent. The reading is recorded. @rule reg p.15(2) */
export async function listViolations(
  context: ApiContext,
  filter: ViolationFilter,
  { first, offset, order }: WindowArgs,
): Promise<Page<ViolationType>> {
  const { em } = context;
  const scope = scopeOf(context);
  const { employeeId, ruleRef, states } = filter;
  if ((scope !== null && !isUuid(scope)) || (employeeId && !isUuid(employeeId))) return { items: [], totalCount: 0 };
  const where = {
    ...(scope !== null && { officeId: scope, sentAt: { $ne: null } }),
    ...(employeeId && { employeeId }),
    ...(ruleRef && { ruleRef }),
    ...(states?.length && { state: { $in: states } }),
  };
  const [rows, totalCount] = await violationPage(em, { where, orderBy: orderOf(['foundAt'], order), first, offset });
  await recordReading(context, { violations: rows.map(({ id }) => id) });
  return { items: rows.map(toViolation), totalCount };
}

/** Findings of a period per centre, operator and rule. @rule reg p.15(2) */
export async function reportFindings(
  context: ApiContext,
  { from, to, officeId }: { from: string; to: string; officeId: string | null },
): Promise<QualityFindingType[]> {
  if (to < from) throw new CodedError('PERIOD_REVERSED', { field: 'to' });
  if (officeId !== null && !isUuid(officeId)) return [];
  const span = { from: startOfDay(from), to: startOfDay(addDays(to, 1)), officeId };
  await recordReading(context, { from, to, officeId });
  return findingsReport(context.em, span);
}

export async function recordReading(context: ApiContext, data: Record<string, unknown>): Promise<void> {
  const { em, now: at } = context;
  await appendAudit(em, { kind: 'quality.read', actor: employeeActor(context), at, requestId: null, data });
}

async function viewViolation(em: EntityManager, id: string): Promise<ViolationType> {
  const violation = await findViolation(em.fork(), id);
  if (violation === null) throw new CodedError('NOT_FOUND');
  return toViolation(violation);
}

export function toViolation(violation: ViolationEntity): ViolationType {
  const { id, employeeId, ruleRef, state, foundAt } = violation;
  return {
    ...{ id, employeeId, ruleRef, state, foundAt },
    officeId: violation.officeId ?? null,
    requestId: violation.requestId ?? null,
    checkId: violation.checkId ?? null,
    code: violation.code ?? null,
    description: violation.description ?? null,
    sentAt: violation.sentAt ?? null,
    answer: violation.answer ?? null,
    measures: violation.measures ?? null,
    answeredAt: violation.answeredAt ?? null,
    closedAt: violation.closedAt ?? null,
  };
}
