import type { EmployeeRole } from '@kualik/domain/rules/roles.ts';

/** The employee behind a request, proven by session cookie and CSRF header. */
export interface SignedIn {
  readonly employeeId: string;
  readonly name: string;
  readonly roles: readonly EmployeeRole[];
  readonly officeId: string | null;
  readonly certificateSha256: string;
  readonly tokenSha256: string;
  /** The registered workplace where he signed in. */
  readonly workplaceId: string | null;
  readonly expiresAt: Date;
  /** When his counter closes and locks the session. */
  readonly closesAt: Date | null;
}

/** What the cookie of a request says. `withoutCsrf` = a live session whose header is missing: only `me` takes it. */
export type SessionFinding =
  | { state: 'none' }
  | { state: 'ended'; code: 'SESSION_ENDED' | 'SESSION_CLOSED' }
  | { state: 'withoutCsrf'; signedIn: SignedIn; csrfToken: string }
  | { state: 'live'; signedIn: SignedIn; csrfToken: string };

/** The registered workplace that the session of a request was opened at. @rule reg p.19(5) rule 1 */
export function sessionWorkplace({ session }: { session: SessionFinding }): string | null {
  return session.state === 'live' || session.state === 'withoutCsrf' ? session.signedIn.workplaceId : null;
}
