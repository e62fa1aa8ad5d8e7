import type { CaseFile, EntityManager, NotificationEntity } from '@kualik/db';
import {
  letterRecipient,
  markLetterFailed,
  markLetterSent,
  openLetter,
} from '@kualik/db/repositories/letter.repository.ts';
import type { NewLetter } from '@kualik/db/repositories/letter.repository.ts';
import { isLetterKind, LETTER_TEMPLATES, type LetterKind } from '@kualik/domain/notifications/letter-templates.ts';
import { type JobContext, type JobResult, type JobRow, type JobTable, PermanentFailure } from '../job.ts';
import { TemporarilyUnavailable } from '../job.ts';
import { fullName } from '../papers/names.ts';
import { openCase } from '../papers/case-papers.ts';
import { sendComplaintLetter } from './complaint-letter.job.ts';
import { composeLetter } from './letter.ts';
import { attachmentsOf, subjectOf, writeLetter } from './letters.ts';
import type { OutgoingMail } from './mailer.ts';
import { KeyContainerRefused } from './outgoing-filter.ts';
import { queueOwnerNotices } from './owner-notices.ts';
import type { LetterFacts } from './slot-sources.ts';
import { sendStaffNotice } from './staff-notice.job.ts';

/**
 * Writes and sends one letter. The row of the letter is stored before the first try, so that a mail server that is down
 * loses nothing and everybody sees what waits. A letter that was sent is not sent again. Who left no address gets the
 * paper at the counter: it is made, and the letter stands as "none". @rule reg p.6(5), p.6(11)
 */
export async function sendMail(context: JobContext, row: JobRow, kind: LetterKind): Promise<JobResult> {
  const em = context.orm.em.fork();
  const file = await openCase(em, row.requestId);
  await queueOwnerNotices(em, { requestId: file.request.id, letter: kind, at: context.clock.now() });
  const outdated = outdatedBy(kind, row, file);
  if (outdated) return { skipped: outdated };
  const facts = await factsOf(context, em, row, file);
  const letter = await openLetter(em, await newLetter(context, row, kind, facts));
  if (letter.state === 'sent' || letter.state === 'bounced') return { notificationId: letter.id, repeated: true };
  if (letter.state === 'none') {
    const papers = await attachmentsOf(kind, facts);
    return { notificationId: letter.id, skipped: 'no address', papers: papers.length };
  }
  await handOver(context, letter, await writeMail(row, kind, facts));
  await markLetterSent(em, letter.id, context.clock.now());
  return { notificationId: letter.id, transport: context.mailer.transport };
}

/**
 * Why a letter that waited long says nothing true any more. A link that was used is not replaced by a late first letter;
 * a link asked for by the applicant is always made.
 */
function outdatedBy(kind: LetterKind, { payload }: JobRow, { request }: CaseFile): string | null {
  if (kind === 'issued' && payload['renewed'] !== true && request.installConsumedAt) return 'link used';
  return kind === 'wait-reminder' && request.status !== 'WAITING_FOR_APPLICANT' ? 'no longer awaited' : null;
}

/** The letter goes to the applicant of the case, or to the applicant of another case that the row names. */
async function factsOf(
  { config, clock }: JobContext,
  em: EntityManager,
  { payload, outboxId }: JobRow,
  file: CaseFile,
): Promise<LetterFacts> {
  const { applicantId } = payload;
  const recipient = typeof applicantId === 'string' ? await letterRecipient(em, applicantId) : file.applicant;
  const context = { em, publicUrl: config.publicUrl, now: clock.now() };
  return { context, file, recipient, language: recipient.language, payload, outboxId };
}

async function newLetter(
  { mailer, clock }: JobContext,
  { outboxId }: JobRow,
  kind: LetterKind,
  facts: LetterFacts,
): Promise<NewLetter> {
  return {
    outboxId,
    requestId: facts.file.request.id,
    kind,
    language: facts.language,
    recipient: facts.recipient.email ?? null,
    subject: await subjectOf(kind, facts),
    messageId: mailer.messageIdOf(outboxId),
    queuedAt: clock.now(),
  };
}

async function writeMail({ outboxId }: JobRow, kind: LetterKind, facts: LetterFacts): Promise<OutgoingMail> {
  const { recipient, language, context } = facts;
  const letter = await writeLetter(kind, facts);
  const { subject, attachments } = letter;
  const to = { name: fullName(recipient), address: recipient.email ?? '' };
  const words = composeLetter(letter, language);
  return { outboxId, kind, language, to, subject, ...words, attachments, date: context.now };
}

async function handOver(context: JobContext, letter: NotificationEntity, mail: OutgoingMail): Promise<void> {
  try {
    await context.mailer.send(mail);
  } catch (error) {
    const { code, isFinal } = mailFault(error);
    await markLetterFailed(context.orm.em.fork(), letter.id, { error: code, isFinal });
    if (isFinal) throw new PermanentFailure(code, { cause: error });
    throw new TemporarilyUnavailable(code, { cause: error });
  }
}

/** 5xx for the recipient is the mail server's last word (RFC 5321 4.2.1); anything else may pass. Codes only: texts hold addresses. */
function mailFault(error: unknown): { code: string; isFinal: boolean } {
  if (error instanceof KeyContainerRefused) return { code: error.code, isFinal: true };
  const responseCode: unknown = error instanceof Error ? Reflect.get(error, 'responseCode') : undefined;
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  const isFinal = code === 'EENVELOPE' && typeof responseCode === 'number' && responseCode >= 500;
  return { code: isFinal ? 'MAIL_RECIPIENT_REFUSED' : 'MAIL_UNAVAILABLE', isFinal };
}

/** One job for each kind of letter: a row in the table of templates is enough. */
export const MAIL_JOBS: JobTable = {
  ...Object.fromEntries(
    Object.keys(LETTER_TEMPLATES)
      .filter(isLetterKind)
      .map((kind) => [kind, (context: JobContext, row: JobRow) => sendMail(context, row, kind)]),
  ),
  'staff-notice': sendStaffNotice,
  'complaint-letter': sendComplaintLetter,
};
