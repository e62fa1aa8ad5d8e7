import type { EntityManager } from '@kualik/db';
import { findSession, markSessionSeen } from '@kualik/db/repositories/session.repository.ts';
import type { SessionRow } from '@kualik/db/repositories/session.repository.ts';
import { lockMoment } from '@kualik/domain/rules/session-lock.ts';
import type { Secrets } from '../secrets.ts';
import { SESSION_IDLE_MINUTES, SESSION_SEEN_SECONDS } from './session-terms.ts';
import { csrfTokenOf, isSameText, sha256OfText } from './session-token.ts';
import type { SessionFinding, SignedIn } from './signed-in.ts';

export interface Credentials {
  token: string | null;
  csrfHeader: string | null;
}

/** Looks the session of a request up, with account and certificate, anew each time; the closing of a counter locks it. Who watches does not count as seen. @rule reg p.19(1), p.19(5) rule 7 */
export async function findSessionOf(
  em: EntityManager,
  { token, csrfHeader }: Credentials,
  { secrets, now, isWatching = false }: { secrets: Secrets; now: Date; isWatching?: boolean },
): Promise<SessionFinding> {
  if (token === null) return { state: 'none' };
  const tokenSha256 = sha256OfText(token);
  const idleSince = new Date(now.getTime() - SESSION_IDLE_MINUTES * 60_000);
  const row = await findSession(em, tokenSha256, { at: now, idleSince });
  if (row === null) return { state: 'none' };
  if (!row.isLive) return { state: 'ended', code: 'SESSION_ENDED' };
  const closesAt = lockMoment({ ...row, openedAt: row.createdAt });
  if (closesAt !== null && closesAt <= now) return { state: 'ended', code: 'SESSION_CLOSED' };
  if (!isWatching && now.getTime() - row.lastSeenAt.getTime() > SESSION_SEEN_SECONDS * 1000)
    await markSessionSeen(em, tokenSha256, now);
  const csrfToken = csrfTokenOf(token, secrets.csrf);
  const state = csrfHeader !== null && isSameText(csrfHeader, csrfToken) ? 'live' : 'withoutCsrf';
  return { state, signedIn: { ...signedInOfRow(row, tokenSha256), closesAt }, csrfToken };
}

function signedInOfRow(row: SessionRow, tokenSha256: string): Omit<SignedIn, 'closesAt'> {
  return {
    employeeId: row.employeeId,
    name: [row.surname, row.givenName, row.patronymic].filter((part) => part !== null).join(' '),
    roles: row.roles,
    officeId: row.officeId,
    certificateSha256: row.certificateSha256,
    tokenSha256,
    workplaceId: row.workplaceId,
    expiresAt: row.expiresAt,
  };
}
