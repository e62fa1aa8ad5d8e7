import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

/** A registered workplace of an office; its computer keeps the token. @rule reg p.19(5) rule 1 */
export const WorkplaceEntity = defineEntity({
  name: 'Workplace',
  tableName: 'workplace',
  properties: {
    id: id(),
    officeId: p.uuid(),
    label: p.text(),
    tokenSha256: p.text(),
    registeredAt: moment(),
    registeredById: p.uuid(),
    endedAt: moment().nullable(),
    endedById: p.uuid().nullable(),
  },
});
export type WorkplaceEntity = InferEntity<typeof WorkplaceEntity>;
