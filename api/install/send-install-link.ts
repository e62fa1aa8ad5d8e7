import { noteUnchanged } from '@kualik/db/audit/audit-trail.ts';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { addOutbox } from '@kualik/db/repositories/outbox.repository.ts';
import { findRequestByNumber } from '@kualik/db/repositories/request.repository.ts';
import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';

/** Mails a new link to the address of the order. The answer is always true: it reveals neither number nor state. */
export async function sendInstallLink(context: ApiContext, text: string): Promise<boolean> {
  const { em, now, limits, address } = context;
  await limits.spend('install', address);
  const parsed = parseRequestNumber(text);
  const request = parsed.ok ? await findRequestByNumber(em, parsed.value) : null;
  if (request?.status !== 'COMPLETED' || (await isFlooded(context, request.id))) {
    noteUnchanged();
    return true;
  }
  const { id: requestId, step } = request;
  await em.transactional(async (inner) => {
    await addOutbox(inner, { queue: 'mail', kind: 'issued', requestId, payload: { step, renewed: true }, at: now });
    const actor = { kind: 'applicant', id: null } as const;
    await appendAudit(inner, { kind: 'install-link.asked', actor, at: now, requestId, data: {} });
  });
  return true;
}

/** Too many mails for one request are kept back in silence: a stranger must not learn that the number exists. */
export async function isFlooded({ limits }: ApiContext, requestId: string): Promise<boolean> {
  try {
    await limits.spend('installMail', requestId);
    return false;
  } catch (error) {
    if (error instanceof CodedError && error.code === 'RATE_LIMITED') return true;
    throw error;
  }
}
