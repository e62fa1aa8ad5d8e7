import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

/** Copies that the provider wants from a centre. @rule reg p.15(2) */
export const CopyRequestEntity = defineEntity({
  name: 'CopyRequest',
  tableName: 'copy_request',
  properties: {
    id: id(),
    checkId: p.uuid().nullable(),
    requestId: p.uuid(),
    officeId: p.uuid(),
    documents: p.array().$type<string[]>(),
    requestedAt: moment(),
    requestedById: p.uuid(),
    dueOn: p.date(),
    deliveredAt: moment().nullable(),
    deliveredById: p.uuid().nullable(),
    paperIds: p.array().$type<string[]>().nullable(),
    paperSha256s: p.array().$type<string[]>().nullable(),
    delayDays: p.integer().nullable(),
  },
});
export type CopyRequestEntity = InferEntity<typeof CopyRequestEntity>;
