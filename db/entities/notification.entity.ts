import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import type { Language } from './applicant.entity.ts';
import { id, moment } from './columns.ts';

export type NotificationState = 'queued' | 'sent' | 'failed';

export const NotificationEntity = defineEntity({
  name: 'Notification',
  tableName: 'notification',
  properties: {
    id: id(),
    requestId: p.uuid(),
    kind: p.text(),
    language: p.text().$type<Language>(),
    recipient: p.text(),
    subject: p.text(),
    state: p.text().$type<NotificationState>().default('queued'),
    attempts: p.integer().default(0),
    lastError: p.text().nullable(),
    messageId: p.text().nullable(),
    queuedAt: moment(),
    sentAt: moment().nullable(),
    outboxId: p.uuid().nullable(),
  },
});
export type NotificationEntity = InferEntity<typeof NotificationEntity>;
