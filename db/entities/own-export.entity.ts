import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, id, moment } from './columns.ts';

/** A list of a cabinet for its holder; `sealed` is a CMS over `document`, canonical JSON of what he saw when he ordered it. */
export const OwnExportEntity = defineEntity({
  name: 'OwnExport',
  tableName: 'own_export',
  properties: {
    id: id(),
    /** The certificate that his cabinet was opened with. */
    certificateSha256: p.text(),
    document: bytes(),
    rowCount: p.integer(),
    isCut: p.boolean(),
    orderedAt: moment(),
    sealed: bytes().nullable(),
    sealedAt: moment().nullable(),
  },
});
export type OwnExportEntity = InferEntity<typeof OwnExportEntity>;
