import type { ComplaintEntity, EntityManager } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import type { Actor } from '@kualik/db/repositories/audit.repository.ts';
import { addComplaintLetter } from '@kualik/db/repositories/complaint-letter.repository.ts';
import { orderComplaintPaper } from '@kualik/db/repositories/complaint-paper.repository.ts';
import { noticeOfComplaint } from '@kualik/db/repositories/complaint-term.repository.ts';
import { moveComplaint as move } from '@kualik/db/repositories/complaint.repository.ts';
import type { ComplaintChanges } from '@kualik/db/repositories/complaint.repository.ts';
import { COMPLAINT_LETTER_ACTS } from '@kualik/domain/rules/complaints.ts';
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
  await tellOfMove(em, complaint, action, at);
}

/** Every complainant gets a paper, who left an address a letter with it; a registered complaint is routed to the head. @rule std1 p.11 */
async function tellOfMove(
  em: EntityManager,
  complaint: ComplaintEntity,
  action: ComplaintAction,
  at: Date,
): Promise<void> {
  const act = COMPLAINT_LETTER_ACTS.find((one) => one === action);
  if (act) await orderComplaintPaper(em, { complaintId: complaint.id, act, at });
  if (complaint.email && act) await addComplaintLetter(em, { complaintId: complaint.id, act, at });
  if (action === 'register') await noticeOfComplaint(em, complaint, { kind: 'complaint_registered', at });
}

export function employeeOf(context: ApiContext): Actor {
  return { kind: 'employee', id: signedInOf(context).employeeId };
}
