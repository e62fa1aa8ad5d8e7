import { OFFICE_HEADS } from './operators.ts';
import type { EmployeeRole } from './staff-roles.ts';

interface Reporter {
  employeeId: string;
  roles: readonly EmployeeRole[];
  officeId: string | null;
}

/**
 * Who may report the loss of an operator's key: he himself, the head of his own office ("the direct head": read so; of
 * the provider's offices the head of the provider), the provider's responsible employee for anybody. Does not look at the report itself. @rule reg p.19(5) rule 3
 */
export function mayReportKeyLossOf(
  reporter: Reporter,
  operator: { employeeId: string; office: { id: string; kind: keyof typeof OFFICE_HEADS } | null },
): boolean {
  if (reporter.employeeId === operator.employeeId || reporter.roles.includes('provider_officer')) return true;
  const { office } = operator;
  if (office === null || !reporter.roles.includes(OFFICE_HEADS[office.kind][0])) return false;
  return office.kind === 'provider' || reporter.officeId === office.id;
}
