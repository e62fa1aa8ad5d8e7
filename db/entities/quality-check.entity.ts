import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

/** A check of finished cases of one centre; `seed` lets everybody draw the same sample again. @rule reg p.15(2) */
export const QualityCheckEntity = defineEntity({
  name: 'QualityCheck',
  tableName: 'quality_check',
  properties: {
    id: id(),
    officeId: p.uuid(),
    periodFrom: p.date(),
    periodTo: p.date(),
    basis: p.array().$type<string[]>(),
    sampleSize: p.integer(),
    seed: p.text(),
    sample: p.array().$type<string[]>(),
    openedAt: moment(),
    openedById: p.uuid(),
    closedAt: moment().nullable(),
    closedById: p.uuid().nullable(),
  },
});
export type QualityCheckEntity = InferEntity<typeof QualityCheckEntity>;
