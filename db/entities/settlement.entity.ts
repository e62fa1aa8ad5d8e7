import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { localized } from './columns.ts';

export const SettlementEntity = defineEntity({
  name: 'Settlement',
  tableName: 'settlement',
  properties: { id: p.text().primary(), regionCode: p.text(), name: localized() },
});
export type SettlementEntity = InferEntity<typeof SettlementEntity>;
