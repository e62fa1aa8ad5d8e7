import type { ComplaintEntity, EntityManager } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import type { Actor } from '@kualik/db/repositories/audit.repository.ts';
import { moveComplaint as move } from '@kualik/db/repositories/complaint.repository.ts';
import type { ComplaintChanges } from '@kualik/db/repositories/complaint.repository.ts';
import type { ComplaintAction } from '@kualik/domain/rules/complaints.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { overdue } from './load-complaint.ts';

/** Writes one move and its audit entry in the caller's transaction; whoever comes second is told. @rule std1 p.11 */
export async function moveComplaint(
  em: EntityManager,
  context: ApiContext,
  complaint: ComplaintEntity,
  {
    action,
    changes,
    actor = employeeOf(context),
  }: { action: ComplaintAction; changes: ComplaintChanges; actor?: Actor },
): Promise<void> {
  const { now: at } = context;
  const isOverdue = overdue(complaint, at);
  if (!(await move(em, complaint, action, { changes, isOverdue }))) throw new CodedError('COMPLAINT_CHANGED');
  const data = { complaintId: complaint.id, action, isOverdue, executorId: changes.executor_id };
  await appendAudit(em, { kind: 'complaint.moved', actor, at, requestId: complaint.requestId ?? null, data });
}

export function employeeOf(context: ApiContext): Actor {
  return { kind: 'employee', id: signedInOf(context).employeeId };
}
