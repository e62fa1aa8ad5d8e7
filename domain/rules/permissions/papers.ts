import type { PermissionTable } from './permission-table.ts';

/** Scans and annexes of a case. @rule std1 p.9, reg p.15(1) */
export const PAPER_PERMISSIONS = {
  'document.attach': ['operator', 'psc_office', 'archivist'],
  'document.fill': ['operator'],
} as const satisfies PermissionTable;
