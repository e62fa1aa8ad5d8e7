import type { EntityManager } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import type { Actor } from '@kualik/db/repositories/audit.repository.ts';
import { addOutbox } from '@kualik/db/repositories/outbox.repository.ts';
import { storeEmail } from '@kualik/db/repositories/own-case.repository.ts';
import type { OwnCase } from '@kualik/db/repositories/own-case.repository.ts';
import { findPaper } from '@kualik/db/repositories/paper.repository.ts';
import { mayCorrectEmail } from '@kualik/domain/rules/own-case-acts.ts';
import { applicantActor } from '../cabinet/cabinet-holder.ts';
import type { ApiContext } from '../context.ts';
import { stateChanged } from '../decide/tell-mover.ts';
import { CodedError } from '../errors/coded-error.ts';
import { emailOf } from '../order/check-order.ts';
import { loadOwnCase } from './load-own-case.ts';

/** Corrects a mistyped address of an own order and sends the letter there. @rule reg p.6(5) */
export async function correctEmail(context: ApiContext, id: string, email: string): Promise<boolean> {
  const { holder, ...own } = await loadOwnCase(context, id);
  return changeEmail(context, own, email, applicantActor(holder));
}

/** The change itself: guarded by the version, recorded, the application made anew and mailed to the new address. */
export async function changeEmail(
  context: ApiContext,
  { request, isSigned }: Pick<OwnCase, 'request' | 'isSigned'>,
  text: string,
  actor: Actor,
): Promise<boolean> {
  const { em, limits } = context;
  const email = emailOf(text);
  if (isSigned) throw new CodedError('EMAIL_SIGNED');
  if (!mayCorrectEmail(request.status, isSigned)) throw new CodedError('EVENT_NOT_ALLOWED');
  await limits.spend('installMail', request.id);
  await em.transactional((inner) => store(inner, context, { request, email, actor }));
  return true;
}

interface Change {
  request: OwnCase['request'];
  email: string;
  actor: Actor;
}

async function store(em: EntityManager, { now: at }: ApiContext, { request, email, actor }: Change): Promise<void> {
  const application = await findPaper(em, request.id, 'application');
  if (!(await storeEmail(em, request, email))) throw await stateChanged(em, request.id);
  const data = { replacedApplicationSha256: application?.sha256 ?? null };
  await appendAudit(em, { kind: 'email.corrected', actor, at, requestId: request.id, data });
  if (!request.registeredAt) return; // the letter follows the registration and finds the new address
  const payload = { step: request.step };
  await addOutbox(em, { queue: 'mail', kind: 'application', requestId: request.id, payload, at });
}
