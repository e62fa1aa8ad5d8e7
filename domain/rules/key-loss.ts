import type { EmployeeRole } from './staff-roles.ts';

interface Reporter {
  employeeId: string;
  roles: readonly EmployeeRole[];
  officeId: string | null;
}

/**
 * Who may report the loss of an operator's key: he himself, the head of his own centre ("the direct head": read so), the
 * provider's responsible employee for anybody. Does not look at the report itself. @rule reg p.19(5) rule 3
 */
export function mayReportKeyLossOf(
  reporter: Reporter,
  operator: { employeeId: string; officeId: string | null },
): boolean {
  if (reporter.employeeId === operator.employeeId || reporter.roles.includes('provider_officer')) return true;
  return reporter.roles.includes('psc_head') && reporter.officeId !== null && reporter.officeId === operator.officeId;
}
