/** Roles of the staff. An employee may hold several. @rule reg p.5(15), p.13, p.15; std1 p.11 */
export const EMPLOYEE_ROLES = [
  'operator',
  'supervisor',
  'auditor',
  'analyst',
  'administrator',
  'psc_head',
  'psc_office',
  'provider_officer',
  'provider_head',
  'support_officer',
  'archivist',
  'contact_centre',
  'quality_officer',
] as const;
export type EmployeeRole = (typeof EMPLOYEE_ROLES)[number];
