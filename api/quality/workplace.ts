import type { OperatorEntity, WorkplaceStatementEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { findFiledPaper, operatorIdsOf, operatorOfEmployee } from '@kualik/db/repositories/operator.repository.ts';
import { recordViolation } from '@kualik/db/repositories/violation.repository.ts';
import { insertWorkplaceCheck, statementPage } from '@kualik/db/repositories/workplace.repository.ts';
import { ruleRef } from '@kualik/domain/rules/operator-rules.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import type { Page } from '../administration/page.type.ts';
import { orderOf } from '../administration/window.ts';
import type { WindowArgs } from '../administration/window.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { loadOperator, requireHead } from '../operators/load-operator.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { boundOfficeOf } from '../sign-in/bound-office.ts';
import type { WorkplaceCheckInput } from './quality.input.ts';
import type { WorkplaceStatementType } from './quality.type.ts';

/** What was found at a workplace, or the operator's own word; a deviation becomes a violation at once. @rule reg p.19(5) */
export async function recordWorkplaceCheck(context: ApiContext, input: WorkplaceCheckInput): Promise<boolean> {
  const { em, now: at } = context;
  const operator = await loadOperator(context, input.operatorId);
  await requireOwnWord(context, operator);
  const paper = input.paperId && isUuid(input.paperId) ? await findFiledPaper(em, input.paperId) : null;
  if (input.paperId && paper === null) throw new CodedError('NOT_FOUND', { field: 'paperId' });
  const { rule, isKept, note = null } = input;
  const checkedById = signedInOf(context).employeeId;
  await em.transactional(async (inner) => {
    const evidenceSha256 = paper?.sha256 ?? null;
    const check = { operatorId: operator.id, rule, isKept, note, evidenceSha256, checkedAt: at, checkedById };
    const checkId = await insertWorkplaceCheck(inner, check);
    const actor = employeeActor(context);
    const data = { checkId, operatorId: operator.id, rule, isKept, evidenceSha256 };
    await appendAudit(inner, { kind: 'workplace.checked', actor, at, requestId: null, data });
    if (isKept || !operator.employeeId) return;
    const found = { employeeId: operator.employeeId, ruleRef: ruleRef(rule), code: 'WORKPLACE_DEVIATION' };
    const more = { description: note, requestId: null, foundById: checkedById, actor, at };
    await recordViolation(inner, { ...found, ...more });
  });
  return true;
}

/** An operator speaks for himself; for others the head or the office does. */
async function requireOwnWord(context: ApiContext, operator: OperatorEntity): Promise<void> {
  const own = await operatorOfEmployee(context.em, signedInOf(context).employeeId);
  if (own?.id !== operator.id) await requireHead(context, operator.officeId);
}

/** Monthly statements with their seals, to a head those of his centre; the reading is recorded. @rule reg p.19(5) */
export async function listStatements(
  context: ApiContext,
  { operatorId, month }: { operatorId: string | null; month: string | null },
  { first, offset, order }: WindowArgs,
): Promise<Page<WorkplaceStatementType>> {
  const { em, now: at } = context;
  if (operatorId !== null) await loadOperator(context, operatorId);
  const office = boundOfficeOf(context, 'workplace.read-statement');
  const own = office === null ? null : { operatorId: { $in: await operatorIdsOf(em, office) } };
  const where = { $and: [{ ...(operatorId !== null && { operatorId }), ...(month !== null && { month }) }, own ?? {}] };
  const [rows, totalCount] = await statementPage(em, { where, orderBy: orderOf(['month'], order), first, offset });
  const data = { statements: rows.map(({ id }) => id) };
  await appendAudit(em, { kind: 'statement.read', actor: employeeActor(context), at, requestId: null, data });
  return { items: rows.map(toStatement), totalCount };
}

function toStatement(statement: WorkplaceStatementEntity): WorkplaceStatementType {
  const { id, operatorId, month, document, documentSha256 } = statement;
  const [cms, sealedAt] = [statement.cms ?? null, statement.sealedAt ?? null];
  return { id, operatorId, month, document, documentSha256, cms, sealedAt };
}
