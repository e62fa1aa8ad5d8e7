import type { ComplaintEntity, EntityManager } from '@kualik/db';
import { findEmployee } from '@kualik/db/repositories/employee.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { mayDo } from '@kualik/domain/rules/roles.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { requireHeadOf } from './complaint-scope.ts';
import type { ComplaintRef } from './complaint.input.ts';
import type { ComplaintType } from './complaint.type.ts';
import { loadComplaint } from './load-complaint.ts';
import { moveComplaint } from './move-complaint.ts';
import { viewComplaint } from './view-complaint.ts';

/** The head names the responsible executor; naming another one later is allowed, the term does not change. @rule std1 p.11 */
export async function assignComplaint(
  context: ApiContext,
  ref: ComplaintRef,
  executorId: string,
): Promise<ComplaintType> {
  const { em, now: at } = context;
  const complaint = await loadComplaint(context, ref, 'assign');
  await requireHeadOf(em, context, complaint);
  await requireExecutor(em, complaint, executorId);
  const changes = { executor_id: executorId, assigned_by_id: signedInOf(context).employeeId, assigned_at: at };
  await em.transactional((inner) => moveComplaint(inner, context, complaint, { action: 'assign', changes }));
  return viewComplaint(context, complaint);
}

/** An active employee who may answer: of the same PSC, or of the provider where its own counter is meant. */
async function requireExecutor(em: EntityManager, complaint: ComplaintEntity, executorId: string): Promise<void> {
  const employee = isUuid(executorId) ? await findEmployee(em, executorId) : null;
  const office = await officeById(em, complaint.officeId);
  const isOfHouse = employee?.officeId === complaint.officeId || office?.kind === 'provider';
  const isFit = employee?.state === 'active' && mayDo(employee.roles, 'complaint.answer') && isOfHouse;
  if (!isFit) throw new CodedError('COMPLAINT_EXECUTOR', { field: 'executorId' });
}
