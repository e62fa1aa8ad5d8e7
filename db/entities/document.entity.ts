import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, id, localized, moment } from './columns.ts';

/**
 * 'paper' is an original that the operator saw; it has no content of its own. 'scan' is an upload: its content is a blob.
 * 'form' is an annex filled from the case; `itemId` names it. 'print' is another paper of the case in another language.
 */
export type DocumentKind = 'application' | 'receipt' | 'refusal' | 'consent' | 'form' | 'print' | 'paper' | 'scan';

export const DocumentEntity = defineEntity({
  name: 'Document',
  tableName: 'document',
  properties: {
    id: id(),
    requestId: p.uuid(),
    kind: p.text().$type<DocumentKind>(),
    title: localized(),
    contentType: p.text(),
    content: bytes().nullable(),
    sha256: p.text().nullable(),
    createdAt: moment(),
    seenById: p.uuid().nullable(),
    seenAt: moment().nullable(),
    itemId: p.text().nullable(),
    awaitsSeal: p.boolean().default(false),
    sealedAt: moment().nullable(),
    uploadedById: p.uuid().nullable(),
    blobId: p.uuid().nullable(),
    alternative: p.text().nullable(),
    givenBackAt: moment().nullable(),
    factsSha256: p.text().nullable(),
  },
});
export type DocumentEntity = InferEntity<typeof DocumentEntity>;
