import { createHash } from 'node:crypto';
import { ComplaintPaperEntity, DocumentEntity, storeSealedComplaintPaper, storeSealedPaper } from '@kualik/db';
import type { EntityManager } from '@kualik/db';
import { sealPdf } from '@kualik/pki/pades.ts';
import { makeTestSeal } from './test-seal.ts';
import type { TestSeal } from './test-seal.ts';

let seal: TestSeal | undefined;

/** Does the signer's work where a test has no signer: every paper that waits gets a seal of the test. */
export async function sealPapers(em: EntityManager, at: Date): Promise<number> {
  seal ??= makeTestSeal();
  const { signDetached } = seal;
  const [documents, papers] = [
    await em.fork().find(DocumentEntity, { awaitsSeal: true }),
    await em.fork().find(ComplaintPaperEntity, { awaitsSeal: true }),
  ];
  for (const document of documents) await storeSealedPaper(em, document, await sealed(document.content));
  for (const paper of papers) await storeSealedComplaintPaper(em, paper, await sealed(paper.content));
  return documents.length + papers.length;

  async function sealed(content: Uint8Array | null | undefined) {
    const result = await sealPdf({ pdf: content ?? new Uint8Array(), at, makeCms: signDetached });
    if (!result.ok) throw new Error(result.code);
    return { content: result.pdf, sha256: createHash('sha256').update(result.pdf).digest('hex'), at };
  }
}
