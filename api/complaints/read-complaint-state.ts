import type { ComplaintEntity } from '@kualik/db';
import { complaintByCode } from '@kualik/db/repositories/complaint.repository.ts';
import { decideComplaint } from '@kualik/domain/rules/complaints.ts';
import { groupRequestNumber, parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { localized } from '@kualik/domain/texts/translate.ts';
import type { ApiContext } from '../context.ts';
import { answersOf, dueOf } from './complaint.mapper.ts';
import type { PublicComplaintType } from './complaint.type.ts';
import { overdue } from './load-complaint.ts';
import { papersOf } from './read-complaint-paper.ts';
import { receiptOf } from './view-complaint.ts';

/** Where a complaint stands, for whoever holds its code; null when the code is unknown. @rule std1 p.11 */
export async function readComplaintState(context: ApiContext, text: string): Promise<PublicComplaintType | null> {
  await context.limits.spend('status', context.address);
  const code = parseRequestNumber(text);
  const complaint = code.ok ? await complaintByCode(context.em, code.value) : null;
  return complaint && toPublicComplaint(context, complaint);
}

/** State, terms, confirmation of receipt and the answer: the code is the complainant's secret. Nothing tells who he is. @rule std1 p.11–12 */
export async function toPublicComplaint(context: ApiContext, complaint: ComplaintEntity): Promise<PublicComplaintType> {
  const { state } = complaint;
  return {
    code: groupRequestNumber(complaint.code),
    state,
    stateText: localized(`complaint.state.${state}`),
    dueAt: dueOf(complaint),
    papers: await papersOf(context, complaint),
    receipt: await receiptOf(context, complaint),
    ...answersOf(complaint),
    mayEscalate: decideComplaint(state, 'escalate', { isOverdue: overdue(complaint, context.now) }).ok,
    rights: localized('complaint.rights'),
  };
}
