import type { ComplaintEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { findComplaint } from '@kualik/db/repositories/complaint.repository.ts';
import { scanOfComplaint } from '@kualik/db/repositories/complaint-scan.repository.ts';
import { findEmployee } from '@kualik/db/repositories/employee.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { requireInScope } from './complaint-scope.ts';
import { toComplaint, toReceipt } from './complaint.mapper.ts';
import type { ComplaintReceiptType, ComplaintType } from './complaint.type.ts';
import { employeeOf } from './move-complaint.ts';
import { papersOf } from './read-complaint-paper.ts';

/** One complaint with all it says; the reading is recorded. @rule std1 p.11, reg p.19(1) */
export async function readComplaint(context: ApiContext, id: string): Promise<ComplaintType | null> {
  const complaint = isUuid(id) ? await findComplaint(context.em, id) : null;
  if (complaint === null) return null;
  requireInScope(signedInOf(context), complaint);
  return viewComplaint(context, complaint);
}

/** The complaint as its mutations answer it. @rule reg p.19(1) */
export async function viewComplaint(context: ApiContext, complaint: ComplaintEntity): Promise<ComplaintType> {
  const { em, now: at } = context;
  const data = { complaintId: complaint.id };
  const requestId = complaint.requestId ?? null;
  await appendAudit(em, { kind: 'complaint.read', actor: employeeOf(context), at, requestId, data });
  const papers = {
    papers: await papersOf(context, complaint),
    hasScan: (await scanOfComplaint(em, complaint.id)) !== null,
  };
  return { ...toComplaint(complaint, await receiptOf(context, complaint), at), ...papers };
}

export async function receiptOf({ em }: ApiContext, complaint: ComplaintEntity): Promise<ComplaintReceiptType | null> {
  const acceptor = complaint.registeredById ? await findEmployee(em, complaint.registeredById) : null;
  const office = await officeById(em, complaint.officeId);
  return acceptor && office ? toReceipt(complaint, office, acceptor) : null;
}
