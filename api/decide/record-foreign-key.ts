import type { EntityManager } from '@kualik/db';
import { recordViolation } from '@kualik/db/repositories/violation.repository.ts';
import { ruleRef } from '@kualik/domain/rules/operator-rules.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';

/** A signature with somebody else's key: refused by the caller, and recorded as a violation. @rule reg p.19(5) rule 2 */
export async function recordForeignKey(
  em: EntityManager,
  context: Pick<ApiContext, 'now' | 'session'>,
  requestId: string | null,
): Promise<void> {
  await recordViolation(em, {
    employeeId: signedInOf(context).employeeId,
    ruleRef: ruleRef(2),
    code: 'CONFIRMATION_OTHER_OPERATOR',
    description: null,
    requestId,
    foundById: null,
    actor: { kind: 'system', id: 'signatures' },
    at: context.now,
  });
}
