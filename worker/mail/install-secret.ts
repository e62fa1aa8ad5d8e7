import { createHash, randomBytes } from 'node:crypto';
import { appendAudit } from '@kualik/db';
import { storeInstallLink } from '@kualik/db/repositories/install-link.repository.ts';
import { installLinkExpiry, installUrl } from '@kualik/domain/rules/install-link.ts';
import { PermanentFailure } from '../job.ts';
import type { PaperContext } from '../papers/case-papers.ts';

/** 256 bits: nobody guesses a link, and the store keeps only its hash. */
const SECRET_BYTES = 32;

/**
 * Makes the secret of an install link at the moment of sending. Only its SHA-256 is stored, so a letter that is tried
 * again carries a new link and the older one ends. @rule reg p.6(11)
 */
export async function freshInstallLink(
  { em, publicUrl, now }: PaperContext,
  requestId: string,
): Promise<{ address: string; expiresAt: Date }> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const tokenSha256 = createHash('sha256').update(secret).digest('hex');
  const expiresAt = installLinkExpiry(now);
  await em.transactional(async (inner) => {
    const isStored = await storeInstallLink(inner, requestId, { tokenSha256, expiresAt });
    if (!isStored) throw new PermanentFailure('NOTHING_TO_INSTALL');
    const actor = { kind: 'system', id: 'mail' } as const;
    await appendAudit(inner, { kind: 'install-link.made', actor, at: now, requestId, data: { tokenSha256 } });
  });
  return { address: installUrl(publicUrl, secret), expiresAt };
}
