import type { EmployeeRole } from '@kualik/domain/rules/roles.ts';
import { demoStaffPeople, type SyntheticStaff } from '../registers/simulator/people.ts';
import type { CeremonyPerson } from './ceremony-people.ts';

/** Role of each login of the demo. The people stand in the register simulator too, so that one of them may order for himself. */
const ROLES: Record<SyntheticStaff['login'], EmployeeRole> = {
  aigerim: 'operator',
  dauren: 'operator',
  supervisor: 'supervisor',
  auditor: 'auditor',
  administrator: 'administrator',
  analyst: 'analyst',
  'psc-head': 'psc_head',
  'psc-office': 'psc_office',
  'provider-officer': 'provider_officer',
  'provider-second': 'provider_officer',
  'provider-head': 'provider_head',
  support: 'support_officer',
  archivist: 'archivist',
  'call-centre': 'contact_centre',
  quality: 'quality_officer',
};

/** The employees of the demo, every role among them; the telephone numbers lie in a range that nobody has. */
export function demoStaff(): CeremonyPerson[] {
  return demoStaffPeople().map(({ login, iin, surname, givenName, patronymic }, index) => {
    return {
      login,
      iin,
      surname,
      givenName,
      patronymic,
      role: ROLES[login],
      phone: `+7 700 000 00 ${String(index + 1).padStart(2, '0')}`,
    };
  });
}
