import { randomBytes } from 'node:crypto';
import { applyDecision } from '@kualik/db/apply-decision.ts';
import type { EntityManager, RequestEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { insertOrder } from '@kualik/db/repositories/order.repository.ts';
import type { NewOrder } from '@kualik/db/repositories/order.repository.ts';
import { insertSignedRequest } from '@kualik/db/repositories/signed-request.repository.ts';
import type { CaseEvent, Facts } from '@kualik/domain/engine/case.ts';
import { serviceDeadline } from '@kualik/domain/engine/limits.ts';
import { isOrganisation } from '@kualik/domain/rules/applicant-kinds.ts';
import { formatRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { applicantActor } from '../cabinet/cabinet-holder.ts';
import type { ApiContext } from '../context.ts';
import { moved } from '../decide/moved.ts';
import type { ReceivedRequest } from './read-signed-request.ts';

export const SERVICE = 'nca.certificates';

export interface SignedCase {
  channelId: string;
  /** Where mails go and in which language. */
  contact: Pick<NewOrder['applicant'], 'email' | 'phone' | 'language'>;
  officeId: string | null;
  storage: NewOrder['request']['storage'];
  policyVersion: string | null;
  keys: NewOrder['keys'];
  /** The later moment that the result is ordered for, and the deadline that follows from it. */
  effectiveAt?: Date;
  serviceDeadline?: Date;
  /** The verdict of the condition that judges the signature. */
  verdict: Pick<Facts, 'checks' | 'reason'>;
  /** Rows that belong to the case and are there before it goes on. */
  store(em: EntityManager, request: RequestEntity): Promise<void>;
}

/**
 * Stores a request that its applicant signed, fills it in, sends it and judges the signature, all in the caller's
 * transaction: what comes out is a case on its way or a motivated refusal. @rule reg p.7(1), p.8(1)
 */
export async function openSignedCase(
  em: EntityManager,
  context: ApiContext,
  received: ReceivedRequest,
  wanted: SignedCase,
): Promise<RequestEntity> {
  const { now: at } = context;
  const request = await insertOrder(em, newOrder(context, received, wanted));
  const { documentSha256, cms, signed, document } = received;
  const signerCertSha256 = signed.signer.sha256;
  const bytes = { document: signed.content, documentSha256, cms, signerCertSha256 };
  await insertSignedRequest(em, { requestId: request.id, ...bytes, receivedAt: at });
  await wanted.store(em, request);
  const natural = !isOrganisation(document.applicant.kind);
  const facts: Facts = { ...wanted.verdict, flags: { 'applicant.natural': natural, 'applicant.legal': !natural } };
  const actor = applicantActor(received.holder);
  const data = { documentSha256, signerCertificateSha256: signerCertSha256, code: facts.reason?.code ?? null };
  await appendAudit(em, { kind: 'case.signed', actor, at, requestId: request.id, data });
  const channel = context.registry.service(SERVICE, request.serviceVersion).channel(request.channelId);
  const go = async (event: CaseEvent): Promise<void> => {
    const decision = moved(context, request, event, facts);
    const usual = serviceDeadline(channel, decision.path, at);
    const due = usual && (wanted.serviceDeadline ?? usual);
    await applyDecision(em, request, event, decision, { actor, at, ...(due && { serviceDeadline: due }) });
  };
  await go({ type: 'start' });
  await go({ type: 'complete', step: request.step });
  await go({ type: 'complete', step: request.step });
  await go({ type: 'judge', step: request.step });
  return request;
}

function newOrder({ registry, now }: ApiContext, received: ReceivedRequest, wanted: SignedCase): NewOrder {
  const { document, documentSha256, held } = received;
  const { channelId, officeId, storage, policyVersion, keys, contact } = wanted;
  const { regionCode = null, settlementId = null } = officeId === held.request.officeId ? held.request : {};
  return {
    applicant: { ...document.applicant, ...contact, representative: null },
    request: {
      number: formatRequestNumber(randomBytes(8)),
      serviceId: SERVICE,
      serviceVersion: registry.service(SERVICE).version,
      ...{ channelId, officeId, regionCode, settlementId, storage, policyVersion },
      effectiveAt: wanted.effectiveAt ?? null,
      idempotencyKey: document.idempotencyKey,
      payloadSha256: documentSha256,
    },
    keys,
    at: now,
  };
}
