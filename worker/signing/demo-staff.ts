import type { EmployeeRole } from '@kualik/domain/rules/roles.ts';
import { demoStaffPeople } from '../registers/simulator/people.ts';
import type { CeremonyPerson } from './ceremony-people.ts';

/** Role of each login of the demo. The people stand in the register simulator too, so that one of them may order for himself. */
const ROLES: Record<string, EmployeeRole> = {
  aigerim: 'operator',
  dauren: 'operator',
  supervisor: 'supervisor',
  auditor: 'auditor',
  administrator: 'administrator',
};

/** The five employees of the demo; the telephone numbers lie in a range that nobody has. */
export function demoStaff(): CeremonyPerson[] {
  return demoStaffPeople().map(({ login, iin, surname, givenName, patronymic }, index) => {
    const role = ROLES[login];
    if (role === undefined) throw new Error(`no role for ${login}`);
    return {
      login,
      iin,
      surname,
      givenName,
      patronymic,
      role,
      phone: `+7 700 000 00 ${String(index + 1).padStart(2, '0')}`,
    };
  });
}
