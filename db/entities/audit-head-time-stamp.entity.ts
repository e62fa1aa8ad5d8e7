import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, moment } from './columns.ts';

/** The time stamp over the seal of an audit head. */
export const AuditHeadTimeStampEntity = defineEntity({
  name: 'AuditHeadTimeStamp',
  tableName: 'audit_head_time_stamp',
  properties: {
    seq: p.integer().primary().autoincrement(false),
    token: bytes(),
    stampedAt: moment(),
  },
});
export type AuditHeadTimeStampEntity = InferEntity<typeof AuditHeadTimeStampEntity>;
