import type { ComplaintEntity, EntityManager } from '@kualik/db';
import { bindComplaintScan } from '@kualik/db/repositories/complaint-scan.repository.ts';
import { nextIncomingOrdinal } from '@kualik/db/repositories/complaint.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { complaintDueAt } from '@kualik/domain/rules/complaint-terms.ts';
import { incomingNumber } from '@kualik/domain/rules/complaints.ts';
import { dayOf } from '@kualik/domain/rules/queue-slots.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { requireIntakeOf } from './complaint-scope.ts';
import type { ComplaintRef, RegisterPaperComplaintInput } from './complaint.input.ts';
import type { ComplaintType } from './complaint.type.ts';
import { loadComplaint } from './load-complaint.ts';
import { employeeOf, moveComplaint } from './move-complaint.ts';
import { checkComplaint, storeComplaint } from './store-complaint.ts';
import { viewComplaint } from './view-complaint.ts';

/** Registers a complaint that came through the portal. @rule std1 p.11 */
export async function registerComplaint(context: ApiContext, ref: ComplaintRef): Promise<ComplaintType> {
  const complaint = await loadComplaint(context, ref, 'register');
  await requireIntakeOf(context.em, context, complaint.officeId);
  await context.em.transactional((em) => register(em, context, complaint));
  return viewComplaint(context, complaint);
}

/** Takes and registers a complaint on paper, by hand or by post; not without a signature, nor without its scan. @rule std1 p.11 */
export async function registerPaperComplaint(
  context: ApiContext,
  input: RegisterPaperComplaintInput,
): Promise<ComplaintType> {
  const { em, now: at } = context;
  const checked = await checkComplaint(em, input.complaint);
  await requireIntakeOf(em, context, input.complaint.officeId);
  const signedAs = input.signedAs?.trim() ?? '';
  if (signedAs === '') throw new CodedError('COMPLAINT_SIGNATURE', { field: 'signedAs' });
  const scanId = input.scanId ?? '';
  const complaint = await em.transactional(async (inner) => {
    const rest = {
      channel: input.channel,
      signature: 'handwritten',
      signedAs,
      actor: employeeOf(context),
      at,
    } as const;
    const stored = await storeComplaint(inner, { ...checked, input: input.complaint, ...rest });
    const { employeeId } = signedInOf(context);
    if (!isUuid(scanId) || !(await bindComplaintScan(inner, scanId, { complaintId: stored.id, employeeId })))
      throw new CodedError('COMPLAINT_SCAN', { field: 'scanId' });
    await register(inner, context, stored);
    return stored;
  });
  return viewComplaint(context, complaint);
}

/** Number, date, who accepted and the term; the complaint then lies before the head. @rule std1 p.11 */
async function register(em: EntityManager, context: ApiContext, complaint: ComplaintEntity): Promise<void> {
  const { now: at } = context;
  const office = await officeById(em, complaint.officeId);
  if (office === null) throw new CodedError('OFFICE_UNKNOWN');
  const year = Number(dayOf(at).slice(0, 4));
  const changes = {
    incoming_number: incomingNumber(office.code, year, await nextIncomingOrdinal(em, office.id, year)),
    registered_at: at,
    registered_by_id: signedInOf(context).employeeId,
    due_at: complaintDueAt(at, 'provider'),
  };
  await moveComplaint(em, context, complaint, { action: 'register', changes });
}
