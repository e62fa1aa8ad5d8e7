import type { ComplaintEntity } from '@kualik/db';
import { findComplaint } from '@kualik/db/repositories/complaint.repository.ts';
import { decideComplaint, isComplaintOverdue } from '@kualik/domain/rules/complaints.ts';
import type { ComplaintAction } from '@kualik/domain/rules/complaints.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import type { ComplaintRef } from './complaint.input.ts';

/** The complaint as the employee saw it, in a state that allows the action; anything else is told by its code. */
export async function loadComplaint(
  context: ApiContext,
  { id, version }: ComplaintRef,
  action: ComplaintAction,
): Promise<ComplaintEntity> {
  const complaint = isUuid(id) ? await findComplaint(context.em, id) : null;
  if (complaint === null) throw new CodedError('NOT_FOUND', { field: 'id' });
  if (complaint.version !== version) throw new CodedError('COMPLAINT_CHANGED');
  requireAllowed(complaint, action, context.now);
  return complaint;
}

export function requireAllowed(complaint: ComplaintEntity, action: ComplaintAction, now: Date): void {
  const decision = decideComplaint(complaint.state, action, { isOverdue: overdue(complaint, now) });
  if (!decision.ok) throw new CodedError(decision.code);
}

export function overdue({ state, dueAt, qualityDueAt }: ComplaintEntity, now: Date): boolean {
  return isComplaintOverdue({ state, dueAt: dueAt ?? null, qualityDueAt: qualityDueAt ?? null }, now);
}
