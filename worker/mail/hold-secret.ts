import { createHash, randomBytes } from 'node:crypto';
import { appendAudit } from '@kualik/db';
import { storeHoldLink } from '@kualik/db/repositories/hold-link.repository.ts';
import { holdLinkExpiry, holdUrl } from '@kualik/domain/rules/hold-link.ts';
import type { PaperContext } from '../papers/case-papers.ts';

/** 256 bits: nobody guesses a link, and the store keeps only its hash. */
const SECRET_BYTES = 32;

/** The address of "I did not order this", with a secret of this letter alone. A letter that is tried again carries a new one. [D] */
export async function freshHoldLink(
  { em, publicUrl, now }: PaperContext,
  { outboxId, requestId }: { outboxId: string; requestId: string },
): Promise<string> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const tokenSha256 = createHash('sha256').update(secret).digest('hex');
  await em.transactional(async (inner) => {
    await storeHoldLink(inner, { requestId, outboxId, tokenSha256, madeAt: now, expiresAt: holdLinkExpiry(now) });
    const actor = { kind: 'system', id: 'mail' } as const;
    await appendAudit(inner, { kind: 'hold-link.made', actor, at: now, requestId, data: { tokenSha256 } });
  });
  return holdUrl(publicUrl, secret);
}
