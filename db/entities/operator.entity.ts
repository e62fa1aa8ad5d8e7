import type { OperatorState } from '@kualik/domain/rules/operators.ts';
import type { EmployeeRole } from '@kualik/domain/rules/staff-roles.ts';
import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

/** A person appointed by order: an operator of the authority, or another employee on the same way. @rule reg p.5(15), p.15(1) */
export const OperatorEntity = defineEntity({
  name: 'Operator',
  tableName: 'operator',
  properties: {
    id: id(),
    iin: p.text(),
    surname: p.text(),
    givenName: p.text(),
    patronymic: p.text().nullable(),
    phone: p.text(),
    officeId: p.uuid(),
    workplaceIds: p.array().$type<string[]>(),
    /** Registered workplaces that were named for him; none = any of his office. */
    namedWorkplaceIds: p.array().columnType('uuid[]').$type<string[]>().default([]),
    orderNumber: p.text(),
    orderDate: p.date(),
    orderPaperId: p.uuid(),
    orderSha256: p.text(),
    requirementsRef: p.text(),
    requirementsConfirmedById: p.uuid(),
    requirementsConfirmedAt: moment(),
    role: p.text().$type<EmployeeRole>().default('operator'),
    state: p.text().$type<OperatorState>().default('appointed'),
    /** Counts the rounds of papers for his certificates; each renewal is another one. */
    round: p.integer().default(1),
    renewal: p.text().$type<OperatorState>().nullable(),
    version: p.integer().default(1),
    appointedAt: moment(),
    employeeId: p.uuid().nullable(),
  },
});
export type OperatorEntity = InferEntity<typeof OperatorEntity>;
