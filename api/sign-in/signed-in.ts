import type { EmployeeRole } from '@kualik/domain/rules/roles.ts';

/** The employee behind a request, proven by session cookie and CSRF header. */
export interface SignedIn {
  readonly employeeId: string;
  readonly name: string;
  readonly roles: readonly EmployeeRole[];
  readonly officeId: string | null;
  readonly certificateSha256: string;
  readonly tokenSha256: string;
  readonly expiresAt: Date;
}

/** What the cookie of a request says. `withoutCsrf` = a live session whose header is missing: only `me` takes it. */
export type SessionFinding =
  | { state: 'none' }
  | { state: 'ended' }
  | { state: 'withoutCsrf'; signedIn: SignedIn; csrfToken: string }
  | { state: 'live'; signedIn: SignedIn; csrfToken: string };
