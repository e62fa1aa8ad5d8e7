import { createHash } from 'node:crypto';
import { DocumentEntity, storeSealedPaper } from '@kualik/db';
import type { EntityManager } from '@kualik/db';
import { sealPdf } from '@kualik/pki/pades.ts';
import { makeTestSeal } from './test-seal.ts';
import type { TestSeal } from './test-seal.ts';

let seal: TestSeal | undefined;

/** Does the signer's work where a test has no signer: every paper that waits gets a seal of the test. */
export async function sealPapers(em: EntityManager, at: Date): Promise<number> {
  seal ??= makeTestSeal();
  const { signDetached } = seal;
  const waiting = await em.fork().find(DocumentEntity, { awaitsSeal: true });
  for (const document of waiting) {
    const result = await sealPdf({ pdf: document.content ?? new Uint8Array(), at, makeCms: signDetached });
    if (!result.ok) throw new Error(result.code);
    const sha256 = createHash('sha256').update(result.pdf).digest('hex');
    await storeSealedPaper(em, document, { content: result.pdf, sha256, at });
  }
  return waiting.length;
}
