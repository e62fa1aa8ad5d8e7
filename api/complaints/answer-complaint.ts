import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { AnswerComplaintInput } from './complaint.input.ts';
import type { ComplaintType } from './complaint.type.ts';
import { loadComplaint } from './load-complaint.ts';
import { moveComplaint } from './move-complaint.ts';
import { viewComplaint } from './view-complaint.ts';

// Clause: std1 p.12 (the right to go to court is told).

/** The answer of the provider or the PSC, by the executor whom the head named. @rule std1 p.11 */
export async function answerComplaint(context: ApiContext, input: AnswerComplaintInput): Promise<ComplaintType> {
  const complaint = await loadComplaint(context, input, 'answer');
  if (complaint.executorId !== signedInOf(context).employeeId) throw new CodedError('COMPLAINT_NOT_YOURS');
  const changes = { answer: textOf(input), outcome: input.outcome, answered_at: context.now };
  await context.em.transactional((em) => moveComplaint(em, context, complaint, { action: 'answer', changes }));
  return viewComplaint(context, complaint);
}

/** The answer of the body that controls the quality of public services: the last word before a court. @rule std1 p.11–12 */
export async function judgeComplaint(context: ApiContext, input: AnswerComplaintInput): Promise<ComplaintType> {
  const complaint = await loadComplaint(context, input, 'judge');
  const changes = {
    judgement: textOf(input),
    quality_outcome: input.outcome,
    judged_at: context.now,
    judged_by_id: signedInOf(context).employeeId,
  };
  await context.em.transactional((em) => moveComplaint(em, context, complaint, { action: 'judge', changes }));
  return viewComplaint(context, complaint);
}

function textOf({ text }: AnswerComplaintInput): string {
  if (text.trim() === '') throw new CodedError('REASON_REQUIRED', { field: 'text' });
  return text.trim();
}
