import type { EntityManager, RetentionRuleEntity } from '@kualik/db';
import {
  changeUnit,
  confirmRetentionRule as storeConfirmation,
  findRetentionRule,
  insertRetentionRule,
  keptUnits,
  retentionTerms,
  rulePage,
} from '@kualik/db/repositories/archive.repository.ts';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { addStaffNotice } from '@kualik/db/repositories/staff-notice.repository.ts';
import { retainUntil } from '@kualik/domain/rules/archive.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import type { Page } from '../administration/page.type.ts';
import { orderOf } from '../administration/window.ts';
import type { WindowArgs } from '../administration/window.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import type { RetentionRuleInput, RetentionRuleType } from './archive.type.ts';

/** The archivist proposes a term; it counts only after a second person confirmed it. @rule reg p.15(4) */
export async function proposeRetentionRule(context: ApiContext, input: RetentionRuleInput): Promise<RetentionRuleType> {
  const { em, now } = context;
  const { documentKind, basis } = input;
  const years = input.years ?? null;
  const id = await em.transactional(async (inner) => {
    const proposedById = signedInOf(context).employeeId;
    const ruleId = await insertRetentionRule(inner, { documentKind, years, basis, proposedAt: now, proposedById });
    await audit(inner, context, { ruleId, documentKind, years, act: 'proposed' });
    const told = { kind: 'retention_rule_proposed', role: 'provider_head', officeId: null } as const;
    await addStaffNotice(inner, { ...told, subjectId: ruleId, at: now });
    return ruleId;
  });
  return viewRule(em, id);
}

/** The head of the provider confirms; the days of everything that is kept are counted anew. @rule reg p.15(4) */
export async function confirmRetentionRule(context: ApiContext, id: string): Promise<RetentionRuleType> {
  const { em, now } = context;
  const rule = isUuid(id) ? await findRetentionRule(em, id) : null;
  if (rule === null) throw new CodedError('NOT_FOUND');
  const confirmedById = signedInOf(context).employeeId;
  if (rule.proposedById === confirmedById) throw new CodedError('DUAL_CONTROL');
  await em.transactional(async (inner) => {
    const isStored = await storeConfirmation(inner, id, { confirmedAt: now, confirmedById });
    if (!isStored) throw new CodedError('RETENTION_CONFIRMED');
    await audit(inner, context, { ruleId: id, documentKind: rule.documentKind, act: 'confirmed' });
    await countAnew(inner);
  });
  return viewRule(em, id);
}

async function countAnew(em: EntityManager): Promise<void> {
  const terms = await retentionTerms(em);
  for (const { id, documents, closedAt, retainUntil: before = null } of await keptUnits(em)) {
    const until = retainUntil(documents, closedAt, terms);
    if (until !== before) await changeUnit(em, id, { retainUntil: until });
  }
}

/** Proposed and confirmed terms; they name nobody. @rule reg p.15(4) */
export async function listRetentionRules(
  context: ApiContext,
  isConfirmed: boolean | null,
  { first, offset, order }: WindowArgs,
): Promise<Page<RetentionRuleType>> {
  const where = { ...(isConfirmed !== null && { confirmedAt: isConfirmed ? { $ne: null } : null }) };
  const window = { where, orderBy: orderOf(['proposedAt'], order), first, offset };
  const [rows, totalCount] = await rulePage(context.em, window);
  return { items: rows.map(toRule), totalCount };
}

async function viewRule(em: EntityManager, id: string): Promise<RetentionRuleType> {
  const rule = await findRetentionRule(em.fork(), id);
  if (rule === null) throw new CodedError('NOT_FOUND');
  return toRule(rule);
}

function toRule(rule: RetentionRuleEntity): RetentionRuleType {
  const { id, documentKind, basis } = rule;
  return { id, documentKind, basis, years: rule.years ?? null, confirmedAt: rule.confirmedAt ?? null };
}

async function audit(em: EntityManager, context: ApiContext, data: Record<string, unknown>): Promise<void> {
  const actor = employeeActor(context);
  await appendAudit(em, { kind: 'archive.rule', actor, at: context.now, requestId: null, data });
}
