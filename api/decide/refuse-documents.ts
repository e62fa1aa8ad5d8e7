import type { EntityManager, RequestEntity } from '@kualik/db';
import { applyDecision } from '@kualik/db/apply-decision.ts';
import type { Facts } from '@kualik/domain/engine/case.ts';
import type { ApplicantKind } from '@kualik/domain/rules/applicant-kinds.ts';
import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import { storePostalAddress } from '@kualik/db/repositories/own-case.repository.ts';
import { applicantOf } from '@kualik/db/repositories/signed-confirmation.repository.ts';
import { documentActOf } from '@kualik/domain/rules/documents/document-act.ts';
import type { DocumentAct } from '@kualik/domain/rules/documents/document-list.ts';
import { documentList } from '@kualik/domain/rules/documents/lists.ts';
import { awaitsPapers } from '../cases/allowed-actions.ts';
import type { RequestType } from '../cases/request.type.ts';
import { viewRequest } from '../cases/view-request.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { LocalizedTextInput } from '../schema/localized-text.type.ts';
import type { RefuseDocumentsInput } from './decision.input.ts';
import { loadClaimed } from './load-claimed.ts';
import { moved } from './moved.ts';
import { repeatsOnPortal } from './repeat-on-portal.ts';
import { tellMover } from './tell-mover.ts';

/** Which of the two checks of condition 2 a ground fails. @rule reg p.6 C2 */
const FAILED_CHECK: Record<RefuseDocumentsInput['ground'], Facts['checks']> = {
  DOCUMENTS_INCOMPLETE: { 'documents.conform_to_standard': 'failed' },
  FINGERPRINT_MISMATCH: { 'documents.conform_to_standard': 'failed' },
  IDENTITY_NOT_CONFIRMED: { 'person.identified': 'failed' },
  REPEAT_ON_PORTAL: { 'documents.conform_to_standard': 'failed' },
};

/** A motivated refusal at the counter: ground, missing papers and words of the operator go to the applicant. @rule reg p.6(7), std1 p.10 */
export async function refuseDocuments(context: ApiContext, input: RefuseDocumentsInput): Promise<RequestType> {
  const reason = reasonOf(input.reason);
  const request = await loadClaimed(context, { id: input.id, version: input.version, awaits: awaitsPapers });
  const channel = context.registry.service(request.serviceId, request.serviceVersion).channel(request.channelId);
  const act = documentActOf(channel);
  const applicant = await applicantOf(context.em, request);
  const missing = missingOf(applicant.kind, act, input);
  const isUntrue = input.ground === 'REPEAT_ON_PORTAL' && !(await repeatsOnPortal(context, applicant));
  if (isUntrue) throw new CodedError('REPEAT_GROUND_UNTRUE', { field: 'ground' });
  const facts: Facts = {
    checks: FAILED_CHECK[input.ground],
    flags: {},
    reason: { code: input.ground, ground: input.ground, text: reason },
  };
  const recipientAddress = addressOf(input.recipientAddress);
  await tellMover(context.em, () =>
    context.em.transactional(async (em) => {
      if (recipientAddress) await storePostalAddress(em, request.applicantId, recipientAddress);
      await refuse(em, context, { request, facts, data: { missing, act } });
    }),
  );
  return viewRequest(context, input.id);
}

interface Refusal {
  request: RequestEntity;
  facts: Facts;
  data: { missing: string[]; act: DocumentAct };
}

async function refuse(em: EntityManager, context: ApiContext, { request, facts, data }: Refusal): Promise<void> {
  const { employeeId } = signedInOf(context);
  const shared = { actor: { kind: 'employee', id: employeeId } as const, at: context.now };
  const arrive = { type: 'arrive', step: request.step } as const;
  await applyDecision(em, request, arrive, moved(context, request, arrive, facts), {
    ...shared,
    claimedBy: employeeId,
  });
  const judge = { type: 'judge', step: request.step } as const;
  await applyDecision(em, request, judge, moved(context, request, judge, facts), {
    ...shared,
    claimedBy: employeeId,
    data,
  });
}

/** Null where the operator leaves the line of annex 13 to the hand. */
export function addressOf(text: string | null | undefined): string | null {
  return (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim() || null;
}

export function reasonOf({ kk, ru, en }: LocalizedTextInput): LocalizedText {
  const text = kk.normalize('NFC').trim();
  if (text === '') throw new CodedError('REASON_REQUIRED', { field: 'reason.kk' });
  const or = (other: string | null | undefined): string => (other ?? '').normalize('NFC').trim() || text;
  return { kk: text, ru: or(ru), en: or(en) };
}

/** Lines of the list of this kind that are missing; annex 13 names them one by one. @rule std1 p.10 */
function missingOf(kind: ApplicantKind, act: DocumentAct, { ground, missing }: RefuseDocumentsInput): string[] {
  const known = documentList(kind, act)
    .map(({ id }) => id)
    .filter((id) => missing?.includes(id));
  if (ground === 'DOCUMENTS_INCOMPLETE' && known.length === 0)
    throw new CodedError('REASON_REQUIRED', { field: 'missing' });
  return known;
}
