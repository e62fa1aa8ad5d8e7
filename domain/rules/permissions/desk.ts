import type { PermissionTable } from './permission-table.ts';

/** Work with requests at the desk. @rule reg p.6, p.19(1) */
export const DESK_PERMISSIONS = {
  'request.list': ['operator', 'supervisor', 'auditor'],
  'request.read': ['operator', 'supervisor', 'auditor'],
  'request.claim': ['operator'],
  'request.accept-documents': ['operator'],
  'request.refuse': ['operator'],
  'request.confirm': ['operator'],
  'request.install-link': ['operator'],
  'mail.read': ['operator', 'supervisor', 'administrator'],
  'regulation.read': ['operator', 'supervisor', 'auditor', 'analyst', 'administrator'],
} as const satisfies PermissionTable;
