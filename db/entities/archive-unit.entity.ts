import type { ArchivedDocument } from '@kualik/domain/rules/archive.ts';
import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

export type ArchiveUnitState = 'kept' | 'destroyed';

/** The papers of a finished case in the archive. @rule reg p.15(4) */
export const ArchiveUnitEntity = defineEntity({
  name: 'ArchiveUnit',
  tableName: 'archive_unit',
  properties: {
    id: id(),
    requestId: p.uuid(),
    officeId: p.uuid().nullable(),
    documents: p.json<ArchivedDocument[]>(),
    closedAt: moment(),
    archivedAt: moment(),
    location: p.text().nullable(),
    pages: p.integer().nullable(),
    retainUntil: p.date().nullable(),
    legalHold: p.text().nullable(),
    holdAt: moment().nullable(),
    holdById: p.uuid().nullable(),
    verifiedAt: moment().nullable(),
    verifiedOk: p.boolean().nullable(),
    state: p.text().$type<ArchiveUnitState>().default('kept'),
    destroyedAt: moment().nullable(),
  },
});
export type ArchiveUnitEntity = InferEntity<typeof ArchiveUnitEntity>;
