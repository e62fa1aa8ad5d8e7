import type { PermissionTable } from './permission-table.ts';

/** The figures of a supervisor: the work of a period, the load of the desks, the state of the machinery. @rule reg p.19(1) */
export const FIGURE_PERMISSIONS = {
  'figures.read': ['supervisor', 'provider_head', 'auditor'],
  /** Names of operators beside what they do: for whom they work under, and nobody else. */
  'figures.desk-load': ['supervisor'],
  'machinery.read': ['supervisor', 'provider_head', 'auditor', 'administrator'],
} as const satisfies PermissionTable;
