import { findStaffNotice, markNoticeFailed, markNoticeSent } from '@kualik/db/repositories/staff-notice.repository.ts';
import { STAFF_NOTICES } from '@kualik/domain/rules/staff-notices.ts';
import { type Job, PermanentFailure, TemporarilyUnavailable } from '../job.ts';
import { composeLetter } from './letter.ts';
import { KeyContainerRefused } from './outgoing-filter.ts';

/** A notice to a corporate address: Kazakh first, Russian below; the thing it is about is named by its id only. @rule reg p.15 */
export const sendStaffNotice: Job = async (context, row) => {
  const em = context.orm.em.fork();
  const noticeId = row.payload['noticeId'];
  const notice = typeof noticeId === 'string' ? await findStaffNotice(em, noticeId) : null;
  if (!notice?.recipient) throw new PermanentFailure('NOTICE_UNKNOWN');
  if (notice.sentAt) return { noticeId: notice.id, repeated: true };
  const { kk, ru } = STAFF_NOTICES[notice.kind];
  const reference = `${new URL('/admin/', context.config.publicUrl).href} · ${notice.subjectId}`;
  const letter = { subject: kk, lines: [kk, ru, reference], attachments: [] };
  const to = { name: notice.recipient, address: notice.recipient };
  const shared = { outboxId: row.outboxId, kind: notice.kind, language: 'kk', to, subject: kk } as const;
  const mail = { ...shared, ...composeLetter(letter, 'kk'), attachments: [], date: context.clock.now() };
  try {
    await context.mailer.send(mail);
  } catch (error) {
    const code = error instanceof KeyContainerRefused ? error.code : 'MAIL_UNAVAILABLE';
    await markNoticeFailed(em, notice.id, code);
    throw new TemporarilyUnavailable(code, { cause: error });
  }
  await markNoticeSent(em, notice.id, context.clock.now());
  return { noticeId: notice.id, transport: context.mailer.transport };
};
