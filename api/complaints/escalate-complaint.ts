import type { ComplaintEntity } from '@kualik/db';
import type { Actor } from '@kualik/db/repositories/audit.repository.ts';
import { complaintByCode } from '@kualik/db/repositories/complaint.repository.ts';
import { complaintDueAt } from '@kualik/domain/rules/complaint-terms.ts';
import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { EscalateComplaintInput } from './complaint.input.ts';
import type { ComplaintType, PublicComplaintType } from './complaint.type.ts';
import { requireAllowed } from './load-complaint.ts';
import { employeeOf, moveComplaint } from './move-complaint.ts';
import { toPublicComplaint } from './read-complaint-state.ts';
import { viewComplaint } from './view-complaint.ts';

/** The complainant takes his complaint to the quality body; its 15 working days begin. @rule std1 p.11 */
export async function escalateComplaint(
  context: ApiContext,
  input: EscalateComplaintInput,
): Promise<PublicComplaintType> {
  await context.limits.spend('complaint', context.address);
  const complaint = await escalate(context, input, { kind: 'applicant', id: null });
  return toPublicComplaint(context, complaint);
}

/** The quality body registers a complaint that was brought to it on paper under the same code. @rule std1 p.11 */
export async function registerEscalation(context: ApiContext, input: EscalateComplaintInput): Promise<ComplaintType> {
  return viewComplaint(context, await escalate(context, input, employeeOf(context)));
}

async function escalate(context: ApiContext, input: EscalateComplaintInput, actor: Actor): Promise<ComplaintEntity> {
  const { em, now: at } = context;
  const code = parseRequestNumber(input.code);
  const complaint = code.ok ? await complaintByCode(em, code.value) : null;
  if (complaint === null) throw new CodedError('COMPLAINT_UNKNOWN', { field: 'code' });
  requireAllowed(complaint, 'escalate', at);
  const changes = {
    escalation_reason: input.reason.trim(),
    escalated_at: at,
    quality_due_at: complaintDueAt(at, 'quality_body'),
  };
  await em.transactional((inner) => moveComplaint(inner, context, complaint, { action: 'escalate', changes, actor }));
  return complaint;
}
