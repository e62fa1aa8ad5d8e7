import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

/** How long a kind of paper is kept; two people set it, no term = keep. @rule reg p.15(4) */
export const RetentionRuleEntity = defineEntity({
  name: 'RetentionRule',
  tableName: 'retention_rule',
  properties: {
    id: id(),
    documentKind: p.text(),
    years: p.integer().nullable(),
    basis: p.text(),
    proposedAt: moment(),
    proposedById: p.uuid(),
    confirmedAt: moment().nullable(),
    confirmedById: p.uuid().nullable(),
  },
});
export type RetentionRuleEntity = InferEntity<typeof RetentionRuleEntity>;
