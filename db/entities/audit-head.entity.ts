import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, moment } from './columns.ts';

/** A sealed batch of audit rows; the same head lies signed in a file outside the database. */
export const AuditHeadEntity = defineEntity({
  name: 'AuditHead',
  tableName: 'audit_head',
  properties: {
    seq: p.integer().primary().autoincrement(false),
    firstId: p.bigint('number'),
    lastId: p.bigint('number'),
    rowCount: p.integer(),
    batchSha256: p.text(),
    previousSha256: p.text(),
    headSha256: p.text(),
    seal: bytes(),
    sealedAt: moment(),
  },
});
export type AuditHeadEntity = InferEntity<typeof AuditHeadEntity>;
