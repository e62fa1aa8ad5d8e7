import type { ApplicantEntity, EntityManager, RequestEntity } from '@kualik/db';
import { applyDecision } from '@kualik/db/apply-decision.ts';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { applicantOf } from '@kualik/db/repositories/signed-confirmation.repository.ts';
import { serviceDeadline } from '@kualik/domain/engine/limits.ts';
import type { ApplicantKind, Representative } from '@kualik/domain/rules/applicant-kinds.ts';
import { documentFacts } from '@kualik/domain/rules/documents/completeness.ts';
import type { PowerDetails } from '@kualik/domain/rules/documents/one-time-power.ts';
import { awaitsPapersNow } from '../cases/counter-work.ts';
import type { RequestType } from '../cases/request.type.ts';
import { viewRequest } from '../cases/view-request.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { loadClaimed } from '../decide/load-claimed.ts';
import { acceptedPapers } from '../decide/judge-papers.ts';
import type { AcceptedPaper } from '../decide/judge-papers.ts';
import { moved } from '../decide/moved.ts';
import { requireScannedConsent } from '../decide/require-scans.ts';
import { seenData, storeSeenPapers } from '../decide/seen-papers.ts';
import { requireUnspentPower, takenPower } from '../decide/taken-power.ts';
import { tellMover } from '../decide/tell-mover.ts';
import { CodedError } from '../errors/coded-error.ts';
import { checkRepresentative } from '../order/check-kind.ts';
import { moveAtCounter } from './counter-move.ts';
import { counterReceipt } from './counter-receipt.ts';
import type { AcceptRevocationInput } from './revocation.input.ts';

const PASSED = { 'documents.conform_to_standard': 'passed', 'person.identified': 'passed' } as const;

/** Papers of the list of this kind and the person are right: the receipt starts the term. @rule reg p.10 C1, p.10(3), std1 p.9 revoke */
export async function acceptRevocation(context: ApiContext, input: AcceptRevocationInput): Promise<RequestType> {
  const { em } = context;
  const request = await loadClaimed(context, { id: input.id, version: input.version, awaits: awaitsPapersNow });
  if (!input.identified) throw new CodedError('IDENTITY_NOT_CONFIRMED', { field: 'identified' });
  await requireScannedConsent(em, request.id);
  const applicant = await applicantOf(em, request);
  const handedIn = handedInBy(applicant, input);
  const { head } = documentFacts({}, handedIn.representative);
  const handed = { kind: applicant.kind, head, papers: handedIn.papers, given: input.powerOfAttorney };
  const power = await takenPower(em, request.id, handed);
  await tellMover(em, () => em.transactional((inner) => accept(inner, context, request, { ...handedIn, power })));
  return viewRequest(context, request.id);
}

interface HandedIn {
  papers: AcceptedPaper[];
  representative: Representative | null;
}

/** The extract from the dismissal order is one of the alternatives of the first line. @rule std1 p.9 revoke 3), 6), 8) */
function handedInBy({ kind, iin }: ApplicantEntity, input: AcceptRevocationInput): HandedIn {
  const representative = whoCame(kind, iin, input);
  const facts = documentFacts({}, representative);
  const shown = input.documents.map((paper) => ({ ...paper, originalReturned: paper.originalReturned ?? false }));
  return { papers: acceptedPapers(shown, { kind, act: 'revoke', facts, field: 'documents' }), representative };
}

/** Who acts for the applicant is known by name, IIN and paper, or nobody acts for him. @rule std1 p.9 revoke, annex 2 */
function whoCame(
  kind: ApplicantKind,
  iin: string,
  { represented, representative = null }: AcceptRevocationInput,
): Representative | null {
  if (represented !== (representative !== null))
    throw new CodedError('REPRESENTATIVE_REQUIRED', { field: 'representative' });
  return representative === null ? null : checkRepresentative(kind, iin, representative);
}

async function accept(
  em: EntityManager,
  context: ApiContext,
  request: RequestEntity,
  { papers, representative, power }: HandedIn & { power: PowerDetails | null },
): Promise<void> {
  const { now: at, registry } = context;
  const { employeeId } = signedInOf(context);
  await requireUnspentPower(em, { requestId: request.id, power, at });
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
  Object.assign(await applicantOf(em, request), { representative });
  await em.flush();
  await storeSeenPapers(em, request.id, papers, { seenById: employeeId, seenAt: at });
  await appendAudit(em, { kind: 'documents.seen', actor, at, requestId: request.id, data });
}
