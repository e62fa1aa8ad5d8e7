import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

export const OperatorAbsenceEntity = defineEntity({
  name: 'OperatorAbsence',
  tableName: 'operator_absence',
  properties: {
    id: id(),
    operatorId: p.uuid(),
    fromOn: p.date(),
    expectedTo: p.date(),
    actualTo: p.date().nullable(),
    reason: p.text().nullable(),
    reportedById: p.uuid(),
    reportedAt: moment(),
    suspendedAt: moment().nullable(),
    suspendedById: p.uuid().nullable(),
    resumeAskedAt: moment().nullable(),
    resumeAskedById: p.uuid().nullable(),
    resumedAt: moment().nullable(),
    resumedById: p.uuid().nullable(),
  },
});
export type OperatorAbsenceEntity = InferEntity<typeof OperatorAbsenceEntity>;
