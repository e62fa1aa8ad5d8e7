import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import type { Language } from './applicant.entity.ts';
import { id, moment } from './columns.ts';

/** none: the applicant left no address; bounced: taken over by the mail server and returned later (RFC 3464). */
export type NotificationState = 'queued' | 'sent' | 'failed' | 'bounced' | 'none';

export const NotificationEntity = defineEntity({
  name: 'Notification',
  tableName: 'notification',
  properties: {
    id: id(),
    requestId: p.uuid(),
    kind: p.text(),
    language: p.text().$type<Language>(),
    recipient: p.text().nullable(),
    subject: p.text(),
    state: p.text().$type<NotificationState>().default('queued'),
    attempts: p.integer().default(0),
    lastError: p.text().nullable(),
    messageId: p.text().nullable(),
    queuedAt: moment(),
    sentAt: moment().nullable(),
    bouncedAt: moment().nullable(),
    outboxId: p.uuid().nullable(),
  },
});
export type NotificationEntity = InferEntity<typeof NotificationEntity>;
