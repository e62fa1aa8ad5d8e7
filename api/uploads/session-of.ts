import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { SignedIn } from '../sign-in/signed-in.ts';

/** The employee whose session cookie and CSRF header are both right; outside GraphQL no decorator asks. */
export function sessionOf({ session }: ApiContext): SignedIn {
  if (session.state === 'none') throw new CodedError('UNAUTHENTICATED');
  if (session.state === 'ended') throw new CodedError(session.code);
  if (session.state === 'withoutCsrf') throw new CodedError('CSRF_TOKEN');
  return session.signedIn;
}
