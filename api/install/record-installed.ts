import { noteUnchanged } from '@kualik/db/audit/audit-trail.ts';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { eventsOf } from '@kualik/db/repositories/event.repository.ts';
import { findRequestByInstallToken, storeInstalled } from '@kualik/db/repositories/install-link.repository.ts';
import { isQuestionnaireSpent } from '@kualik/db/repositories/questionnaire.repository.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { sha256OfText } from '../sign-in/session-token.ts';
import type { RequestStateType } from '../status/request-state.type.ts';
import { toRequestState } from '../status/request-state.mapper.ts';

/** The applicant reports the installation; saying it twice changes nothing. @rule reg annex 2: «Сертификат сәтті орнатылды.» */
export async function recordInstalled(context: ApiContext, secret: string): Promise<RequestStateType> {
  const { em, now, registry, limits, address } = context;
  await limits.spend('install', address);
  const token = sha256OfText(secret);
  const request = await findRequestByInstallToken(em, token);
  if (!request?.installConsumedAt) throw new CodedError('INSTALL_LINK_UNKNOWN');
  await em.transactional(async (inner) => {
    if (!(await storeInstalled(inner, token, now))) return noteUnchanged();
    const actor = { kind: 'applicant', id: null } as const;
    await appendAudit(inner, { kind: 'certificate.installed', actor, at: now, requestId: request.id, data: {} });
  });
  const fork = em.fork();
  const course = (await findRequestByInstallToken(fork, token)) ?? request;
  const isSpent = await isQuestionnaireSpent(fork, request.id);
  return toRequestState({ course, events: await eventsOf(fork, request.id), lastAnswer: null, isSpent, registry });
}
