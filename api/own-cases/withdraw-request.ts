import type { Actor } from '@kualik/db/repositories/audit.repository.ts';
import { applyDecision } from '@kualik/db/apply-decision.ts';
import type { RequestEntity } from '@kualik/db';
import { applicantActor } from '../cabinet/cabinet-holder.ts';
import type { ApiContext } from '../context.ts';
import { moved } from '../decide/moved.ts';
import { tellMover } from '../decide/tell-mover.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { SubmitRequestPayload } from '../order/order.type.ts';
import { loadOwnCase } from './load-own-case.ts';

/** The applicant takes his order back; the number stays and shows the end. @rule reg p.6(9), p.7(6): until the confirmation */
export async function withdrawRequest(context: ApiContext, id: string): Promise<SubmitRequestPayload> {
  const { request, holder } = await loadOwnCase(context, id);
  return withdraw(context, request, applicantActor(holder));
}

/** Ends a case by its applicant's will. Of two at once, the confirmation or the withdrawal, one is told that it came late. */
export async function withdraw(
  context: ApiContext,
  request: RequestEntity,
  actor: Actor,
): Promise<SubmitRequestPayload> {
  const { em, now: at } = context;
  // The signer has begun, whatever its clock says.
  if (request.effectBegunAt) throw new CodedError('NOT_WITHDRAWABLE');
  const event = { type: 'withdraw', step: request.step } as const;
  const decision = decisionOf(context, request, event);
  await tellMover(em, () => em.transactional((inner) => applyDecision(inner, request, event, decision, { actor, at })));
  return { number: request.number, status: 'WITHDRAWN', repeated: false };
}

function decisionOf(
  context: ApiContext,
  request: RequestEntity,
  event: { type: 'withdraw'; step: string },
): ReturnType<typeof moved> {
  try {
    return moved(context, request, event, { checks: {}, flags: {} });
  } catch (error) {
    if (error instanceof CodedError && error.code === 'EVENT_NOT_ALLOWED') throw new CodedError('NOT_WITHDRAWABLE');
    throw error;
  }
}
