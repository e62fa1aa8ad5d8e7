import type { EntityManager, RequestEntity } from '@kualik/db';
import { applyDecision } from '@kualik/db/apply-decision.ts';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { joinIdentityCard } from '@kualik/db/repositories/identity-card.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { keysOfRequest } from '@kualik/db/repositories/order.repository.ts';
import { applicantOf } from '@kualik/db/repositories/signed-confirmation.repository.ts';
import type { Moved } from '@kualik/domain/engine/case.ts';
import { identityCardDeadline, serviceDeadline } from '@kualik/domain/engine/limits.ts';
import { documentActOf } from '@kualik/domain/rules/documents/document-act.ts';
import { documentFacts } from '@kualik/domain/rules/documents/completeness.ts';
import type { PowerDetails } from '@kualik/domain/rules/documents/one-time-power.ts';
import { joinsIdentityCard } from '@kualik/domain/rules/identity-card.ts';
import { fingerprintFromScan } from '@kualik/domain/rules/key-fingerprint.ts';
import { awaitsPapers } from '../cases/allowed-actions.ts';
import type { RequestType } from '../cases/request.type.ts';
import { fingerprintOf, viewRequest } from '../cases/view-request.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { AcceptDocumentsInput } from './decision.input.ts';
import { judgePapers } from './judge-papers.ts';
import type { AcceptedPackage } from './judge-papers.ts';
import { loadClaimed } from './load-claimed.ts';
import { moved } from './moved.ts';
import { receiptFacts } from './receipt-facts.ts';
import { requireScannedConsent } from './require-scans.ts';
import { seenData, storeSeenPapers } from './seen-papers.ts';
import { repeatsOnPortal } from './repeat-on-portal.ts';
import { requireUnspentPower, takenPower } from './taken-power.ts';
import { tellMover } from './tell-mover.ts';

interface HandedIn extends AcceptedPackage {
  power: PowerDetails | null;
  withIdentityCard: boolean;
}

const PASSED = { 'documents.conform_to_standard': 'passed', 'person.identified': 'passed' } as const;

/** Papers and person are right: records the originals, gives the receipt, leads to the confirmation. @rule reg p.6 C2, p.6(8) */
export async function acceptDocuments(context: ApiContext, input: AcceptDocumentsInput): Promise<RequestType> {
  const request = await loadClaimed(context, { id: input.id, version: input.version, awaits: awaitsPapers });
  const accepted = await requireWhatWasSeen(context, request, input);
  await tellMover(context.em, () => context.em.transactional((em) => accept(em, context, request, accepted)));
  return viewRequest(context, input.id);
}

/** A slip of the screen is told and changes nothing; what is really missing is a refusal of its own. @rule std1 p.9, p.10 */
async function requireWhatWasSeen(
  context: ApiContext,
  request: RequestEntity,
  input: AcceptDocumentsInput,
): Promise<HandedIn> {
  const { em, registry } = context;
  if (!request.dataUseConsentAt) throw new CodedError('DATA_USE_CONSENT_REQUIRED', { field: 'papers' });
  await requireScannedConsent(em, request.id);
  const channel = registry.service(request.serviceId, request.serviceVersion).channel(request.channelId);
  const applicant = await applicantOf(em, request);
  const act = documentActOf(channel);
  const accepted = judgePapers(applicant, act, input);
  const { kind, details } = applicant;
  const { head } = documentFacts(details, accepted.representative);
  const handed = { kind, head, papers: accepted.papers, given: input.powerOfAttorney };
  const power = await takenPower(em, request.id, handed);
  const office = await officeById(em, request.officeId ?? '');
  if (input.withIdentityCard && !joinsIdentityCard(applicant.kind, act, office?.kind))
    throw new CodedError('IDENTITY_CARD_NOT_ORDERED_HERE', { field: 'withIdentityCard' });
  if (!input.identified) throw new CodedError('IDENTITY_NOT_CONFIRMED', { field: 'identified' });
  const expected = await fingerprintOf({ keys: await keysOfRequest(em, request.id) });
  if (fingerprintFromScan(input.fingerprint ?? '') !== expected)
    throw new CodedError('FINGERPRINT_MISMATCH', { field: 'fingerprint' });
  if (act === 'issue' && (await repeatsOnPortal(context, applicant))) throw new CodedError('REPEAT_ON_PORTAL');
  return { ...accepted, power, withIdentityCard: input.withIdentityCard ?? false };
}

async function accept(
  em: EntityManager,
  context: ApiContext,
  request: RequestEntity,
  accepted: HandedIn,
): Promise<void> {
  const { now: at } = context;
  const { employeeId } = signedInOf(context);
  const actor = { kind: 'employee', id: employeeId } as const;
  const facts = { checks: PASSED, flags: {} };
  const arrive = { type: 'arrive', step: request.step } as const;
  const shared = { actor, at, claimedBy: employeeId };
  await requireUnspentPower(em, { requestId: request.id, power: accepted.power, at });
  if (accepted.withIdentityCard) await joinIdentityCard(em, request.id);
  await applyDecision(em, request, arrive, moved(context, request, arrive, facts), shared);
  const judge = { type: 'judge', step: request.step } as const;
  const decision = moved(context, request, judge, facts);
  const { usual, deadline } = deadlinesOf(context, request, decision);
  const data = {
    documents: seenData(accepted.papers),
    fingerprintCompared: true,
    withIdentityCard: accepted.withIdentityCard,
  };
  await applyDecision(em, request, judge, decision, {
    ...shared,
    data,
    receipt: await receiptFacts(em, context, request, { papers: accepted.papers, handOutAt: deadline ?? usual ?? at }),
    ...(deadline && { serviceDeadline: deadline }),
  });
  await storeWhatWasSeen(em, request, accepted, { seenById: employeeId, seenAt: at });
  await appendAudit(em, { kind: 'documents.seen', actor, at, requestId: request.id, data });
}

/** The originals, and what only the counter could know of the applicant. */
async function storeWhatWasSeen(
  em: EntityManager,
  request: RequestEntity,
  { papers, representative, details }: AcceptedPackage,
  seen: { seenById: string; seenAt: Date },
): Promise<void> {
  const applicant = await applicantOf(em, request);
  Object.assign(applicant, { representative, details });
  await em.flush();
  await storeSeenPapers(em, request.id, papers, seen);
}

/** What is owed, and the usual term: with an identity card the receipt can name no other day than the usual one. @rule std1 p.4(1) */
function deadlinesOf(
  { registry, now }: ApiContext,
  request: RequestEntity,
  { path }: Moved,
): { usual: Date | null; deadline: Date | null } {
  const channel = registry.service(request.serviceId, request.serviceVersion).channel(request.channelId);
  const usual = serviceDeadline(channel, path, now);
  if (!request.withIdentityCard) return { usual, deadline: usual };
  return { usual, deadline: identityCardDeadline(channel, now, request.identityCardArrivedAt ?? null) };
}
