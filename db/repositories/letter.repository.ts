import type { EntityManager } from '@mikro-orm/postgresql';
import { ApplicantEntity } from '../entities/applicant.entity.ts';
import { NotificationEntity } from '../entities/notification.entity.ts';
import { newId } from '../ids.ts';
import { findNotificationByOutbox } from './notification.repository.ts';

export type NewLetter = Pick<
  NotificationEntity,
  'requestId' | 'kind' | 'language' | 'recipient' | 'subject' | 'messageId' | 'queuedAt'
> & { outboxId: string };

/** Who gets a letter about a case that is not his own order, for instance at an earlier address. */
export function letterRecipient(em: EntityManager, id: string): Promise<ApplicantEntity> {
  return em.findOneOrFail(ApplicantEntity, { id });
}

/**
 * The letter of an outbox row, made on the first try: a repeated job finds the row it made before. Without an address it
 * stands as 'none': everybody sees that the paper has to be handed out instead.
 */
export async function openLetter(em: EntityManager, letter: NewLetter): Promise<NotificationEntity> {
  const { outboxId, requestId, kind, language, recipient, subject, messageId, queuedAt } = letter;
  const state = recipient ? 'queued' : 'none';
  await em.execute(
    `insert into notification (id, request_id, kind, language, recipient, subject, state, message_id, queued_at, outbox_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (outbox_id) do nothing`,
    [newId(), requestId, kind, language, recipient, subject, state, messageId, queuedAt, outboxId],
  );
  const stored = await findNotificationByOutbox(em, outboxId);
  if (!stored) throw new Error('the letter was not stored');
  return stored;
}

export async function markLetterSent(em: EntityManager, id: string, at: Date): Promise<void> {
  await em.execute(
    `update notification set state = 'sent', sent_at = ?, attempts = attempts + 1, last_error = null
      where id = ? and state in ('queued', 'failed')`,
    [at, id],
  );
}

/** Counts a try that failed. The letter waits for the next one unless the mail server refused it for good. */
export async function markLetterFailed(
  em: EntityManager,
  id: string,
  { error, isFinal }: { error: string; isFinal: boolean },
): Promise<void> {
  await em.execute(
    `update notification set state = ?, attempts = attempts + 1, last_error = ? where id = ? and state in ('queued', 'failed')`,
    [isFinal ? 'failed' : 'queued', error, id],
  );
}

/** A letter that the mail server took over came back: the letter when this call recorded it, else null. `code` is the status of RFC 3463. */
export async function markLetterBounced(
  em: EntityManager,
  messageId: string,
  { at, code }: { at: Date; code: string },
): Promise<NotificationEntity | null> {
  const rows: { id: string }[] = await em.execute(
    `update notification set state = 'bounced', bounced_at = ?, last_error = ?
      where message_id = ? and state = 'sent' returning id`,
    [at, `BOUNCED_${code}`, messageId],
  );
  const [row] = rows;
  return row ? em.findOne(NotificationEntity, { id: row.id }) : null;
}
