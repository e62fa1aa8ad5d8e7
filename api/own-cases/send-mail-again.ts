import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { addOutbox } from '@kualik/db/repositories/outbox.repository.ts';
import { lettersOf } from '@kualik/db/repositories/own-case.repository.ts';
import { applicantActor } from '../cabinet/cabinet-holder.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { loadOwnCase } from './load-own-case.ts';

/** Has the last letter of an own request written and sent once more; a link in it is a new one. @rule reg p.6(5), p.6(11) */
export async function sendMailAgain(context: ApiContext, id: string): Promise<boolean> {
  const { em, now: at, limits } = context;
  const { request, applicant, holder } = await loadOwnCase(context, id);
  const last = (await lettersOf(em, [id])).at(-1);
  if (!applicant.email || last === undefined) throw new CodedError('NOT_FOUND');
  await limits.spend('installMail', id);
  await em.transactional(async (inner) => {
    const payload = { step: request.step, status: request.status, renewed: true };
    await addOutbox(inner, { queue: 'mail', kind: last.kind, requestId: id, payload, at });
    const actor = applicantActor(holder);
    await appendAudit(inner, { kind: 'mail.asked', actor, at, requestId: id, data: { kind: last.kind } });
  });
  return true;
}
