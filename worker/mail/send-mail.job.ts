import type { CaseFile, NotificationEntity } from '@kualik/db';
import { markLetterFailed, markLetterSent, openLetter } from '@kualik/db/repositories/letter.repository.ts';
import { type JobContext, type JobResult, type JobRow, type JobTable, PermanentFailure } from '../job.ts';
import { TemporarilyUnavailable } from '../job.ts';
import { fullName } from '../papers/application.ts';
import { openCase, type PaperContext } from '../papers/case-papers.ts';
import { composeLetter } from './letter.ts';
import { LETTERS, type LetterKind, subjectOf } from './letters.ts';
import type { OutgoingMail } from './mailer.ts';

/**
 * Writes and sends one letter. The row of the letter is stored before the first try, so that a mail server that is down
 * loses nothing and everybody sees what waits. A letter that was sent is not sent again. @rule reg p.6(5), p.6(11)
 */
export async function sendMail(context: JobContext, row: JobRow, kind: LetterKind): Promise<JobResult> {
  const em = context.orm.em.fork();
  const file = await openCase(em, row.requestId);
  if (!file.applicant.email) return { skipped: 'no address' };
  if (kind === 'issued' && isUsedAlready(row, file)) return { skipped: 'link used' };
  const letter = await openLetter(em, newLetter(context, row, kind, file));
  if (letter.state === 'sent') return { notificationId: letter.id, repeated: true };
  const paper: PaperContext = { em, publicUrl: context.config.publicUrl, now: context.clock.now() };
  const mail = await writeMail(paper, row, kind, file);
  await handOver(context, letter, mail);
  await markLetterSent(em, letter.id, context.clock.now());
  return { notificationId: letter.id, transport: context.mailer.transport };
}

/** A link that was used is not replaced by a late first letter; a link asked for by the applicant is always made. */
function isUsedAlready({ payload }: JobRow, { request }: CaseFile): boolean {
  return payload['renewed'] !== true && Boolean(request.installConsumedAt);
}

function newLetter({ mailer, clock }: JobContext, row: JobRow, kind: LetterKind, file: CaseFile) {
  const { applicant, request } = file;
  return {
    outboxId: row.outboxId,
    requestId: request.id,
    kind,
    language: applicant.language,
    recipient: applicant.email ?? '',
    subject: subjectOf(kind, file),
    messageId: mailer.messageIdOf(row.outboxId),
    queuedAt: clock.now(),
  };
}

async function writeMail(context: PaperContext, row: JobRow, kind: LetterKind, file: CaseFile): Promise<OutgoingMail> {
  const { applicant } = file;
  const letter = await LETTERS[kind](context, file);
  const { subject, attachments } = letter;
  const to = { name: fullName(applicant), address: applicant.email ?? '' };
  const words = composeLetter(letter, applicant.language);
  const { outboxId } = row;
  return { outboxId, kind, language: applicant.language, to, subject, ...words, attachments, date: context.now };
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
  const responseCode: unknown = error instanceof Error ? Reflect.get(error, 'responseCode') : undefined;
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  const isFinal = code === 'EENVELOPE' && typeof responseCode === 'number' && responseCode >= 500;
  return { code: isFinal ? 'MAIL_RECIPIENT_REFUSED' : 'MAIL_UNAVAILABLE', isFinal };
}

export const MAIL_JOBS: JobTable = {
  application: (context, row) => sendMail(context, row, 'application'),
  issued: (context, row) => sendMail(context, row, 'issued'),
  refusal: (context, row) => sendMail(context, row, 'refusal'),
  lapse: (context, row) => sendMail(context, row, 'lapse'),
};
