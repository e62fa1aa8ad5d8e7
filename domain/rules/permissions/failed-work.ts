import type { PermissionTable } from './permission-table.ts';

/** Work of the program that ended as impossible. No act names it: who runs the program repairs it. */
export const FAILED_WORK_PERMISSIONS = {
  'failed-work.list': ['administrator', 'supervisor'],
  'failed-work.settle': ['administrator'],
} as const satisfies PermissionTable;
