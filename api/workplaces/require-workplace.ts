import type { EntityManager } from '@kualik/db';
import { namedWorkplacesOf, workplaceOfSession } from '@kualik/db/repositories/registered-workplace.repository.ts';
import { isFirstViolationOfSession, isFirstViolationSince } from '@kualik/db/repositories/session-place.repository.ts';
import { recordViolation } from '@kualik/db/repositories/violation.repository.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { ruleRef } from '@kualik/domain/rules/operator-rules.ts';
import { isOwnWorkplace, judgeWorkplace, WORKPLACE_OPERATIONS } from '@kualik/domain/rules/workplaces.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { SESSION_HOURS } from '../sign-in/session-terms.ts';

/** An act of an operator at the desk; who is none is bound to no workplace. @rule reg p.19(5) rule 1 */
export function isDeskWork(context: ApiContext, operation: string): boolean {
  return WORKPLACE_OPERATIONS.includes(operation) && signedInOf(context).roles.includes('operator');
}

/**
 * The registered workplace of the operator's own office that he sits at, one of those named for him where some are; null
 * while the office has none. Work from any other place is refused, and is a violation: one a session, however often he tries. @rule reg p.19(5) rule 1
 */
export async function requireWorkplace(context: ApiContext): Promise<string | null> {
  const em = context.em.fork();
  const verdict = judgeWorkplace(await workplaceOfSession(em, signedInOf(context)));
  if (verdict.ok) return verdict.value;
  await em.transactional((inner) => recordElsewhere(inner, context, verdict.code));
  throw new CodedError(verdict.code);
}

async function recordElsewhere(em: EntityManager, context: ApiContext, code: ErrorCode): Promise<void> {
  const { employeeId, tokenSha256 } = signedInOf(context);
  if (!(await isFirstViolationOfSession(em, { tokenSha256, employeeId, code }))) return;
  await recordAt(em, { employeeId, code, at: context.now });
}

/**
 * Ends with a code, and leaves a violation, when an employee signs in at a registered workplace that is not one of those
 * named for him: one while a session may last, however often he tries. @rule reg p.19(5) rule 1
 */
export async function requireOwnWorkplace(
  { em, now: at }: Pick<ApiContext, 'em' | 'now'>,
  employeeId: string,
  workplaceId: string | null,
): Promise<void> {
  if (workplaceId === null || isOwnWorkplace(workplaceId, await namedWorkplacesOf(em, employeeId))) return;
  const code = 'WORKPLACE_OF_OTHERS';
  const since = new Date(at.getTime() - SESSION_HOURS * 3_600_000);
  await em.fork().transactional(async (inner) => {
    if (await isFirstViolationSince(inner, { employeeId, code, since }))
      await recordAt(inner, { employeeId, code, at });
  });
  throw new CodedError(code, { field: 'workplaceToken' });
}

async function recordAt(em: EntityManager, found: { employeeId: string; code: ErrorCode; at: Date }): Promise<void> {
  const nobody = { description: null, requestId: null, foundById: null };
  const actor = { kind: 'system', id: 'workplaces' } as const;
  await recordViolation(em, { ...found, ruleRef: ruleRef(1), ...nobody, actor });
}
