import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

/** A certificate that a case revokes; of a re-issue, a predecessor given up in the same signed act. */
export const RevocationTargetEntity = defineEntity({
  name: 'RevocationTarget',
  tableName: 'revocation_target',
  properties: {
    id: id(),
    requestId: p.uuid(),
    certificateId: p.uuid(),
    reason: p.text(),
    /** Since when the key is thought to be known to others, if anybody said so. */
    invalidSince: moment().nullable(),
  },
});
export type RevocationTargetEntity = InferEntity<typeof RevocationTargetEntity>;
