import { COMPLAINT_PERMISSIONS } from './permissions/complaints.ts';
import { COUNTER_PERMISSIONS } from './permissions/counter.ts';
import { DESK_PERMISSIONS } from './permissions/desk.ts';
import { LIST_PERMISSIONS } from './permissions/lists.ts';
import { FAILED_WORK_PERMISSIONS } from './permissions/failed-work.ts';
import { FIGURE_PERMISSIONS } from './permissions/figures.ts';
import { HALL_PERMISSIONS } from './permissions/hall.ts';
import { OPERATOR_PERMISSIONS } from './permissions/operators.ts';
import { QUALITY_PERMISSIONS } from './permissions/quality.ts';
import { TERM_PERMISSIONS } from './permissions/terms.ts';
import { QUESTIONNAIRE_PERMISSIONS } from './permissions/questionnaire.ts';
import { PAPER_PERMISSIONS } from './permissions/papers.ts';
import { HOLD_PERMISSIONS } from './permissions/holds.ts';
import type { PermissionTable } from './permissions/permission-table.ts';

export { EMPLOYEE_ROLES } from './staff-roles.ts';
export type { EmployeeRole } from './staff-roles.ts';

/** Who may do what: permission → roles. The screens show it, the server checks it. @rule reg p.19(1) */
export const PERMISSIONS = {
  ...DESK_PERMISSIONS,
  ...LIST_PERMISSIONS,
  ...HALL_PERMISSIONS,
  ...COMPLAINT_PERMISSIONS,
  ...OPERATOR_PERMISSIONS,
  ...QUALITY_PERMISSIONS,
  ...TERM_PERMISSIONS,
  ...QUESTIONNAIRE_PERMISSIONS,
  ...PAPER_PERMISSIONS,
  ...HOLD_PERMISSIONS,
  ...COUNTER_PERMISSIONS,
  ...FAILED_WORK_PERMISSIONS,
  ...FIGURE_PERMISSIONS,
} as const satisfies PermissionTable;

export type Permission = keyof typeof PERMISSIONS;

/** True when one of the roles holds the permission. Does not look at offices nor at single cases. */
export function mayDo(roles: readonly string[], permission: Permission): boolean {
  return PERMISSIONS[permission].some((role) => roles.includes(role));
}
