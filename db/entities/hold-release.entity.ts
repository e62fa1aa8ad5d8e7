import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, id, moment } from './columns.ts';

/** The document `kualik/hold-release/1` put before an employee and, once it came back, his signature over it. */
export const HoldReleaseEntity = defineEntity({
  name: 'HoldRelease',
  tableName: 'hold_release',
  properties: {
    id: id(),
    employeeId: p.uuid(),
    document: bytes(),
    documentSha256: p.text(),
    createdAt: moment(),
    cms: bytes().nullable(),
    signerCertSha256: p.text().nullable(),
    receivedAt: moment().nullable(),
  },
});
export type HoldReleaseEntity = InferEntity<typeof HoldReleaseEntity>;
