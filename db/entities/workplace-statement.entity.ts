import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, id, moment } from './columns.ts';

/** Monthly statement about the rules of an operator’s workplace, sealed by the provider. @rule reg p.19(5) */
export const WorkplaceStatementEntity = defineEntity({
  name: 'WorkplaceStatement',
  tableName: 'workplace_statement',
  properties: {
    id: id(),
    operatorId: p.uuid(),
    month: p.text(),
    document: bytes(),
    documentSha256: p.text(),
    madeAt: moment(),
    cms: bytes().nullable(),
    sealedAt: moment().nullable(),
  },
});
export type WorkplaceStatementEntity = InferEntity<typeof WorkplaceStatementEntity>;
