import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, id, moment } from './columns.ts';

export const CrlIssueEntity = defineEntity({
  name: 'CrlIssue',
  tableName: 'crl_issue',
  properties: {
    id: id(),
    caId: p.uuid(),
    number: p.bigint('bigint'),
    kind: p.text().$type<'full'>(),
    thisUpdate: moment(),
    nextUpdate: moment(),
    der: bytes(),
    sha256: p.text(),
    entries: p.integer(),
    publishedAt: moment(),
  },
});
export type CrlIssueEntity = InferEntity<typeof CrlIssueEntity>;
