import type { ComplaintEntity, EntityManager } from '@kualik/db';
import {
  findComplaintLetter,
  markComplaintLetterFailed,
  markComplaintLetterSent,
} from '@kualik/db/repositories/complaint-letter.repository.ts';
import { findComplaint } from '@kualik/db/repositories/complaint.repository.ts';
import { findEmployee } from '@kualik/db/repositories/employee.repository.ts';
import { PAPER_NOT_SEALED } from '@kualik/db/repositories/paper.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { surnameAndInitials, type ComplaintLetterAct } from '@kualik/domain/rules/complaints.ts';
import { groupRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { formatDate } from '@kualik/domain/texts/dates.ts';
import { t } from '@kualik/domain/texts/translate.ts';
import { type Job, PermanentFailure, TemporarilyUnavailable } from '../job.ts';
import { complaintPaper } from '../papers/complaint-paper.job.ts';
import { composeLetter, type Letter } from './letter.ts';
import type { Attachment } from './mailer.ts';
import { KeyContainerRefused } from './outgoing-filter.ts';

/** Tells the complainant who left an address of the registration, the return or the answer, in his language. @rule std1 p.11–12 */
export const sendComplaintLetter: Job = async (context, row) => {
  const em = context.orm.em.fork();
  const { letterId } = row.payload;
  const stored = typeof letterId === 'string' ? await findComplaintLetter(em, letterId) : null;
  const complaint = stored && (await findComplaint(em, stored.complaintId));
  if (!stored || !complaint?.email) throw new PermanentFailure('COMPLAINT_LETTER_UNKNOWN');
  if (stored.sentAt) return { letterId: stored.id, repeated: true };
  const { language, email } = complaint;
  const letter = await letterOf(em, complaint, stored.act);
  const attachments = [await attachmentOf(em, complaint, stored.act, context.clock.now())];
  const to = { name: email, address: email };
  const shared = { outboxId: row.outboxId, kind: row.kind, language, to, subject: letter.subject };
  const mail = { ...shared, ...composeLetter(letter, language), attachments, date: context.clock.now() };
  try {
    await context.mailer.send(mail);
  } catch (error) {
    const code = error instanceof KeyContainerRefused ? error.code : 'MAIL_UNAVAILABLE';
    await markComplaintLetterFailed(em, stored.id, code);
    throw new TemporarilyUnavailable(code, { cause: error });
  }
  await markComplaintLetterSent(em, stored.id, context.clock.now());
  return { letterId: stored.id, transport: context.mailer.transport };
};

/** The sealed paper of the act goes with the letter; until the seal is there the letter waits. */
async function attachmentOf(
  em: EntityManager,
  complaint: ComplaintEntity,
  act: ComplaintLetterAct,
  now: Date,
): Promise<Attachment> {
  const { awaitsSeal, content } = await complaintPaper(em, complaint, act, now);
  if (awaitsSeal) throw new TemporarilyUnavailable(PAPER_NOT_SEALED);
  const name = t(complaint.language, 'complaint.paper.file');
  return { filename: `${name}-${complaint.code}-${act}.pdf`, content, contentType: 'application/pdf' };
}

type Words = (complaint: ComplaintEntity, em: EntityManager) => string[] | Promise<string[]>;

const WORDS: Record<ComplaintLetterAct, Words> = {
  register: async (complaint, em) => [await receiptOf(em, complaint)],
  return: ({ language, returnReason }) => [t(language, 'complaint.state.returned'), returnReason ?? ''],
  answer: ({ language, outcome, answer }) => [
    t(language, 'complaint.state.answered'),
    ...(outcome ? [t(language, `complaint.outcome.${outcome}`)] : []),
    answer ?? '',
    t(language, 'complaint.rights'),
  ],
  judge: ({ language, qualityOutcome, judgement }) => [
    t(language, 'complaint.state.judged'),
    ...(qualityOutcome ? [t(language, `complaint.outcome.${qualityOutcome}`)] : []),
    judgement ?? '',
  ],
};

async function letterOf(em: EntityManager, complaint: ComplaintEntity, act: ComplaintLetterAct): Promise<Letter> {
  const { language } = complaint;
  const code = t(language, 'mail.complaint.code', { code: groupRequestNumber(complaint.code) });
  const lines = [...(await WORDS[act](complaint, em)), code];
  return { subject: t(language, 'mail.complaint.subject'), lines, attachments: [] };
}

async function receiptOf(em: EntityManager, complaint: ComplaintEntity): Promise<string> {
  const { language, incomingNumber, registeredAt, registeredById, dueAt, officeId } = complaint;
  const acceptor = registeredById ? await findEmployee(em, registeredById) : null;
  const office = await officeById(em, officeId);
  if (!incomingNumber || !registeredAt || !dueAt || !acceptor || !office) throw new Error('complaint not registered');
  return t(language, 'complaint.receipt', {
    number: incomingNumber,
    date: formatDate(registeredAt, language),
    acceptedBy: surnameAndInitials(acceptor),
    due: formatDate(dueAt, language),
    place: t(language, 'complaint.place', { office: office.name[language], address: office.address[language] }),
  });
}
