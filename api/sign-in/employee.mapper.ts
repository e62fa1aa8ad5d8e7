import type { EmployeeEntity, OfficeEntity } from '@kualik/db';
import { mayDo, PERMISSIONS } from '@kualik/domain/rules/roles.ts';
import type { Permission } from '@kualik/domain/rules/roles.ts';
import { toOffice } from '../offices/office.mapper.ts';
import type { EmployeeType } from './session.type.ts';

export function toEmployee(employee: EmployeeEntity, office: OfficeEntity | null): EmployeeType {
  const { id, surname, givenName, roles } = employee;
  const all = Object.keys(PERMISSIONS) as Permission[];
  return {
    ...{ id, surname, givenName, roles },
    patronymic: employee.patronymic ?? null,
    permissions: all.filter((permission) => mayDo(roles, permission)),
    office: office && toOffice(office),
  };
}

export function fullName({
  surname,
  givenName,
  patronymic,
}: Pick<EmployeeEntity, 'surname' | 'givenName' | 'patronymic'>): string {
  return [surname, givenName, patronymic].filter((part) => part !== null && part !== undefined).join(' ');
}
