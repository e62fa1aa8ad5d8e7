import type { ConfirmationEntity, EntityManager, RequestEntity } from '@kualik/db';
import { applyDecision } from '@kualik/db/apply-decision.ts';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { findConfirmation, storeSignedConfirmation } from '@kualik/db/repositories/confirmation.repository.ts';
import { judgeConfirmation } from '@kualik/domain/rules/confirmation-checks.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { awaitsConfirmation } from '../cases/allowed-actions.ts';
import type { RequestType } from '../cases/request.type.ts';
import { viewRequest } from '../cases/view-request.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { confirmationFacts } from './confirmation-facts.ts';
import type { ConfirmRequestInput } from './decision.input.ts';
import { loadClaimed } from './load-claimed.ts';
import { moved } from './moved.ts';
import { recordForeignKey } from './record-foreign-key.ts';
import { requireWorkplace } from '../workplaces/require-workplace.ts';
import { stateChanged, tellMover } from './tell-mover.ts';

interface Signed {
  confirmation: ConfirmationEntity;
  request: RequestEntity;
  cms: Uint8Array;
  signerSha256: string;
  /** The violation found; null when the confirmation is right. */
  violation: ErrorCode | null;
  /** Where he signed. @rule reg p.19(5) rule 1 */
  workplaceId: string | null;
}

/** Takes the operator's signature. A slip changes nothing and is told; a violation refuses the request. @rule reg p.6(9), p.6 C3, p.6(10) */
export async function confirmRequest(context: ApiContext, input: ConfirmRequestInput): Promise<RequestType> {
  const { em, now } = context;
  const { employeeId } = signedInOf(context);
  const workplaceId = await requireWorkplace(context);
  const confirmation = isUuid(input.id) ? await findConfirmation(em, input.id) : null;
  if (confirmation?.employeeId !== employeeId) throw new CodedError('NOT_FOUND');
  const request = await loadClaimed(context, { id: confirmation.requestId, awaits: awaitsConfirmation });
  const facts = await confirmationFacts(em, {
    confirmation,
    request,
    cms: input.cms,
    actingEmployeeId: employeeId,
    at: now,
  });
  const verdict = judgeConfirmation(facts);
  if (!verdict.ok && verdict.onFail === 'retry') throw await recordSlip(context, confirmation, verdict.code);
  const violation = verdict.ok ? null : verdict.code;
  const signerSha256 = facts.signer?.sha256 ?? '';
  const signed: Signed = { confirmation, request, cms: input.cms, signerSha256, violation, workplaceId };
  await tellMover(em, () => em.transactional((inner) => store(inner, context, signed)));
  return viewRequest(context, confirmation.requestId);
}

async function recordSlip(
  context: ApiContext,
  { requestId, documentSha256 }: ConfirmationEntity,
  code: ErrorCode,
): Promise<CodedError> {
  const { em, now } = context;
  const actor = { kind: 'employee', id: signedInOf(context).employeeId } as const;
  const data = { documentSha256, code };
  await em.transactional(async (inner) => {
    await appendAudit(inner, { kind: 'confirmation.received', actor, at: now, requestId, data });
    if (code === 'CONFIRMATION_OTHER_OPERATOR') await recordForeignKey(inner, context, requestId);
  });
  return new CodedError(code);
}

async function store(em: EntityManager, context: ApiContext, signed: Signed): Promise<void> {
  const { confirmation, request, cms, signerSha256, violation, workplaceId } = signed;
  const { now: at } = context;
  const { employeeId } = signedInOf(context);
  const row = { cms, signerCertSha256: signerSha256, receivedAt: at, verdictCode: violation, workplaceId };
  if (!(await storeSignedConfirmation(em, confirmation.id, row))) throw await stateChanged(em, request.id);
  const actor = { kind: 'employee', id: employeeId } as const;
  const data = { confirmationId: confirmation.id, documentSha256: confirmation.documentSha256 };
  const received = { ...data, signerCertificateSha256: signerSha256, code: violation, workplaceId };
  await appendAudit(em, { kind: 'confirmation.received', actor, at, requestId: request.id, data: received });
  const complete = { type: 'complete', step: request.step } as const;
  const decision = moved(context, request, complete, { checks: {}, flags: {} });
  await applyDecision(em, request, complete, decision, { actor, at, data, claimedBy: employeeId });
  if (violation !== null) await refuse(em, context, request, violation);
}

/** Condition 3 fails at once: nobody needs the signer to know that. */
async function refuse(em: EntityManager, context: ApiContext, request: RequestEntity, code: ErrorCode): Promise<void> {
  const judge = { type: 'judge', step: request.step } as const;
  const facts = { checks: { 'operator_signature.valid': 'failed' }, flags: {}, reason: { code } } as const;
  const actor = { kind: 'system', id: null } as const;
  await applyDecision(em, request, judge, moved(context, request, judge, facts), { actor, at: context.now });
}
