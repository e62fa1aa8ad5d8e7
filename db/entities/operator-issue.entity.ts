import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, id, moment } from './columns.ts';

/** Order of two people of the provider over the same bytes. @rule reg p.15(1) */
export const OperatorIssueEntity = defineEntity({
  name: 'OperatorIssue',
  tableName: 'operator_issue',
  properties: {
    id: id(),
    operatorId: p.uuid(),
    round: p.integer().default(1),
    document: bytes(),
    documentSha256: p.text(),
    preparedById: p.uuid(),
    preparedAt: moment(),
    officerId: p.uuid().nullable(),
    officerCms: bytes().nullable(),
    officerAt: moment().nullable(),
    secondId: p.uuid().nullable(),
    secondCms: bytes().nullable(),
    secondAt: moment().nullable(),
    isSole: p.boolean().default(false),
    blockedCode: p.text().nullable(),
  },
});
export type OperatorIssueEntity = InferEntity<typeof OperatorIssueEntity>;
