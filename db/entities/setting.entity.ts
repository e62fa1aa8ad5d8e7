import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';

export const SettingEntity = defineEntity({
  name: 'Setting',
  tableName: 'setting',
  properties: { key: p.text().primary(), value: p.json<unknown>() },
});
export type SettingEntity = InferEntity<typeof SettingEntity>;
