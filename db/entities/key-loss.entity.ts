import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

export type KeyLossState = 'reported' | 'acted' | 'dismissed';
export type KeyLossChannel = 'self' | 'superior' | 'telephone';

/** A report that an operator's key is lost or in other hands since a moment. */
export const KeyLossEntity = defineEntity({
  name: 'KeyLoss',
  tableName: 'key_loss',
  properties: {
    id: id(),
    employeeId: p.uuid(),
    since: moment(),
    channel: p.text().$type<KeyLossChannel>(),
    reportedById: p.uuid(),
    reportedAt: moment(),
    state: p.text().$type<KeyLossState>(),
    decidedById: p.uuid().nullable(),
    decidedAt: moment().nullable(),
    resumeAskedAt: moment().nullable(),
    resumeAskedById: p.uuid().nullable(),
    resumedAt: moment().nullable(),
    resumedById: p.uuid().nullable(),
  },
});
export type KeyLossEntity = InferEntity<typeof KeyLossEntity>;

/** What an operator says on the telephone when his key is lost; only the hash is kept. */
export const KeyLossCodeEntity = defineEntity({
  name: 'KeyLossCode',
  tableName: 'key_loss_code',
  properties: { employeeId: p.uuid().primary(), codeSha256: p.text(), madeAt: moment() },
});
export type KeyLossCodeEntity = InferEntity<typeof KeyLossCodeEntity>;
