import type { RequestEntity } from '@kualik/db';
import { noteUnchanged } from '@kualik/db/audit/audit-trail.ts';
import { findRequestByIdempotencyKey } from '@kualik/db/repositories/order.repository.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { SubmitRequestPayload } from '../order/order.type.ts';
import { isUuid } from '../schema/is-uuid.ts';
import type { ReceivedRequest } from './read-signed-request.ts';

/**
 * The same signed document sent twice is one case, also when both arrive at once: the second one meets the first one's
 * row and answers with it.
 */
export async function once(
  context: ApiContext,
  received: ReceivedRequest,
  open: () => Promise<RequestEntity>,
): Promise<SubmitRequestPayload> {
  const { em } = context;
  if (!isUuid(received.document.idempotencyKey)) throw new CodedError('SIGNED_REQUEST_DOCUMENT', { field: 'cms' });
  const earlier = await findEarlier(em, received);
  if (earlier !== null) return answer(earlier, true);
  try {
    return answer(await open(), false);
  } catch (error) {
    const first = await findEarlier(em.fork(), received);
    if (first === null) throw error;
    return answer(first, true);
  }
}

async function findEarlier(
  em: ApiContext['em'],
  { document, documentSha256 }: ReceivedRequest,
): Promise<RequestEntity | null> {
  const earlier = await findRequestByIdempotencyKey(em, document.idempotencyKey);
  if (earlier === null || earlier.payloadSha256 === documentSha256) return earlier;
  throw new CodedError('IDEMPOTENCY_KEY_REUSED', { field: 'cms' });
}

function answer({ number, status }: RequestEntity, repeated: boolean): SubmitRequestPayload {
  if (repeated) noteUnchanged();
  return { number, status, repeated };
}
