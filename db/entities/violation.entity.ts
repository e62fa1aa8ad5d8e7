import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

export type ViolationState = 'found' | 'sent' | 'answered' | 'closed';

/** A breach of a rule in an operator’s work: found, sent to the centre, answered, closed. @rule reg p.15(2) */
export const ViolationEntity = defineEntity({
  name: 'Violation',
  tableName: 'violation',
  properties: {
    id: id(),
    employeeId: p.uuid(),
    operatorId: p.uuid().nullable(),
    officeId: p.uuid().nullable(),
    requestId: p.uuid().nullable(),
    checkId: p.uuid().nullable(),
    ruleRef: p.text(),
    code: p.text().nullable(),
    description: p.text().nullable(),
    foundAt: moment(),
    foundById: p.uuid().nullable(),
    state: p.text().$type<ViolationState>().default('found'),
    sentAt: moment().nullable(),
    sentById: p.uuid().nullable(),
    answer: p.text().nullable(),
    measures: p.text().nullable(),
    answeredAt: moment().nullable(),
    answeredById: p.uuid().nullable(),
    closedAt: moment().nullable(),
    closedById: p.uuid().nullable(),
  },
});
export type ViolationEntity = InferEntity<typeof ViolationEntity>;
