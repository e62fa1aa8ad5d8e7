import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

export const RevocationEntity = defineEntity({
  name: 'Revocation',
  tableName: 'revocation',
  properties: {
    id: id(),
    certificateId: p.uuid(),
    serialHex: p.text(),
    caId: p.uuid(),
    reason: p.text(),
    revokedAt: moment(),
    requestedBy: p.text(),
    /** When it was stored: after a hold it counts from an earlier moment. */
    recordedAt: moment().nullable(),
    /** Suffix of the list of its own to which the certificate points; empty when only the complete list tells of it. */
    listSuffix: p.text().default(''),
    /** Since when the key is thought to be known to others, if anybody said so. */
    invalidSince: moment().nullable(),
    /** Null until a published list carries it. */
    crlNumber: p.bigint('bigint').nullable(),
  },
});
export type RevocationEntity = InferEntity<typeof RevocationEntity>;
