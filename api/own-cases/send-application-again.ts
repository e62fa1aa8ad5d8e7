import { noteUnchanged } from '@kualik/db/audit/audit-trail.ts';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { addOutbox } from '@kualik/db/repositories/outbox.repository.ts';
import { findRequestByNumber } from '@kualik/db/repositories/request.repository.ts';
import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import type { ApiContext } from '../context.ts';
import { isFlooded } from '../install/send-install-link.ts';

/**
 * Mails the application of an order that awaits its papers once more, to the address of the order. For whoever has no
 * certificate yet. The answer is always true: it reveals neither number nor state. @rule reg p.6(5)
 */
export async function sendApplicationAgain(context: ApiContext, text: string): Promise<boolean> {
  const { em, now: at, limits, address } = context;
  await limits.spend('install', address);
  const parsed = parseRequestNumber(text);
  const request = parsed.ok ? await findRequestByNumber(em, parsed.value) : null;
  if (request?.status !== 'WAITING_FOR_APPLICANT' || (await isFlooded(context, request.id))) {
    noteUnchanged();
    return true;
  }
  await em.transactional(async (inner) => {
    const payload = { step: request.step, renewed: true };
    await addOutbox(inner, { queue: 'mail', kind: 'application', requestId: request.id, payload, at });
    const actor = { kind: 'applicant', id: null } as const;
    await appendAudit(inner, { kind: 'mail.asked', actor, at, requestId: request.id, data: { kind: 'application' } });
  });
  return true;
}
