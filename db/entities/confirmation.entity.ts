import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, id, moment } from './columns.ts';

/** The document put before the operator and, once it came back, his signature over it and the verdict. */
export const ConfirmationEntity = defineEntity({
  name: 'Confirmation',
  tableName: 'confirmation',
  properties: {
    id: id(),
    requestId: p.uuid(),
    employeeId: p.uuid(),
    document: bytes(),
    documentSha256: p.text(),
    caseVersion: p.integer(),
    createdAt: moment(),
    cms: bytes().nullable(),
    /** Token over the signature; comes later than the signature. */
    timeStamp: bytes().nullable(),
    signerCertSha256: p.text().nullable(),
    receivedAt: moment().nullable(),
    /** The registered workplace where it was signed. */
    workplaceId: p.uuid().nullable(),
    verdictCode: p.text().nullable(),
    verdict: p.json<Record<string, unknown>>().nullable(),
  },
});
export type ConfirmationEntity = InferEntity<typeof ConfirmationEntity>;
