import type { ComplaintEntity, EntityManager } from '@kualik/db';
import type { ComplaintScope } from '@kualik/db/repositories/complaint.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { headRoleOf } from '@kualik/domain/rules/complaints.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { SignedIn } from '../sign-in/signed-in.ts';

const EVERYWHERE = ['auditor', 'provider_head', 'provider_officer'] as const;
const OWN_OFFICE = ['psc_head', 'psc_office', 'supervisor'] as const;

/**
 * What an employee may see of the complaints: the provider and the auditor all, people of a centre its own, the quality
 * body those brought before it, an executor those given to him. @rule std1 p.11, reg p.19(1)
 */
export function complaintScope({ employeeId, roles, officeId }: SignedIn): ComplaintScope {
  const nothing = { officeId: null, executorId: null, isEscalatedOnly: false };
  if (EVERYWHERE.some((role) => roles.includes(role))) return nothing;
  if (roles.includes('quality_officer')) return { ...nothing, isEscalatedOnly: true };
  if (officeId !== null && OWN_OFFICE.some((role) => roles.includes(role))) return { ...nothing, officeId };
  return { ...nothing, executorId: employeeId };
}

/** Ends with COMPLAINT_NOT_YOURS when the complaint lies outside what the employee may see. */
export function requireInScope(signedIn: SignedIn, complaint: ComplaintEntity): void {
  const { officeId, executorId, isEscalatedOnly } = complaintScope(signedIn);
  const isVisible =
    (officeId === null || complaint.officeId === officeId) &&
    (executorId === null || complaint.executorId === executorId) &&
    (!isEscalatedOnly || Boolean(complaint.escalatedAt));
  if (!isVisible) throw new CodedError('COMPLAINT_NOT_YOURS');
}

/** The head of the provider for its own counters, the head of the PSC for his PSC. @rule std1 p.11 */
export async function requireHeadOf(em: EntityManager, context: ApiContext, complaint: ComplaintEntity): Promise<void> {
  const { roles, officeId } = signedInOf(context);
  const office = await officeById(em, complaint.officeId);
  const isHead =
    office !== null &&
    roles.includes(headRoleOf(office.kind)) &&
    (office.kind === 'provider' || officeId === complaint.officeId);
  if (!isHead) throw new CodedError('COMPLAINT_NOT_YOURS');
}

/** Registering is done in the office the complaint is addressed to: a PSC's by that PSC, a counter's by the provider. @rule std1 p.11 */
export async function requireIntakeOf(
  em: EntityManager,
  context: ApiContext,
  complaintOfficeId: string,
): Promise<void> {
  const { roles, officeId } = signedInOf(context);
  const office = await officeById(em, complaintOfficeId);
  const isIntake =
    office?.kind === 'psc'
      ? roles.includes('psc_office') && officeId === complaintOfficeId
      : roles.includes('provider_officer');
  if (office === null || !isIntake) throw new CodedError('COMPLAINT_NOT_YOURS');
}
