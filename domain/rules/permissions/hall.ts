import type { PermissionTable } from './permission-table.ts';

/** The queue at the counter and its figures. @rule std1 p.4(1), p.8 */
export const HALL_PERMISSIONS = {
  'queue.list': ['operator', 'psc_office', 'psc_head', 'supervisor', 'auditor'],
  'queue.ticket': ['operator', 'psc_office'],
  'queue.serve': ['operator'],
  /** The tickets as a list with exports; a centre has its own. */
  'queue.export': [
    'operator',
    'psc_office',
    'psc_head',
    'supervisor',
    'provider_officer',
    'provider_head',
    'quality_officer',
    'auditor',
    'analyst',
  ],
  'queue.figures': [
    'supervisor',
    'psc_head',
    'provider_officer',
    'provider_head',
    'quality_officer',
    'auditor',
    'analyst',
  ],
} as const satisfies PermissionTable;
