import { addOutbox } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { latestAuditChecks, orderAuditCheck } from '@kualik/db/repositories/audit-check.repository.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { toAuditCheck } from './audit-check.mapper.ts';
import type { AuditCheckType } from './audit-check.type.ts';

/** Orders a check of the audit chain; while one runs, everybody waits for that one. @rule reg p.19(2) */
export async function orderCheck(context: ApiContext): Promise<AuditCheckType> {
  const { em, now: at } = context;
  const { employeeId } = signedInOf(context);
  await em.transactional(async (inner) => {
    const checkId = await orderAuditCheck(inner, employeeId, at);
    const actor = { kind: 'employee', id: employeeId } as const;
    await appendAudit(inner, { kind: 'audit.check-ordered', actor, at, requestId: null, data: { checkId } });
    if (checkId === null) return;
    await addOutbox(inner, { queue: 'signing', kind: 'check-audit', requestId: null, payload: { checkId }, at });
  });
  const [last] = await latestAuditChecks(em, 1);
  if (!last) throw new CodedError('NOT_FOUND');
  return toAuditCheck(last);
}
