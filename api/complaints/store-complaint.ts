import { randomBytes } from 'node:crypto';
import { ComplaintEntity } from '@kualik/db';
import type { ComplaintChannel, EntityManager } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import type { Actor } from '@kualik/db/repositories/audit.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { findRequestByNumber } from '@kualik/db/repositories/request.repository.ts';
import { checkComplainant } from '@kualik/domain/rules/complaint-content.ts';
import type { Complainant, ComplaintSignature } from '@kualik/domain/rules/complaint-content.ts';
import { formatRequestNumber, parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { CodedError } from '../errors/coded-error.ts';
import { emailOf } from '../order/check-order.ts';
import { checkDate } from '../schema/check-date.ts';
import { isUuid } from '../schema/is-uuid.ts';
import type { ComplaintTextInput } from './complaint.input.ts';

export interface CheckedComplaint {
  complainant: Complainant;
  email: string | null;
  requestId: string | null;
}

/** Everything the standard wants of a complaint, before anything is stored. @rule std1 p.11 */
export async function checkComplaint(em: EntityManager, input: ComplaintTextInput): Promise<CheckedComplaint> {
  const office = isUuid(input.officeId) ? await officeById(em, input.officeId) : null;
  if (office === null) throw new CodedError('OFFICE_UNKNOWN', { field: 'complaint.officeId' });
  const outcome = checkComplainant(input.complainant);
  if (!outcome.ok) {
    const field = `complaint.complainant.${outcome.detail ?? ''}`;
    throw new CodedError(outcome.code, { field });
  }
  const { outgoingDate } = outcome.value;
  if (outgoingDate !== null) checkDate(outgoingDate, 'complaint.complainant.outgoingDate');
  if (input.text.trim() === '') throw new CodedError('INPUT_INVALID', { field: 'complaint.text' });
  const email = mailboxOf(input.complainant.email ?? '');
  return { complainant: outcome.value, email, requestId: await requestIdOf(em, input.requestNumber ?? null) };
}

function mailboxOf(text: string): string | null {
  return text.trim() === '' ? null : emailOf(text, 'complaint.complainant.email');
}

/** A number that is none is told: a slip of the pen must not cut the complaint from its case. */
async function requestIdOf(em: EntityManager, text: string | null): Promise<string | null> {
  if (text === null || text.trim() === '') return null;
  const number = parseRequestNumber(text);
  const request = number.ok ? await findRequestByNumber(em, number.value) : null;
  if (request === null) throw new CodedError('NOT_FOUND', { field: 'complaint.requestNumber' });
  return request.id;
}

export interface NewComplaint extends CheckedComplaint {
  input: ComplaintTextInput;
  channel: ComplaintChannel;
  signature: ComplaintSignature;
  signedAs: string;
  actor: Actor;
  at: Date;
}

/** Stores a complaint that was received and not yet registered; in the caller's transaction. */
export async function storeComplaint(em: EntityManager, complaint: NewComplaint): Promise<ComplaintEntity> {
  const { input, complainant, email, requestId, channel, signature, signedAs, actor, at } = complaint;
  const stored = em.create(ComplaintEntity, {
    ...complainant,
    ...{ channel, signature, signedAs, requestId, email },
    code: formatRequestNumber(randomBytes(8)),
    officeId: input.officeId,
    state: 'received',
    text: input.text.trim(),
    language: input.language,
    receivedAt: at,
  });
  await em.flush();
  const data = { complaintId: stored.id, channel, officeId: input.officeId };
  await appendAudit(em, { kind: 'complaint.received', actor, at, requestId, data });
  return stored;
}
