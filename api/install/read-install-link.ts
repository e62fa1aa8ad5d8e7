import type { RequestEntity } from '@kualik/db';
import { findRequestByInstallToken } from '@kualik/db/repositories/install-link.repository.ts';
import type { ApiContext } from '../context.ts';
import { sha256OfText } from '../sign-in/session-token.ts';
import type { InstallLinkStateType, InstallLinkStatus } from './install.type.ts';

/** State of a link; reading changes nothing, so that mail scanners may follow it. @rule reg p.6(11) */
export async function readInstallLink(
  { em, now, limits, address }: ApiContext,
  secret: string,
): Promise<InstallLinkStateType> {
  await limits.spend('install', address);
  const request = await findRequestByInstallToken(em, sha256OfText(secret));
  return { state: linkState(request, now), expiresAt: request?.installExpiresAt ?? null };
}

export function linkState(request: RequestEntity | null, now: Date): InstallLinkStatus {
  if (!request?.installExpiresAt) return 'UNKNOWN';
  if (request.installConsumedAt) return 'CONSUMED';
  return request.installExpiresAt > now ? 'READY' : 'EXPIRED';
}
