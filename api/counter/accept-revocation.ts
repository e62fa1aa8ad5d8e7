import type { EntityManager, RequestEntity } from '@kualik/db';
import { applyDecision } from '@kualik/db/apply-decision.ts';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { insertSeenPapers } from '@kualik/db/repositories/confirmation.repository.ts';
import { applicantOf } from '@kualik/db/repositories/signed-confirmation.repository.ts';
import { serviceDeadline } from '@kualik/domain/engine/limits.ts';
import { completeness, isNeeded } from '@kualik/domain/rules/documents/completeness.ts';
import type { ListedDocument } from '@kualik/domain/rules/documents/document-list.ts';
import { documentList } from '@kualik/domain/rules/documents/lists.ts';
import { awaitsPapersNow } from '../cases/counter-work.ts';
import type { RequestType } from '../cases/request.type.ts';
import { viewRequest } from '../cases/view-request.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { loadClaimed } from '../decide/load-claimed.ts';
import { moved } from '../decide/moved.ts';
import { tellMover } from '../decide/tell-mover.ts';
import { CodedError } from '../errors/coded-error.ts';
import { moveAtCounter } from './counter-move.ts';
import { counterReceipt } from './counter-receipt.ts';
import type { AcceptRevocationInput } from './revocation.input.ts';

const PASSED = { 'documents.conform_to_standard': 'passed', 'person.identified': 'passed' } as const;

/** Papers of the list of this kind and the person are right: the receipt starts the term. @rule reg p.10 C1, p.10(3), std1 p.9 revoke */
export async function acceptRevocation(context: ApiContext, input: AcceptRevocationInput): Promise<RequestType> {
  const { em } = context;
  const request = await loadClaimed(context, { id: input.id, version: input.version, awaits: awaitsPapersNow });
  if (!input.identified) throw new CodedError('IDENTITY_NOT_CONFIRMED', { field: 'identified' });
  const papers = await papersOf(em, request, input);
  await tellMover(em, () => em.transactional((inner) => accept(inner, context, request, papers)));
  return viewRequest(context, request.id);
}

/** The extract from the dismissal order is one of the alternatives of the first line. @rule std1 p.9 revoke 3), 6), 8) */
async function papersOf(
  em: EntityManager,
  request: RequestEntity,
  { documents, represented }: AcceptRevocationInput,
): Promise<ListedDocument[]> {
  const { kind } = await applicantOf(em, request);
  const facts = { represented, head: false };
  if (!completeness(kind, 'revoke', { ...facts, seen: documents }).complete)
    throw new CodedError('DOCUMENTS_INCOMPLETE', { field: 'documents' });
  return documentList(kind, 'revoke').filter((document) => isNeeded(document, facts));
}

async function accept(
  em: EntityManager,
  context: ApiContext,
  request: RequestEntity,
  papers: readonly ListedDocument[],
): Promise<void> {
  const { now: at, registry } = context;
  const { employeeId } = signedInOf(context);
  await moveAtCounter(em, context, request, { event: { type: 'complete', step: request.step } });
  const judge = { type: 'judge', step: request.step } as const;
  const decision = moved(context, request, judge, { checks: PASSED, flags: {} });
  const channel = registry.service(request.serviceId, request.serviceVersion).channel(request.channelId);
  const deadline = serviceDeadline(channel, decision.path, at);
  const items = papers.map(({ id, title }) => ({ id, title }));
  const actor = { kind: 'employee', id: employeeId } as const;
  const data = { documents: papers.map(({ id }) => id) };
  await applyDecision(em, request, judge, decision, {
    ...{ actor, at, data, claimedBy: employeeId },
    receipt: await counterReceipt(em, context, request, { items, handOutAt: deadline ?? at }),
    ...(deadline && { serviceDeadline: deadline }),
  });
  const seen = { requestId: request.id, seenById: employeeId, seenAt: at };
  await insertSeenPapers(
    em,
    items.map(({ id, title }) => ({ ...seen, title, itemId: id, alternative: null, givenBackAt: null })),
    at,
  );
  await appendAudit(em, { kind: 'documents.seen', actor, at, requestId: request.id, data });
}
