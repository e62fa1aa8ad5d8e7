import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

/** What was found about a rule that no program can enforce. @rule reg p.19(5) */
export const WorkplaceCheckEntity = defineEntity({
  name: 'WorkplaceCheck',
  tableName: 'workplace_check',
  properties: {
    id: id(),
    operatorId: p.uuid(),
    rule: p.integer(),
    isKept: p.boolean(),
    note: p.text().nullable(),
    evidenceSha256: p.text().nullable(),
    checkedAt: moment(),
    checkedById: p.uuid(),
  },
});
export type WorkplaceCheckEntity = InferEntity<typeof WorkplaceCheckEntity>;
