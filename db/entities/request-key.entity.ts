import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, id } from './columns.ts';
import type { KeyUsage } from './employee-certificate.entity.ts';

/** An order has the pair, or one key of an SSL certificate. */
export type RequestKeyUsage = KeyUsage | 'ssl';

export const RequestKeyEntity = defineEntity({
  name: 'RequestKey',
  tableName: 'request_key',
  properties: {
    id: id(),
    requestId: p.uuid(),
    usage: p.text().$type<RequestKeyUsage>(),
    csrDer: bytes(),
    csrSha256: p.text(),
    spkiSha256: p.text(),
  },
});
export type RequestKeyEntity = InferEntity<typeof RequestKeyEntity>;
