import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { localized } from './columns.ts';

export const RegionEntity = defineEntity({
  name: 'Region',
  tableName: 'region',
  properties: { code: p.text().primary(), name: localized() },
});
export type RegionEntity = InferEntity<typeof RegionEntity>;
