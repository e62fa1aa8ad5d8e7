import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, id } from './columns.ts';
import type { KeyUsage } from './employee-certificate.entity.ts';

export const RequestKeyEntity = defineEntity({
  name: 'RequestKey',
  tableName: 'request_key',
  properties: {
    id: id(),
    requestId: p.uuid(),
    usage: p.text().$type<KeyUsage>(),
    csrDer: bytes(),
    csrSha256: p.text(),
    spkiSha256: p.text(),
  },
});
export type RequestKeyEntity = InferEntity<typeof RequestKeyEntity>;
