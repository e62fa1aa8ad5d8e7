import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

/** The version of the advice that stood beside the choice of storage. @rule reg p.19(4) */
export const StorageAdviceShownEntity = defineEntity({
  name: 'StorageAdviceShown',
  tableName: 'storage_advice_shown',
  properties: {
    id: id(),
    requestId: p.uuid(),
    version: p.text(),
    shownAt: moment(),
  },
});
export type StorageAdviceShownEntity = InferEntity<typeof StorageAdviceShownEntity>;
