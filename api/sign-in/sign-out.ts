import { noteUnchanged } from '@kualik/db/audit/audit-trail.ts';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { endSession } from '@kualik/db/repositories/session.repository.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';

/** Ends the session and removes its cookie. */
export async function signOut({ em, now, session, setSessionCookie }: ApiContext): Promise<boolean> {
  if (session.state === 'withoutCsrf') throw new CodedError('CSRF_TOKEN');
  setSessionCookie(null);
  if (session.state !== 'live') {
    noteUnchanged();
    return true;
  }
  const { tokenSha256, employeeId } = session.signedIn;
  await em.transactional(async (inner) => {
    if (!(await endSession(inner, tokenSha256, now))) return noteUnchanged();
    const actor = { kind: 'employee', id: employeeId } as const;
    await appendAudit(inner, { kind: 'session.closed', actor, at: now, requestId: null, data: {} });
  });
  return true;
}
