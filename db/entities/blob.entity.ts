import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, id, moment } from './columns.ts';

/** An upload, encrypted; found by a keyed hash of its content, so that equal files are kept once. */
export const BlobEntity = defineEntity({
  name: 'Blob',
  tableName: 'blob',
  properties: {
    id: id(),
    address: p.text(),
    keyId: p.text(),
    nonce: bytes(),
    ciphertext: bytes(),
    tag: bytes(),
    size: p.integer(),
    createdAt: moment(),
  },
});
export type BlobEntity = InferEntity<typeof BlobEntity>;
