import type { EntityManager } from '@kualik/db';
import { findEmployee } from '@kualik/db/repositories/employee.repository.ts';
import { addStaffNotice, tellHead } from '@kualik/db/repositories/staff-notice.repository.ts';
import type { StaffNoticeKind } from '@kualik/domain/rules/staff-notices.ts';

type LossNotice = Extract<StaffNoticeKind, `key_loss_${string}`>;

/** The responsible employees of the provider and the head of the operator's centre learn of it at once. @rule reg p.19(5) rule 3 */
export async function tellOfLoss(
  em: EntityManager,
  kind: LossNotice,
  { id: subjectId, employeeId, at }: { id: string; employeeId: string; at: Date },
): Promise<void> {
  await addStaffNotice(em, { kind, role: 'provider_officer', officeId: null, subjectId, at });
  const officeId = (await findEmployee(em, employeeId))?.officeId ?? null;
  if (officeId !== null) await tellHead(em, { kind, officeId, subjectId, at });
}
