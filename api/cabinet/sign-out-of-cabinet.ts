import { noteUnchanged } from '@kualik/db/audit/audit-trail.ts';
import { endApplicantSession } from '@kualik/db/repositories/applicant-session.repository.ts';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { applicantActor } from './cabinet-holder.ts';

/** Closes the cabinet and removes its cookie. */
export async function signOutOfCabinet({ em, now, cabinet, setCabinetCookie }: ApiContext): Promise<boolean> {
  if (cabinet.state === 'withoutCsrf') throw new CodedError('CSRF_TOKEN');
  setCabinetCookie(null);
  if (cabinet.state !== 'live') {
    noteUnchanged();
    return true;
  }
  const { holder } = cabinet;
  await em.transactional(async (inner) => {
    if (!(await endApplicantSession(inner, holder.tokenSha256, now))) return noteUnchanged();
    const actor = applicantActor(holder);
    await appendAudit(inner, { kind: 'cabinet.closed', actor, at: now, requestId: null, data: {} });
  });
  return true;
}
