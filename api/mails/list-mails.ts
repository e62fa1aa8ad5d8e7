import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { NotificationEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { notificationsOf } from '@kualik/db/repositories/notification.repository.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { isUuid } from '../schema/is-uuid.ts';
import type { MailType } from './mail.type.ts';

/** The notices of a request; the reading is recorded, because they name the applicant. @rule reg p.19(1) */
export async function listMails(context: ApiContext, requestId: string): Promise<MailType[]> {
  if (!isUuid(requestId)) return [];
  const { em, now, config } = context;
  const notifications = await notificationsOf(em, requestId);
  const actor = { kind: 'employee', id: signedInOf(context).employeeId } as const;
  await appendAudit(em, { kind: 'case.read', actor, at: now, requestId, data: { part: 'mails' } });
  const folder = join(config.dataDir, 'outbox');
  return Promise.all(notifications.toReversed().map((one) => toMail(one, folder)));
}

async function toMail(notification: NotificationEntity, folder: string): Promise<MailType> {
  const { id, kind, subject, state, attempts, queuedAt } = notification;
  return {
    ...{ id, kind, subject, state, attempts, queuedAt },
    recipient: notification.recipient ?? '',
    lastError: notification.lastError ?? null,
    sentAt: notification.sentAt ?? null,
    bouncedAt: notification.bouncedAt ?? null,
    eml: await readEml(folder, notification),
  };
}

/** Without a mail server the worker leaves each letter as a file named after the work that asked for it. */
async function readEml(folder: string, { outboxId }: NotificationEntity): Promise<string | null> {
  if (!outboxId) return null;
  return readFile(join(folder, `${basename(outboxId)}.eml`), 'utf8').catch(() => null);
}
