import { revocationsOfCertificates } from '@kualik/db/repositories/authority.repository.ts';
import { certificatesOfHolder } from '@kualik/db/repositories/holder-certificates.repository.ts';
import type { RequestType } from '../cases/request.type.ts';
import { viewRequest } from '../cases/view-request.ts';
import type { ApiContext } from '../context.ts';
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
  if (!input.cannotSign) await requireFirstOrder(context, person.iin);
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

/** A first order is made at the counter; who can sign with a certificate in force repeats on the portal. @rule std1 p.3 */
async function requireFirstOrder({ em, now }: ApiContext, iin: string): Promise<void> {
  const held = await certificatesOfHolder(em, { iin });
  const inForce = held.filter(
    ({ usage, notBefore, notAfter }) => usage === 'sign' && notBefore <= now && now <= notAfter,
  );
  const revoked = await revocationsOfCertificates(
    em,
    inForce.map(({ id }) => id),
  );
  const stopped = new Set(revoked.map(({ certificateId }) => certificateId));
  if (inForce.some(({ id }) => !stopped.has(id))) throw new CodedError('REPEAT_ON_PORTAL', { field: 'iin' });
}
