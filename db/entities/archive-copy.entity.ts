import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

/** A copy given out on a reasoned request. @rule reg p.15(4) */
export const ArchiveCopyEntity = defineEntity({
  name: 'ArchiveCopy',
  tableName: 'archive_copy',
  properties: {
    id: id(),
    unitId: p.uuid(),
    askedBy: p.text(),
    reason: p.text(),
    documents: p.array().$type<string[]>(),
    issuedAt: moment(),
    issuedById: p.uuid(),
  },
});
export type ArchiveCopyEntity = InferEntity<typeof ArchiveCopyEntity>;
