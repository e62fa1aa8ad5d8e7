import type { EntityManager } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import type { Actor } from '@kualik/db/repositories/audit.repository.ts';
import { suspendEmployee } from '@kualik/db/repositories/employee.repository.ts';
import { endSessionsOf } from '@kualik/db/repositories/session.repository.ts';

/** Suspends an account and ends its sessions in the caller's transaction: from its commit nothing of his counts. @rule reg p.19(5) rule 3 */
export async function suspendOperator(
  em: EntityManager,
  { employeeId, keyLossId, actor, at }: { employeeId: string; keyLossId: string; actor: Actor; at: Date },
): Promise<void> {
  const isNew = await suspendEmployee(em, employeeId, at);
  const sessions = await endSessionsOf(em, employeeId, at);
  if (!isNew) return;
  const data = { employeeId, keyLossId, sessions, reason: 'key-loss' };
  await appendAudit(em, { kind: 'employee.suspended', actor, at, requestId: null, data });
}
