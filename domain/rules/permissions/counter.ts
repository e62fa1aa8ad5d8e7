import type { PermissionTable } from './permission-table.ts';

/** Issue onto a chip card and revocation at the counter. @rule reg p.9, p.10 */
export const COUNTER_PERMISSIONS = {
  'counter.issue': ['operator'],
  'counter.revoke': ['operator'],
  'certificate.search': ['operator'],
  'card-station.list': ['operator', 'supervisor', 'administrator', 'provider_head'],
  'chip-card.list': ['operator', 'administrator', 'provider_officer', 'provider_head', 'auditor'],
  'chip-card.move': ['operator', 'provider_officer'],
  'card-station.enrol': ['administrator', 'provider_head'],
} as const satisfies PermissionTable;
