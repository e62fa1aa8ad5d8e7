import type { EntityManager, RequestEntity } from '@kualik/db';
import { storePostalAddress } from '@kualik/db/repositories/own-case.repository.ts';
import { applicantOf } from '@kualik/db/repositories/signed-confirmation.repository.ts';
import type { Facts } from '@kualik/domain/engine/case.ts';
import { documentList } from '@kualik/domain/rules/documents/lists.ts';
import { awaitsPapersNow } from '../cases/counter-work.ts';
import type { RequestType } from '../cases/request.type.ts';
import { viewRequest } from '../cases/view-request.ts';
import type { ApiContext } from '../context.ts';
import { loadClaimed } from '../decide/load-claimed.ts';
import { addressOf, reasonOf } from '../decide/refuse-documents.ts';
import { tellMover } from '../decide/tell-mover.ts';
import { CodedError } from '../errors/coded-error.ts';
import { moveAtCounter } from './counter-move.ts';
import type { RefuseRevocationInput } from './revocation.input.ts';

/** A motivated refusal of papers or person; which of the two failed is recorded. @rule reg p.10(2), std1 p.10 */
export async function refuseRevocation(context: ApiContext, input: RefuseRevocationInput): Promise<RequestType> {
  const { em } = context;
  const { ground } = input;
  const text = reasonOf(input.reason);
  const request = await loadClaimed(context, { id: input.id, version: input.version, awaits: awaitsPapersNow });
  const missing = await missingOf(em, request, input);
  const check = ground === 'IDENTITY_NOT_CONFIRMED' ? 'person.identified' : 'documents.conform_to_standard';
  const facts: Facts = { checks: { [check]: 'failed' }, flags: {}, reason: { code: ground, ground, text } };
  const recipientAddress = addressOf(input.recipientAddress);
  await tellMover(em, () =>
    em.transactional(async (inner) => {
      if (recipientAddress) await storePostalAddress(inner, request.applicantId, recipientAddress);
      await refuse(inner, context, request, { facts, missing });
    }),
  );
  return viewRequest(context, request.id);
}

async function refuse(
  em: EntityManager,
  context: ApiContext,
  request: RequestEntity,
  { facts, missing }: { facts: Facts; missing: string[] },
): Promise<void> {
  await moveAtCounter(em, context, request, { event: { type: 'complete', step: request.step }, facts });
  await moveAtCounter(em, context, request, { event: { type: 'judge', step: request.step }, facts, data: { missing } });
}

async function missingOf(
  em: EntityManager,
  request: RequestEntity,
  { ground, missing }: RefuseRevocationInput,
): Promise<string[]> {
  const { kind } = await applicantOf(em, request);
  const known = documentList(kind, 'revoke').flatMap(({ id }) => (missing?.includes(id) ? [id] : []));
  if (ground === 'DOCUMENTS_INCOMPLETE' && known.length === 0)
    throw new CodedError('REASON_REQUIRED', { field: 'missing' });
  return known;
}
