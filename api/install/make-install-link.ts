import type { EntityManager } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import type { Actor } from '@kualik/db/repositories/audit.repository.ts';
import { storeInstallLink } from '@kualik/db/repositories/install-link.repository.ts';
import { installLinkExpiry, installUrl } from '@kualik/domain/rules/install-link.ts';
import type { ApiContext } from '../context.ts';
import { newToken, sha256OfText } from '../sign-in/session-token.ts';
import type { InstallLinkType } from './install.type.ts';

/** Makes a new link in the place of the old one; null when there is nothing to install. @rule reg p.6(11) */
export async function makeInstallLink(
  em: EntityManager,
  { now, config }: Pick<ApiContext, 'now' | 'config'>,
  { requestId, actor }: { requestId: string; actor: Actor },
): Promise<InstallLinkType | null> {
  const secret = newToken();
  const expiresAt = installLinkExpiry(now);
  const isStored = await storeInstallLink(em, requestId, { tokenSha256: sha256OfText(secret), expiresAt });
  if (!isStored) return null;
  await appendAudit(em, { kind: 'install-link.made', actor, at: now, requestId, data: {} });
  return { secret, url: installUrl(config.publicUrl, secret), expiresAt };
}
