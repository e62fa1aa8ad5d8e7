import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

export type OperatorChangeKind = 'dismissal' | 'transfer';

export const OperatorChangeEntity = defineEntity({
  name: 'OperatorChange',
  tableName: 'operator_change',
  properties: {
    id: id(),
    operatorId: p.uuid(),
    kind: p.text().$type<OperatorChangeKind>(),
    effectiveOn: p.date(),
    recordedById: p.uuid(),
    recordedAt: moment(),
    letterNumber: p.text().nullable(),
    notifiedAt: moment().nullable(),
    isLate: p.boolean().nullable(),
    accessEndedAt: moment().nullable(),
    revokedAt: moment().nullable(),
    revokedById: p.uuid().nullable(),
  },
});
export type OperatorChangeEntity = InferEntity<typeof OperatorChangeEntity>;
