import type { RequestType } from '../cases/request.type.ts';
import { viewRequest } from '../cases/view-request.ts';
import type { ApiContext } from '../context.ts';
import { repeatsOnPortal } from '../decide/repeat-on-portal.ts';
import { tellMover } from '../decide/tell-mover.ts';
import { CodedError } from '../errors/coded-error.ts';
import { moveAtCounter } from './counter-move.ts';
import type { StartCounterIssueInput } from './counter.input.ts';
import { checkPerson, startCounterCase } from './start-counter-case.ts';

const CHANNEL = 'psc_or_provider.issue';

/** The applicant hands his identity card over; the operator sees it and begins. @rule reg p.9(1), std1 p.3 */
export async function startCounterIssue(context: ApiContext, input: StartCounterIssueInput): Promise<RequestType> {
  const { em } = context;
  const person = checkPerson(input);
  if (!input.cannotSign && (await repeatsOnPortal(context, { kind: 'individual', iin: person.iin })))
    throw new CodedError('REPEAT_ON_PORTAL', { field: 'iin' });
  const { idempotencyKey } = input;
  const request = await startCounterCase(context, { channelId: CHANNEL, idempotencyKey, person, storage: 'id_card' });
  const presented = { type: 'complete', step: request.step } as const;
  const isPresented = context.registry.service(request.serviceId).channel(CHANNEL).start !== request.step;
  if (!isPresented) {
    await tellMover(em, () =>
      em.transactional((inner) => moveAtCounter(inner, context, request, { event: presented })),
    );
  }
  return viewRequest(context, request.id);
}
