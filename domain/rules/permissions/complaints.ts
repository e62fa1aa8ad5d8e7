import type { PermissionTable } from './permission-table.ts';

/** Complaints. Whose centre it is, and who was named executor, is checked with the complaint. @rule std1 p.11 */
export const COMPLAINT_PERMISSIONS = {
  'complaint.list': [
    'operator',
    'supervisor',
    'psc_office',
    'psc_head',
    'provider_officer',
    'provider_head',
    'quality_officer',
    'auditor',
  ],
  'complaint.read': [
    'operator',
    'supervisor',
    'psc_office',
    'psc_head',
    'provider_officer',
    'provider_head',
    'quality_officer',
    'auditor',
  ],
  'complaint.register': ['psc_office', 'provider_officer'],
  'complaint.assign': ['psc_head', 'provider_head'],
  'complaint.answer': ['operator', 'supervisor', 'psc_office', 'psc_head', 'provider_officer', 'provider_head'],
  'complaint.escalate': ['quality_officer'],
  'complaint.judge': ['quality_officer'],
} as const satisfies PermissionTable;
