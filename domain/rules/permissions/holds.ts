import type { PermissionTable } from './permission-table.ts';

// Clause: std1 p.15 (contact centre 1414).

/** Suspended certificates, the contact centre 1414 and an operator's lost key. @rule reg p.13, p.19(5) rule 3 */
export const HOLD_PERMISSIONS = {
  'hold.list': ['operator', 'supervisor', 'auditor', 'provider_officer'],
  'hold.place': ['operator'],
  'hold.term': ['administrator'],
  'hold.release': ['operator', 'provider_officer'],
  'call-centre.state': ['contact_centre'],
  'call-centre.hold': ['contact_centre'],
  'call-centre.key-loss': ['contact_centre'],
  'key-loss.report': ['operator', 'psc_head', 'provider_head', 'provider_officer'],
  'key-loss.code': ['operator'],
  'key-loss.list': ['provider_officer', 'auditor'],
  'key-loss.decide': ['provider_officer'],
} as const satisfies PermissionTable;
