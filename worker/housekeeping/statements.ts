import { createHash } from 'node:crypto';
import { addOutbox, appendAudit, type EntityManager, type OperatorEntity } from '@kualik/db';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { carrierOf } from '@kualik/db/repositories/operator.repository.ts';
import {
  figuresOfMonth,
  insertStatement,
  operatorsWithoutStatement,
  workplaceChecks,
} from '@kualik/db/repositories/workplace.repository.ts';
import { dayOf, startOfDay } from '@kualik/domain/rules/calendar-days.ts';
import { canonicalBytes } from '@kualik/domain/rules/canonical-document.ts';
import {
  monthBefore,
  outcomeOfMonth,
  ruleRef,
  STATEMENT_RULES,
  type WorkplaceStatementDocument,
} from '@kualik/domain/rules/operator-rules.ts';
import type { ProcessContext } from '../job.ts';

/** Operators looked at in one round; the next round follows within a minute. */
const BATCH = 50;

/** Makes the statement of the month that has ended for every operator; the signer seals it. @rule reg p.19(5) */
export async function makeStatements({ orm, clock, log }: ProcessContext): Promise<number> {
  const at = clock.now();
  const month = monthBefore(dayOf(at));
  const span = { from: startOfDay(`${month}-01`), to: startOfDay(`${dayOf(at).slice(0, 7)}-01`) };
  const waiting = await operatorsWithoutStatement(orm.em.fork(), month, { before: span.to, limit: BATCH });
  let made = 0;
  for (const operator of waiting) {
    const isMade = await orm.em.fork().transactional((em) => makeOne(em, operator, { month, span, at }));
    if (isMade) made += 1;
  }
  if (made > 0) log.info({ made, month }, 'workplace statements');
  return made;
}

interface Month {
  month: string;
  span: { from: Date; to: Date };
  at: Date;
}

async function makeOne(em: EntityManager, operator: OperatorEntity, { month, span, at }: Month): Promise<boolean> {
  const document = canonicalBytes(await statementOf(em, operator, { month, span, at }));
  const documentSha256 = createHash('sha256').update(document).digest('hex');
  const { id: operatorId } = operator;
  const statementId = await insertStatement(em, { operatorId, month, document, documentSha256, madeAt: at });
  if (statementId === null) return false;
  const actor = { kind: 'system', id: 'statements' } as const;
  const data = { statementId, operatorId, month, documentSha256 };
  await appendAudit(em, { kind: 'statement.made', actor, at, requestId: null, data });
  await addOutbox(em, { queue: 'signing', kind: 'seal-statement', requestId: null, payload: { statementId }, at });
  return true;
}

async function statementOf(
  em: EntityManager,
  operator: OperatorEntity,
  { month, span, at }: Month,
): Promise<WorkplaceStatementDocument> {
  const checks = await workplaceChecks(em, operator.id, span);
  const carrier = await carrierOf(em, operator.id);
  const figures = await figuresOfMonth(em, operator.employeeId ?? operator.id, span);
  const rules = STATEMENT_RULES.map((rule): WorkplaceStatementDocument['rules'][number] => {
    const own = checks.filter((check) => check.rule === rule);
    const last = own.at(-1);
    const violations = figures.violations.find((one) => one.ruleRef === ruleRef(rule))?.count ?? 0;
    return {
      rule,
      outcome: outcomeOfMonth(rule, { checks: own, violations }),
      checks: own.length,
      lastCheckedAt: last?.checkedAt.toISOString() ?? null,
      evidenceSha256: last?.evidenceSha256 ?? null,
    };
  });
  return {
    type: 'kualik/workplace-statement/1',
    month,
    operatorId: operator.id,
    officeCode: (await officeById(em, operator.officeId))?.code ?? '',
    carrier: carrier && { serial: carrier.serial, placeOfKeeping: carrier.placeOfKeeping },
    rules,
    ...figures,
    madeAt: at.toISOString(),
  };
}
