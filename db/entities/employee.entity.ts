import type { EmployeeRole } from '@kualik/domain/rules/roles.ts';
import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

export type EmployeeState = 'active' | 'suspended';

export const EmployeeEntity = defineEntity({
  name: 'Employee',
  tableName: 'employee',
  properties: {
    id: id(),
    iin: p.text(),
    surname: p.text(),
    givenName: p.text(),
    patronymic: p.text().nullable(),
    phone: p.text(),
    roles: p.array().$type<EmployeeRole[]>(),
    officeId: p.uuid().nullable(),
    state: p.text().$type<EmployeeState>().default('active'),
    suspendedAt: moment().nullable(),
  },
});
export type EmployeeEntity = InferEntity<typeof EmployeeEntity>;
