import type { PermissionTable } from './permission-table.ts';

/** Calendar, limits, letters and the arrival of identity cards. @rule std1 p.4(1), p.8; reg p.12 */
export const TERM_PERMISSIONS = {
  'calendar.read': [
    'operator',
    'supervisor',
    'auditor',
    'analyst',
    'administrator',
    'psc_head',
    'psc_office',
    'provider_officer',
    'provider_head',
    'quality_officer',
  ],
  'clock.list': ['supervisor', 'auditor', 'psc_head', 'provider_head', 'quality_officer'],
  'identity-card.record': ['psc_office'],
  'letter-template.read': ['administrator'],
} as const satisfies PermissionTable;
