import { createHash } from 'node:crypto';
import type { EntityManager } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { signCms } from '@kualik/pki/cms.ts';
import { sealPdf } from '@kualik/pki/pades.ts';
import { PermanentFailure } from '../job.ts';
import type { SignerContext } from './signer-context.ts';

const ACTOR = { kind: 'system', id: 'signer' } as const;

/** A paper that waits for the seal, and what the audit says of it. */
export interface PaperToSeal {
  content: Uint8Array;
  sha256: string | null | undefined;
  requestId: string | null;
  about: Record<string, string>;
  /** Puts the sealed bytes in the place of the unsealed ones; false when somebody was faster. */
  store: (em: EntityManager, sealed: { content: Uint8Array; sha256: string; at: Date }) => Promise<boolean>;
}

/**
 * Seals a paper that the service made (PAdES, ETSI.CAdES.detached); gives the hash of the sealed bytes. The paper comes
 * with a place for the seal; the key stays here. What is stored must still be what was hashed when the paper was made.
 */
export async function sealPaper({ seal, clock, orm }: SignerContext, paper: PaperToSeal): Promise<string> {
  if (hashOf(paper.content) !== paper.sha256) throw new PermanentFailure('DOCUMENT_CHANGED');
  const at = clock.now();
  await appendAudit(orm.em.fork(), { kind: 'document.sealing', actor: ACTOR, at, ...aboutOf(paper, paper.sha256) });
  const { certificate, chain, key } = seal;
  const result = await sealPdf({
    pdf: paper.content,
    at,
    makeCms: (content) => signCms({ content, certificate, chain, sign: key.sign, isDetached: true }),
  });
  if (!result.ok) throw new PermanentFailure(result.code);
  const [content, sha256, sealedAt] = [result.pdf, hashOf(result.pdf), clock.now()];
  await orm.em.fork().transactional(async (em) => {
    if (!(await paper.store(em, { content, sha256, at: sealedAt }))) return;
    await appendAudit(em, { kind: 'document.sealed', actor: ACTOR, at: sealedAt, ...aboutOf(paper, sha256) });
  });
  return sha256;
}

function aboutOf({ requestId, about }: PaperToSeal, sha256: string) {
  return { requestId, data: { ...about, sha256 } };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
