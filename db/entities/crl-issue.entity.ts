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
    kind: p.text().$type<'full' | 'delta' | 'shard'>(),
    /** What stands behind the authority's name in the file name; empty for the complete list. */
    suffix: p.text().default(''),
    /** The full list that a delta list builds on. */
    baseNumber: p.bigint('bigint').nullable(),
    thisUpdate: moment(),
    nextUpdate: moment(),
    /** Null for a long list, whose bytes lie in pieces. */
    der: bytes().nullable(),
    sha256: p.text(),
    entries: p.integer(),
    publishedAt: moment(),
  },
});
export type CrlIssueEntity = InferEntity<typeof CrlIssueEntity>;
