import type { ComplaintLetterAct } from '@kualik/domain/rules/complaints.ts';
import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, id, moment } from './columns.ts';

/** What the service hands the complainant about one act, sealed before anybody gets it. */
export const ComplaintPaperEntity = defineEntity({
  name: 'ComplaintPaper',
  tableName: 'complaint_paper',
  properties: {
    id: id(),
    complaintId: p.uuid(),
    act: p.text().$type<ComplaintLetterAct>(),
    content: bytes(),
    sha256: p.text(),
    createdAt: moment(),
    awaitsSeal: p.boolean().default(true),
    sealedAt: moment().nullable(),
  },
});
export type ComplaintPaperEntity = InferEntity<typeof ComplaintPaperEntity>;

/** The paper on which a complaint came; without a complaint it waits for the registration. */
export const ComplaintScanEntity = defineEntity({
  name: 'ComplaintScan',
  tableName: 'complaint_scan',
  properties: {
    id: id(),
    complaintId: p.uuid().nullable(),
    blobId: p.uuid(),
    contentType: p.text(),
    sha256: p.text(),
    uploadedById: p.uuid(),
    createdAt: moment(),
  },
});
export type ComplaintScanEntity = InferEntity<typeof ComplaintScanEntity>;
