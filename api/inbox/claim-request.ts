import { claimRequest as claim } from '@kualik/db/repositories/claim.repository.ts';
import { viewRequest } from '../cases/view-request.ts';
import type { RequestType } from '../cases/request.type.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { claimedByOther } from '../decide/load-claimed.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';

/** Takes a request; of two at once one gets it and the other is told who. */
export async function claimRequest(context: ApiContext, id: string): Promise<RequestType> {
  if (!isUuid(id)) throw new CodedError('NOT_FOUND');
  const { employeeId } = signedInOf(context);
  const outcome = await claim(context.em.fork(), { requestId: id, employeeId, at: context.now });
  if (outcome.ok) return viewRequest(context, id);
  throw outcome.holder === null ? new CodedError('EVENT_NOT_ALLOWED') : await claimedByOther(context, id);
}
