import { touchClaim as touch } from '@kualik/db/repositories/claim.repository.ts';
import { viewRequest } from '../cases/view-request.ts';
import type { RequestType } from '../cases/request.type.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { claimedByOther } from '../decide/load-claimed.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';

/** Says that the employee is still at work: the ten and fifteen idle minutes start anew. */
export async function touchClaim(context: ApiContext, id: string): Promise<RequestType> {
  if (!isUuid(id)) throw new CodedError('NOT_FOUND');
  const { employeeId } = signedInOf(context);
  const outcome = await touch(context.em.fork(), { requestId: id, employeeId, at: context.now });
  if (!outcome.ok) throw await claimedByOther(context, id);
  return viewRequest(context, id);
}
