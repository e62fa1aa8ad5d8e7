import type { EntityManager, RequestEntity } from '@kualik/db';
import { applyDecision } from '@kualik/db/apply-decision.ts';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { applicantOf } from '@kualik/db/repositories/signed-confirmation.repository.ts';
import { serviceDeadline } from '@kualik/domain/engine/limits.ts';
import { awaitsPapersNow } from '../cases/counter-work.ts';
import type { RequestType } from '../cases/request.type.ts';
import { viewRequest } from '../cases/view-request.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { loadClaimed } from '../decide/load-claimed.ts';
import { acceptedPapers } from '../decide/judge-papers.ts';
import type { AcceptedPaper } from '../decide/judge-papers.ts';
import { moved } from '../decide/moved.ts';
import { seenData, storeSeenPapers } from '../decide/seen-papers.ts';
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
): Promise<AcceptedPaper[]> {
  const { kind } = await applicantOf(em, request);
  const facts = { represented, head: false };
  const shown = documents.map((paper) => ({ ...paper, originalReturned: paper.originalReturned ?? false }));
  return acceptedPapers(shown, { kind, act: 'revoke', facts, field: 'documents' });
}

async function accept(
  em: EntityManager,
  context: ApiContext,
  request: RequestEntity,
  papers: readonly AcceptedPaper[],
): Promise<void> {
  const { now: at, registry } = context;
  const { employeeId } = signedInOf(context);
  await moveAtCounter(em, context, request, { event: { type: 'complete', step: request.step } });
  const judge = { type: 'judge', step: request.step } as const;
  const decision = moved(context, request, judge, { checks: PASSED, flags: {} });
  const channel = registry.service(request.serviceId, request.serviceVersion).channel(request.channelId);
  const deadline = serviceDeadline(channel, decision.path, at);
  const items = papers.map(({ document, title }) => ({ id: document.id, title }));
  const actor = { kind: 'employee', id: employeeId } as const;
  const data = { documents: seenData(papers) };
  await applyDecision(em, request, judge, decision, {
    ...{ actor, at, data, claimedBy: employeeId },
    receipt: await counterReceipt(em, context, request, { items, handOutAt: deadline ?? at }),
    ...(deadline && { serviceDeadline: deadline }),
  });
  await storeSeenPapers(em, request.id, papers, { seenById: employeeId, seenAt: at });
  await appendAudit(em, { kind: 'documents.seen', actor, at, requestId: request.id, data });
}
