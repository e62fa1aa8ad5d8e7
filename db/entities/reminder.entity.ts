import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

export type ReminderKind = 'wait-reminder' | 'expiry-reminder';

/** A reminder that was queued; (kind, case, mark of days) is unique, so that each is sent once. */
export const ReminderEntity = defineEntity({
  name: 'Reminder',
  tableName: 'reminder',
  properties: {
    id: id(),
    kind: p.text().$type<ReminderKind>(),
    requestId: p.uuid(),
    mark: p.integer(),
    madeAt: moment(),
    outboxId: p.uuid(),
  },
});
export type ReminderEntity = InferEntity<typeof ReminderEntity>;
