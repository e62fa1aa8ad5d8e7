import type { EntityManager, RequestEntity } from '@kualik/db';
import { storeCounterOrder } from '@kualik/db/repositories/order.repository.ts';
import { CERTIFICATE_POLICY } from '@kualik/domain/data/policy.ts';
import { registerFlags } from '@kualik/domain/rules/applicant-kinds.ts';
import { awaitsOrderData } from '../cases/counter-work.ts';
import type { RequestType } from '../cases/request.type.ts';
import { viewRequest } from '../cases/view-request.ts';
import type { ApiContext } from '../context.ts';
import { loadClaimed } from '../decide/load-claimed.ts';
import { keepDataUseConsent } from '../decide/record-data-use-consent.ts';
import { tellMover } from '../decide/tell-mover.ts';
import { CodedError } from '../errors/coded-error.ts';
import { emailOf } from '../order/check-order.ts';
import { moveAtCounter } from './counter-move.ts';
import type { EnterApplicantDataInput } from './counter.input.ts';

/**
 * The operator fills the form; the registers are asked next, and only with the written consent to use protected data. Without an
 * e-mail address all goes on paper. @rule reg p.9(3)–(4), std1 p.9, std1 annex 1
 */
export async function enterApplicantData(context: ApiContext, input: EnterApplicantDataInput): Promise<RequestType> {
  const { em } = context;
  if (!input.consent) throw new CodedError('CONSENT_REQUIRED', { field: 'consent' });
  if (!input.dataUseConsent) throw new CodedError('DATA_USE_CONSENT_REQUIRED', { field: 'dataUseConsent' });
  if (input.policyVersion !== CERTIFICATE_POLICY.version)
    throw new CodedError('POLICY_VERSION', { field: 'policyVersion' });
  const email = (input.email ?? '').trim() === '' ? null : emailOf(input.email ?? '');
  const request = await loadClaimed(context, { id: input.id, version: input.version, awaits: awaitsOrderData });
  await tellMover(em, () => em.transactional((inner) => store(inner, context, request, email)));
  return viewRequest(context, request.id);
}

async function store(
  em: EntityManager,
  context: ApiContext,
  request: RequestEntity,
  email: string | null,
): Promise<void> {
  const kind = 'individual';
  const order = { policyVersion: CERTIFICATE_POLICY.version, consentAt: context.now };
  await storeCounterOrder(em, request, { order, applicant: { kind, email } });
  await keepDataUseConsent(em, context, request.id);
  await moveAtCounter(em, context, request, {
    event: { type: 'complete', step: request.step },
    facts: { checks: {}, flags: registerFlags(kind) },
    auditKind: 'applicant.entered',
    data: { kind, withEmail: email !== null },
  });
}
