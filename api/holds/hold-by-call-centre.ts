import { createHash } from 'node:crypto';
import type { EntityManager } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import type { Actor } from '@kualik/db/repositories/audit.repository.ts';
import { livingCertificateBySerial } from '@kualik/db/repositories/hold.repository.ts';
import { findRequest, findRequestByNumber } from '@kualik/db/repositories/request.repository.ts';
import { applicantOf } from '@kualik/db/repositories/signed-confirmation.repository.ts';
import { foldNameForComparison } from '@kualik/domain/rules/compare-names.ts';
import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { tellMover } from '../decide/tell-mover.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { CallCentreHoldInput, HoldOutcomeType } from './hold.type.ts';
import { holdCase } from './hold-case.ts';

/**
 * A hold asked for on the telephone. The caller says a number that only he and we know and his surname; the agent types
 * both, the system compares and shows neither. An unknown number and a wrong surname are answered alike. @rule reg p.13
 */
export async function holdByCallCentre(context: ApiContext, input: CallCentreHoldInput): Promise<HoldOutcomeType> {
  const { em, now: at, limits } = context;
  const { employeeId } = signedInOf(context);
  const reference = input.reference.trim().toLowerCase();
  await limits.spend('callCentre', employeeId);
  await limits.spend('callCentreReference', reference);
  const requestId = await confirmedRequest(em, input, reference, at);
  const actor = { kind: 'employee', id: employeeId } as const;
  if (requestId === null) throw await recordRefusal(context, actor, reference);
  return tellMover(em, () =>
    em.fork().transactional((inner) => holdCase(inner, context, requestId, { channel: 'call_centre', actor, at })),
  );
}

/** The case behind number or serial when the surname is its applicant's; null otherwise. */
async function confirmedRequest(
  em: EntityManager,
  { reference: text, surname }: CallCentreHoldInput,
  serial: string,
  at: Date,
): Promise<string | null> {
  const number = parseRequestNumber(text);
  const certificate = number.ok ? null : await livingCertificateBySerial(em, serial, at);
  const request = number.ok
    ? await findRequestByNumber(em, number.value)
    : await findRequest(em, certificate?.requestId ?? NO_ID);
  if (request === null) return null;
  const applicant = await applicantOf(em, request);
  return foldNameForComparison(applicant.surname) === foldNameForComparison(surname) ? request.id : null;
}

const NO_ID = '00000000-0000-0000-0000-000000000000';

async function recordRefusal({ em, now }: ApiContext, actor: Actor, reference: string): Promise<CodedError> {
  const referenceSha256 = createHash('sha256').update(reference).digest('hex');
  const code = 'HOLD_CALLER_NOT_CONFIRMED';
  const data = { channel: 'call_centre', code, referenceSha256 };
  await appendAudit(em, { kind: 'hold.refused', actor, at: now, requestId: null, data });
  return new CodedError(code);
}
