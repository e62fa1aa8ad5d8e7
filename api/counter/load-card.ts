import type { CertificateEntity, RequestEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { cardOfRequest, issuedOfRequest } from '@kualik/db/repositories/card.repository.ts';
import { keysOfRequest } from '@kualik/db/repositories/order.repository.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { awaitsHandOver } from '../cases/counter-work.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { loadClaimed } from '../decide/load-claimed.ts';
import { CodedError } from '../errors/coded-error.ts';

export interface CardCase {
  request: RequestEntity;
  cardId: string;
  /** One for each key of the case, signature first. */
  certificates: CertificateEntity[];
}

/** A case whose certificates are all issued and wait for their card. @rule reg p.9(10) */
export async function loadCard(context: ApiContext, wanted: { id: string; version?: number }): Promise<CardCase> {
  const { em } = context;
  const request = await loadClaimed(context, { ...wanted, awaits: awaitsHandOver });
  const card = await cardOfRequest(em, request.id);
  const keys = await keysOfRequest(em, request.id);
  const certificates = await issuedOfRequest(em, request.id);
  if (card === null || keys.length === 0 || certificates.length < keys.length)
    throw new CodedError('CARD_WORK_NOT_READY');
  return { request, cardId: card.cardId, certificates };
}

/** Another card, or other bytes than were issued: refused at once, and the attempt stays in the audit. */
export async function refuseCard(
  { em, now: at, session }: ApiContext,
  { request, code }: { request: RequestEntity; code: ErrorCode },
): Promise<CodedError> {
  const actor = { kind: 'employee', id: signedInOf({ session }).employeeId } as const;
  await appendAudit(em, { kind: 'card.refused', actor, at, requestId: request.id, data: { code } });
  return new CodedError(code);
}
