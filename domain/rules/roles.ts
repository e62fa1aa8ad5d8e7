/** Roles of the staff. An employee may hold several. @rule reg p.5(15), p.15 */
export const EMPLOYEE_ROLES = ['operator', 'supervisor', 'auditor', 'analyst', 'administrator'] as const;
export type EmployeeRole = (typeof EMPLOYEE_ROLES)[number];

/** Who may do what: permission → roles. The screens show it, the server checks it. @rule reg p.19(1) */
export const PERMISSIONS = {
  'request.list': ['operator', 'supervisor', 'auditor'],
  'request.read': ['operator', 'supervisor', 'auditor'],
  'request.claim': ['operator'],
  'request.accept-documents': ['operator'],
  'request.refuse': ['operator'],
  'request.confirm': ['operator'],
  'request.install-link': ['operator'],
  'mail.read': ['operator', 'supervisor', 'administrator'],
  'regulation.read': ['operator', 'supervisor', 'auditor', 'analyst', 'administrator'],
} as const satisfies Record<string, readonly EmployeeRole[]>;

export type Permission = keyof typeof PERMISSIONS;

/** True when one of the roles holds the permission. Does not look at offices nor at single cases. */
export function mayDo(roles: readonly string[], permission: Permission): boolean {
  return PERMISSIONS[permission].some((role) => roles.includes(role));
}
