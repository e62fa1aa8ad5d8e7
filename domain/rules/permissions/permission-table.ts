import type { EmployeeRole } from '../staff-roles.ts';

/** Permission → roles of the staff that hold it. */
export type PermissionTable = Record<string, readonly EmployeeRole[]>;
