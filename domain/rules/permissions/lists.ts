import type { PermissionTable } from './permission-table.ts';
import { EMPLOYEE_ROLES } from '../staff-roles.ts';

/** Lists of the staff. Which list opens is asked again for each one. @rule reg p.19(1) */
export const LIST_PERMISSIONS = {
  'list.read': EMPLOYEE_ROLES,
  'certificate.list': ['operator', 'supervisor', 'auditor', 'provider_officer'],
  'employee.list': ['supervisor', 'auditor', 'administrator', 'psc_head', 'provider_officer', 'provider_head'],
  'audit.list': ['auditor'],
  'work.list': ['supervisor', 'auditor', 'administrator'],
} as const satisfies PermissionTable;
