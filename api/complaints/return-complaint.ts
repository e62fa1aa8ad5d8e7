import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { requireIntakeOf } from './complaint-scope.ts';
import type { ComplaintRef } from './complaint.input.ts';
import type { ComplaintType } from './complaint.type.ts';
import { loadComplaint } from './load-complaint.ts';
import { moveComplaint } from './move-complaint.ts';
import { viewComplaint } from './view-complaint.ts';

/** Gives an electronic complaint back that is no complaint of this service, with the reason in words. @rule std1 p.11 */
export async function returnComplaint(context: ApiContext, ref: ComplaintRef, reason: string): Promise<ComplaintType> {
  const { em, now: at } = context;
  const text = reason.trim();
  if (text === '' || text.length > 2000) throw new CodedError('REASON_REQUIRED', { field: 'reason' });
  const complaint = await loadComplaint(context, ref, 'return');
  await requireIntakeOf(em, context, complaint.officeId);
  const changes = { return_reason: text, returned_at: at };
  await em.transactional((inner) => moveComplaint(inner, context, complaint, { action: 'return', changes }));
  return viewComplaint(context, complaint);
}
