import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager, OfficeEntity, RequestEntity } from '@kualik/db';
import { applyDecision } from '@kualik/db/apply-decision.ts';
import { canonicalJson } from '@kualik/db/canonical-json.ts';
import { noteUnchanged } from '@kualik/db/audit/audit-trail.ts';
import { claimRequest } from '@kualik/db/repositories/claim.repository.ts';
import { findEmployee } from '@kualik/db/repositories/employee.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { findRequestByIdempotencyKey, insertOrder } from '@kualik/db/repositories/order.repository.ts';
import type { Iin } from '@kualik/domain/rules/iin.ts';
import { parseIin } from '@kualik/domain/rules/iin.ts';
import { formatRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { moved } from '../decide/moved.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';
import { nameOf, phoneOf } from '../order/check-order.ts';
import type { Language } from '../schema/common.enums.ts';

const SERVICE = 'nca.certificates';

/** The person as his document shows him. */
export interface CounterPerson {
  iin: Iin;
  surname: string;
  givenName: string;
  patronymic: string | null;
  phone: string;
  language: Language;
}

interface PersonInput {
  iin: string;
  surname: string;
  givenName: string;
  patronymic?: string | null;
  phone: string;
  language: Language;
}

export function checkPerson(input: PersonInput): CounterPerson {
  const patronymic = (input.patronymic ?? '').trim();
  return {
    iin: valueOf(parseIin(input.iin), 'iin'),
    surname: nameOf(input.surname, 'surname'),
    givenName: nameOf(input.givenName, 'givenName'),
    patronymic: patronymic === '' ? null : nameOf(patronymic, 'patronymic'),
    phone: phoneOf(input.phone),
    language: input.language,
  };
}

type Order = Parameters<typeof insertOrder>[1];

export interface CounterCase {
  channelId: string;
  idempotencyKey: string;
  person: CounterPerson;
  applicant?: Partial<Order['applicant']>;
  storage: Order['request']['storage'];
}

/** An employee starts a case for who stands before him, and holds it from the first moment. The same visit sent twice is one case. */
export async function startCounterCase(context: ApiContext, wanted: CounterCase): Promise<RequestEntity> {
  const { em } = context;
  const office = await ownOffice(context, wanted.person);
  const earlier = await findEarlier(em, wanted);
  if (earlier !== null) return earlier;
  try {
    return await em.transactional((inner) => store(inner, context, wanted, office));
  } catch (error) {
    const first = await findEarlier(em.fork(), wanted); // sent twice at once: the first one has stored it
    if (first === null) throw error;
    return first;
  }
}

/** Nobody serves himself; who serves belongs to an office. @rule reg p.19(5) */
async function ownOffice(context: ApiContext, { iin }: CounterPerson): Promise<OfficeEntity> {
  const { employeeId, officeId } = signedInOf(context);
  const employee = await findEmployee(context.em, employeeId);
  if (employee?.iin === iin) throw new CodedError('CONFIRMATION_OWN_CASE', { field: 'iin' });
  const office = officeId === null ? null : await officeById(context.em, officeId);
  if (office === null) throw new CodedError('EMPLOYEE_WITHOUT_OFFICE');
  return office;
}

function hashOf({ channelId, person }: CounterCase): string {
  return createHash('sha256')
    .update(canonicalJson({ channelId, ...person }))
    .digest('hex');
}

async function findEarlier(em: EntityManager, wanted: CounterCase): Promise<RequestEntity | null> {
  const earlier = await findRequestByIdempotencyKey(em, wanted.idempotencyKey);
  if (earlier === null) return null;
  if (earlier.payloadSha256 === hashOf(wanted)) {
    noteUnchanged();
    return earlier;
  }
  throw new CodedError('IDEMPOTENCY_KEY_REUSED', { field: 'idempotencyKey' });
}

async function store(
  em: EntityManager,
  context: ApiContext,
  wanted: CounterCase,
  office: OfficeEntity,
): Promise<RequestEntity> {
  const { now: at, registry } = context;
  const { employeeId } = signedInOf(context);
  const request = await insertOrder(em, newOrder(wanted, office, registry.service(SERVICE).version, at));
  const actor = { kind: 'employee', id: employeeId } as const;
  const start = { type: 'start' } as const;
  await applyDecision(em, request, start, moved(context, request, start, { checks: {}, flags: {} }), { actor, at });
  await claimRequest(em, { requestId: request.id, employeeId, at });
  return request;
}

function newOrder(wanted: CounterCase, office: OfficeEntity, serviceVersion: number, at: Date): Order {
  const { channelId, idempotencyKey, person, storage } = wanted;
  return {
    applicant: {
      ...{ kind: 'individual', bin: null, organisation: null, details: {}, representative: null, email: null },
      ...person,
      ...wanted.applicant,
    },
    request: {
      number: formatRequestNumber(randomBytes(8)),
      serviceId: SERVICE,
      serviceVersion,
      channelId,
      regionCode: office.regionCode,
      settlementId: office.settlementId,
      officeId: office.id,
      policyVersion: null,
      payloadSha256: hashOf(wanted),
      ...{ idempotencyKey, storage },
    },
    keys: [],
    at,
  };
}
