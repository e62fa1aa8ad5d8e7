import type { RequestEntity } from '@kualik/db';
import { decide } from '@kualik/domain/engine/decide.ts';
import type { CaseEvent, CaseState, Facts, Moved, RejectionCode } from '@kualik/domain/engine/case.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';

/** Rejections a person can cause; any other is a fault of ours. */
const CODE_OF_REJECTION: Partial<Record<RejectionCode, ErrorCode>> = {
  STATE_CHANGED: 'STATE_CHANGED',
  EVENT_NOT_ALLOWED: 'EVENT_NOT_ALLOWED',
  CASE_FINISHED: 'CASE_FINISHED',
  REASON_REQUIRED: 'REASON_REQUIRED',
  WAIT_OVER: 'WAIT_OVER',
  WAIT_NOT_OVER: 'WAIT_NOT_OVER',
  SERVICE_CLOSED: 'SERVICE_CLOSED',
};

export function caseStateOf(request: RequestEntity): CaseState {
  const { serviceId, serviceVersion, channelId, step, status, stepEnteredAt: enteredAt, effectiveAt } = request;
  return { serviceId, serviceVersion, channelId, step, status, enteredAt, effectiveAt };
}

/** The decision of the engine about an event, when it moves the case; otherwise the use-case ends with its code. */
export function moved(
  { registry, now }: Pick<ApiContext, 'registry' | 'now'>,
  request: RequestEntity,
  event: CaseEvent,
  facts: Facts,
): Moved {
  const decision = decide(caseStateOf(request), event, facts, now, registry);
  if (decision.kind === 'moved') return decision;
  if (decision.kind === 'waiting') throw new CodedError('SERVICE_UNAVAILABLE');
  const code = CODE_OF_REJECTION[decision.code];
  if (code === undefined) throw new Error(`the engine rejected ${event.type}: ${decision.code}`);
  throw new CodedError(code);
}
