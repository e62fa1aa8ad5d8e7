import type { EntityManager } from '@kualik/db';
import type { ServiceRegistry } from '@kualik/domain/engine/index.ts';
import type { CabinetFinding } from './cabinet/cabinet-holder.ts';
import type { ApiConfig } from './config.ts';
import { CodedError } from './errors/coded-error.ts';
import type { Live } from './live/live.ts';
import type { RateLimits } from './limits/rate-limits.ts';
import type { Log } from './log.ts';
import type { Secrets } from './secrets.ts';
import type { SessionFinding, SignedIn } from './sign-in/signed-in.ts';

/** Everything a use-case may touch. Made anew for each HTTP request. */
export interface ApiContext {
  /** A fork of its own for each request. */
  readonly em: EntityManager;
  /** One moment for the whole request. */
  readonly now: Date;
  readonly config: ApiConfig;
  readonly registry: ServiceRegistry;
  readonly secrets: Secrets;
  readonly limits: RateLimits;
  readonly log: Log;
  readonly requestId: string;
  /** Address of the client, behind trusted proxies. */
  readonly address: string;
  readonly session: SessionFinding;
  readonly setSessionCookie: (token: string | null) => void;
  /** The token of the workplace, from its cookie or header. @rule reg p.19(5) rule 1 */
  readonly workplaceToken: string | null;
  readonly setWorkplaceCookie: (token: string) => void;
  /** The applicant in his personal cabinet; has nothing to do with a staff session. */
  readonly cabinet: CabinetFinding;
  readonly setCabinetCookie: (token: string | null) => void;
  /** For answers that go on after the request. */
  readonly live: Live;
}

/** The signed-in employee; the permission check ran before, so anything else is a fault of ours made visible. */
export function signedInOf({ session }: Pick<ApiContext, 'session'>): SignedIn {
  if (session.state !== 'live') throw new CodedError('UNAUTHENTICATED');
  return session.signedIn;
}
