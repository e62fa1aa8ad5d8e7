import { createHash } from 'node:crypto';
import type { ComplaintEntity, ComplaintPaperEntity, EntityManager } from '@kualik/db';
import { fileComplaintPaper, findComplaintPaper } from '@kualik/db/repositories/complaint-paper.repository.ts';
import { findComplaint } from '@kualik/db/repositories/complaint.repository.ts';
import { findEmployee } from '@kualik/db/repositories/employee.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { COMPLAINT_LETTER_ACTS, surnameAndInitials } from '@kualik/domain/rules/complaints.ts';
import type { ComplaintLetterAct } from '@kualik/domain/rules/complaints.ts';
import { localized, localizedWith } from '@kualik/domain/texts/translate.ts';
import { type Job, PermanentFailure } from '../job.ts';
import { renderComplaintPaper, type ComplaintPaperData } from './complaint-paper.ts';

/** Makes the paper of an act of a complaint, once. @rule std1 p.11–12 */
export const printComplaintPaper: Job = async ({ orm, clock }, { payload }) => {
  const em = orm.em.fork();
  const { complaintId } = payload;
  const act = COMPLAINT_LETTER_ACTS.find((one) => one === payload['act']);
  const complaint = typeof complaintId === 'string' ? await findComplaint(em, complaintId) : null;
  if (!complaint || !act) throw new PermanentFailure('COMPLAINT_UNKNOWN');
  const { id, sha256 } = await complaintPaper(em, complaint, act, clock.now());
  return { paperId: id, sha256 };
};

/** The paper of an act; made once and stored, afterwards always the same bytes. @rule std1 p.11–12 */
export async function complaintPaper(
  em: EntityManager,
  complaint: ComplaintEntity,
  act: ComplaintLetterAct,
  now: Date,
): Promise<ComplaintPaperEntity> {
  const stored = await findComplaintPaper(em, { complaintId: complaint.id, act });
  if (stored) return stored;
  const content = await renderComplaintPaper(await dataOf(em, complaint, act, now), complaint.language);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return fileComplaintPaper(em, { complaintId: complaint.id, act, content, sha256, createdAt: now });
}

async function dataOf(
  em: EntityManager,
  complaint: ComplaintEntity,
  act: ComplaintLetterAct,
  createdAt: Date,
): Promise<ComplaintPaperData> {
  const office = await officeById(em, complaint.officeId);
  if (!office) throw new PermanentFailure('OFFICE_UNKNOWN');
  const place = localizedWith('complaint.place', (one) => ({ office: office.name[one], address: office.address[one] }));
  return {
    ...{ act, place, createdAt },
    code: complaint.code,
    channel: complaint.channel,
    incomingNumber: complaint.incomingNumber ?? null,
    registeredAt: complaint.registeredAt ?? null,
    acceptedBy: await nameOf(em, complaint.registeredById),
    dueAt: complaint.dueAt ?? null,
    answer: await ANSWERS[act](complaint, em),
  };
}

type Answer = ComplaintPaperData['answer'];

/** Who said what in each act, by the columns of the complaint. */
const ANSWERS: Record<ComplaintLetterAct, (complaint: ComplaintEntity, em: EntityManager) => Promise<Answer>> = {
  register: () => Promise.resolve(null),
  return: ({ returnedAt, returnReason }) => Promise.resolve(said(returnedAt, returnReason, null, null)),
  answer: async ({ answeredAt, answer, outcome, executorId }, em) =>
    said(answeredAt, answer, outcome, await nameOf(em, executorId)),
  judge: async ({ judgedAt, judgement, qualityOutcome, judgedById }, em) =>
    said(judgedAt, judgement, qualityOutcome, await nameOf(em, judgedById)),
};

function said(
  at: Date | null | undefined,
  words: string | null | undefined,
  outcome: ComplaintEntity['outcome'],
  by: string | null,
): Answer {
  if (!at || !words) throw new PermanentFailure('COMPLAINT_STATE');
  return { at, by, words, outcome: outcome ? localized(`complaint.outcome.${outcome}`) : null };
}

async function nameOf(em: EntityManager, employeeId: string | null | undefined): Promise<string | null> {
  const employee = employeeId ? await findEmployee(em, employeeId) : null;
  return employee && surnameAndInitials(employee);
}
