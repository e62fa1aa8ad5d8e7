import { storeRevocationReason } from '@kualik/db/repositories/holder-certificates.repository.ts';
import { isHolderReason } from '@kualik/domain/rules/revocation-reasons.ts';
import { awaitsReason } from '../cases/counter-work.ts';
import type { RequestType } from '../cases/request.type.ts';
import { viewRequest } from '../cases/view-request.ts';
import type { ApiContext } from '../context.ts';
import { loadClaimed } from '../decide/load-claimed.ts';
import { tellMover } from '../decide/tell-mover.ts';
import { CodedError } from '../errors/coded-error.ts';
import { moveAtCounter } from './counter-move.ts';
import type { EnterRevocationInput } from './revocation.input.ts';

/** The form of the revocation; a reason is obligatory, because the list publishes it. @rule reg p.10(4), t.5 a.9 */
export async function enterRevocation(context: ApiContext, input: EnterRevocationInput): Promise<RequestType> {
  const { em } = context;
  const { reason } = input;
  if (!isHolderReason(reason)) throw new CodedError('REVOCATION_REASON_REQUIRED', { field: 'reason' });
  const request = await loadClaimed(context, { id: input.id, version: input.version, awaits: awaitsReason });
  await tellMover(em, () =>
    em.transactional(async (inner) => {
      const event = { type: 'complete', step: request.step } as const;
      await moveAtCounter(inner, context, request, { event, auditKind: 'revocation.ordered', data: { reason } });
      await storeRevocationReason(inner, request.id, reason);
    }),
  );
  return viewRequest(context, request.id);
}
