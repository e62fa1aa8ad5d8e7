import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, id, moment } from './columns.ts';

/** The owner's own signature over `kualik/hold/1`: to place a hold, or to ask for its end. */
export const HoldSignatureEntity = defineEntity({
  name: 'HoldSignature',
  tableName: 'hold_signature',
  properties: {
    id: id(),
    act: p.text().$type<'hold' | 'release'>(),
    document: bytes(),
    documentSha256: p.text(),
    cms: bytes(),
    signerCertSha256: p.text(),
    receivedAt: moment(),
  },
});
export type HoldSignatureEntity = InferEntity<typeof HoldSignatureEntity>;
