import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, id, moment } from './columns.ts';

export type FiledPaperContentType = 'application/pdf' | 'image/jpeg' | 'image/png';

/** Scan of an administrative paper, stored by its hash. */
export const FiledPaperEntity = defineEntity({
  name: 'FiledPaper',
  tableName: 'filed_paper',
  properties: {
    id: id(),
    sha256: p.text(),
    contentType: p.text().$type<FiledPaperContentType>(),
    content: bytes(),
    filedAt: moment(),
    filedById: p.uuid(),
    officeId: p.uuid().nullable(),
  },
});
export type FiledPaperEntity = InferEntity<typeof FiledPaperEntity>;
