import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { moment } from './columns.ts';

/** How many places of a slot are booked. */
export const QueueSlotEntity = defineEntity({
  name: 'QueueSlot',
  tableName: 'queue_slot',
  properties: { officeId: p.uuid().primary(), startsAt: moment().primary(), taken: p.integer() },
});
export type QueueSlotEntity = InferEntity<typeof QueueSlotEntity>;

/** The last ordinal given out at a centre on a day. */
export const QueueDayEntity = defineEntity({
  name: 'QueueDay',
  tableName: 'queue_day',
  properties: { officeId: p.uuid().primary(), day: p.date().primary(), lastOrdinal: p.integer() },
});
export type QueueDayEntity = InferEntity<typeof QueueDayEntity>;
