import type { EntityManager, RequestEntity } from '@kualik/db';
import { storeRevocationReason, targetsOf } from '@kualik/db/repositories/holder-certificates.repository.ts';
import { storeEffectiveAt } from '@kualik/db/repositories/scheduled-revocation.repository.ts';
import { deadlineFromMoment } from '@kualik/domain/engine/limits.ts';
import { judgeMoments, momentsOf } from '@kualik/domain/rules/revocation-moments.ts';
import { isHolderReason } from '@kualik/domain/rules/revocation-reasons.ts';
import { awaitsReason } from '../cases/counter-work.ts';
import type { RequestType } from '../cases/request.type.ts';
import { viewRequest } from '../cases/view-request.ts';
import type { ApiContext } from '../context.ts';
import { loadClaimed } from '../decide/load-claimed.ts';
import { tellMover } from '../decide/tell-mover.ts';
import { CodedError } from '../errors/coded-error.ts';
import { momentField } from '../signed-request/moment-field.ts';
import { moveAtCounter } from './counter-move.ts';
import type { EnterRevocationInput } from './revocation.input.ts';

/** The form of the revocation; a reason is obligatory, because the list publishes it. @rule reg p.10(4), t.5 a.9 */
export async function enterRevocation(context: ApiContext, input: EnterRevocationInput): Promise<RequestType> {
  const { em, now } = context;
  const { reason } = input;
  if (!isHolderReason(reason)) throw new CodedError('REVOCATION_REASON_REQUIRED', { field: 'reason' });
  const request = await loadClaimed(context, { id: input.id, version: input.version, awaits: awaitsReason });
  const moments = momentsOf(input);
  const fault = judgeMoments({ reason, ...moments }, await targetsOf(em, request.id), now);
  if (fault !== null) throw new CodedError(fault, { field: momentField(fault) });
  await tellMover(em, () =>
    em.transactional(async (inner) => {
      const event = { type: 'complete', step: request.step } as const;
      const data = { reason, ...moments };
      await moveAtCounter(inner, context, request, { event, auditKind: 'revocation.ordered', data });
      await storeRevocationReason(inner, request.id, { reason, invalidSince: input.invalidityDate ?? null });
      await storeMoment(inner, context, request, input.effectiveAt ?? null);
    }),
  );
  return viewRequest(context, request.id);
}

/** The later moment, from which the term of the service counts. @rule std1 p.4(2) */
async function storeMoment(
  em: EntityManager,
  { registry }: ApiContext,
  { id, serviceId, serviceVersion, channelId }: RequestEntity,
  effectiveAt: Date | null,
): Promise<void> {
  if (effectiveAt === null) return;
  const channel = registry.service(serviceId, serviceVersion).channel(channelId);
  await storeEffectiveAt(em, id, { effectiveAt, serviceDeadline: deadlineFromMoment(channel, effectiveAt) });
}
