import type { EntityManager } from '@kualik/db';
import { workplaceOfSession } from '@kualik/db/repositories/registered-workplace.repository.ts';
import { isFirstViolationOfSession } from '@kualik/db/repositories/session-place.repository.ts';
import { recordViolation } from '@kualik/db/repositories/violation.repository.ts';
import { ruleRef } from '@kualik/domain/rules/operator-rules.ts';
import { judgeWorkplace, WORKPLACE_OPERATIONS } from '@kualik/domain/rules/workplaces.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';

/** An act of an operator at the desk; who is none is bound to no workplace. @rule reg p.19(5) rule 1 */
export function isDeskWork(context: ApiContext, operation: string): boolean {
  return WORKPLACE_OPERATIONS.includes(operation) && signedInOf(context).roles.includes('operator');
}

/**
 * The registered workplace of the operator's own office that he sits at; null while the office has none. Work from any other
 * place is refused, and is a violation: one a session, however often he tries. @rule reg p.19(5) rule 1
 */
export async function requireWorkplace(context: ApiContext): Promise<string | null> {
  const em = context.em.fork();
  const verdict = judgeWorkplace(await workplaceOfSession(em, signedInOf(context)));
  if (verdict.ok) return verdict.value;
  await em.transactional((inner) => recordElsewhere(inner, context));
  throw new CodedError(verdict.code);
}

async function recordElsewhere(em: EntityManager, context: ApiContext): Promise<void> {
  const { employeeId, tokenSha256 } = signedInOf(context);
  const code = 'WORKPLACE_NOT_REGISTERED';
  if (!(await isFirstViolationOfSession(em, { tokenSha256, employeeId, code }))) return;
  const nobody = { description: null, requestId: null, foundById: null };
  const actor = { kind: 'system', id: 'workplaces' } as const;
  await recordViolation(em, { employeeId, ruleRef: ruleRef(1), code, ...nobody, actor, at: context.now });
}
