import { randomBytes } from 'node:crypto';
import { applyDecision } from '@kualik/db/apply-decision.ts';
import type { EntityManager, RequestEntity } from '@kualik/db';
import { forgetSpent, spendOnce } from '@kualik/db/repositories/captcha.repository.ts';
import { noteUnchanged } from '@kualik/db/audit/audit-trail.ts';
import { findRequestByIdempotencyKey, insertOrder } from '@kualik/db/repositories/order.repository.ts';
import { registerFlags } from '@kualik/domain/rules/applicant-kinds.ts';
import { formatRequestNumber } from '@kualik/domain/rules/request-number.ts';
import type { ApiContext } from '../context.ts';
import { moved } from '../decide/moved.ts';
import { CodedError } from '../errors/coded-error.ts';
import { csrsOf, requireFreshKeys } from './check-keys.ts';
import { checkKindKeys, requireStorage } from './check-kind-keys.ts';
import { requireKeyStore } from './require-key-store.ts';
import type { KindKeys } from './check-kind-keys.ts';
import { checkKind } from './check-kind.ts';
import type { CheckedKind } from './check-kind.ts';
import { checkOffice } from './check-office.ts';
import { checkOrder } from './check-order.ts';
import type { CheckedOrder } from './check-order.ts';
import type { SubmitRequestPayload } from './order.type.ts';
import { linkCopy } from './link-copy.ts';
import { payloadHash } from './payload-hash.ts';
import type { SubmitRequestInput } from './submit-request.input.ts';
import { verifyCaptcha } from './verify-captcha.ts';
import type { SolvedCaptcha } from './verify-captcha.ts';

const SERVICE = 'nca.certificates';
const CHANNEL = 'portal_or_internet_resource.issue';

interface Order {
  input: SubmitRequestInput;
  person: CheckedOrder;
  kind: CheckedKind;
  keys: KindKeys;
  payloadSha256: string;
}

/** Takes an order: checks it, uses the captcha up, stores the case and starts it. @rule reg p.6(1)–(2) */
export async function submitRequest(context: ApiContext, input: SubmitRequestInput): Promise<SubmitRequestPayload> {
  const { em, limits, address } = context;
  await limits.spend('submitAddress', address);
  const person = checkOrder(input);
  const kind = checkKind(input, person.iin);
  requireStorage(kind.kind, input.storage);
  const keys = await checkKindKeys(kind.kind, input);
  for (const { usage, csr } of csrsOf(keys.keys)) requireKeyStore(csr, input.storage, `${usage}Csr`);
  const order: Order = { input, person, kind, keys, payloadSha256: payloadHash(input, person, { kind, keys }) };
  const earlier = await findEarlier(em, order);
  if (earlier !== null) return answer(earlier, true);
  await checkOffice(em, input);
  await limits.spend('submitIin', person.iin);
  const captcha = await verifyCaptcha(context, input);
  try {
    const request = await em.transactional((inner) => store(inner, order, captcha, context));
    await forgetSpent(em, new Date()); // by real time, as captchas expire
    return answer(request, false);
  } catch (error) {
    // The same order sent twice at once: the second one waited for the first and finds its captcha or key used.
    const first = await findEarlier(em.fork(), order);
    if (first === null) throw error;
    return answer(first, true);
  }
}

async function findEarlier(em: EntityManager, { input, payloadSha256 }: Order): Promise<RequestEntity | null> {
  const earlier = await findRequestByIdempotencyKey(em, input.idempotencyKey);
  if (earlier === null || earlier.payloadSha256 === payloadSha256) return earlier;
  throw new CodedError('IDEMPOTENCY_KEY_REUSED', { field: 'idempotencyKey' });
}

async function store(
  em: EntityManager,
  order: Order,
  captcha: SolvedCaptcha,
  context: ApiContext,
): Promise<RequestEntity> {
  const { now, registry } = context;
  if (!(await spendOnce(em, captcha.spentKey, captcha.expiresAt)))
    throw new CodedError('CAPTCHA_SPENT', { field: 'captcha' });
  await requireFreshKeys(em, order.keys.keys);
  const request = await insertOrder(em, newOrder(order, registry.service(SERVICE).version, now));
  await linkCopy(em, request, { copiedFrom: order.input.copiedFrom, iin: order.person.iin });
  const actor = { kind: 'applicant', id: null } as const;
  const facts = { checks: {}, flags: registerFlags(order.kind.kind) };
  const start = { type: 'start' } as const;
  await applyDecision(em, request, start, moved(context, request, start, facts), { actor, at: now });
  const filled = { type: 'complete', step: request.step } as const;
  await applyDecision(em, request, filled, moved(context, request, filled, facts), { actor, at: now });
  return request;
}

function newOrder(
  { input, person, kind, keys: { keys, domainNames }, payloadSha256 }: Order,
  serviceVersion: number,
  at: Date,
): Parameters<typeof insertOrder>[1] {
  const { regionCode, settlementId, officeId, storage, policyVersion, idempotencyKey, language } = input;
  const details = domainNames.length === 0 ? kind.details : { ...kind.details, domainNames };
  return {
    applicant: {
      ...kind,
      ...person,
      details,
      language,
    },
    request: {
      number: formatRequestNumber(randomBytes(8)),
      serviceId: SERVICE,
      serviceVersion,
      channelId: CHANNEL,
      ...{ regionCode, settlementId, officeId, storage, policyVersion, idempotencyKey, payloadSha256 },
    },
    keys: csrsOf(keys).map(({ usage, csr: { der, sha256, spkiSha256 } }) => {
      return { usage, csrDer: der, csrSha256: sha256, spkiSha256 };
    }),
    adviceVersion: input.storageAdviceVersion ?? null,
    at,
  };
}

function answer({ number, status }: RequestEntity, repeated: boolean): SubmitRequestPayload {
  if (repeated) noteUnchanged();
  return { number, status, repeated };
}
