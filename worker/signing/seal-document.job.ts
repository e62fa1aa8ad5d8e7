import { createHash } from 'node:crypto';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { storeSealedPaper, wakeLetters } from '@kualik/db/repositories/paper.repository.ts';
import { findDocument } from '@kualik/db/repositories/request.repository.ts';
import type { DocumentEntity } from '@kualik/db';
import { signCms } from '@kualik/pki/cms.ts';
import { sealPdf } from '@kualik/pki/pades.ts';
import { type Job, PermanentFailure } from '../job.ts';
import type { SignerContext } from './signer-context.ts';

const ACTOR = { kind: 'system', id: 'signer' } as const;

/**
 * Seals a paper that the service made (PAdES, ETSI.CAdES.detached). The paper comes with a place for the seal; the key
 * stays here. What is stored must still be what was hashed when the paper was made. @rule reg p.6(5), p.6(8)
 */
export const sealDocument: Job<SignerContext> = async (context, row) => {
  const { documentId } = row.payload;
  const em = context.orm.em.fork();
  const document = typeof documentId === 'string' ? await findDocument(em, documentId) : null;
  if (!document?.content) throw new PermanentFailure('DOCUMENT_UNKNOWN');
  if (!document.awaitsSeal) return { documentId: document.id, repeated: true };
  if (hashOf(document.content) !== document.sha256) throw new PermanentFailure('DOCUMENT_CHANGED');
  const sealed = await makeSealed(context, document, document.content);
  await store(context, document, sealed);
  return { documentId: document.id, sha256: hashOf(sealed) };
};

async function makeSealed(context: SignerContext, document: DocumentEntity, pdf: Uint8Array): Promise<Uint8Array> {
  const { seal, clock, orm } = context;
  const at = clock.now();
  await appendAudit(orm.em.fork(), {
    kind: 'document.sealing',
    actor: ACTOR,
    at,
    ...aboutOf(document, document.sha256),
  });
  const { certificate, chain, key } = seal;
  const result = await sealPdf({
    pdf,
    at,
    makeCms: (content) => signCms({ content, certificate, chain, sign: key.sign, isDetached: true }),
  });
  if (!result.ok) throw new PermanentFailure(result.code);
  return result.pdf;
}

async function store({ orm, clock }: SignerContext, document: DocumentEntity, content: Uint8Array): Promise<void> {
  const at = clock.now();
  const sha256 = hashOf(content);
  await orm.em.fork().transactional(async (em) => {
    if (!(await storeSealedPaper(em, document, { content, sha256, at }))) return;
    await appendAudit(em, { kind: 'document.sealed', actor: ACTOR, at, ...aboutOf(document, sha256) });
    await wakeLetters(em, document.requestId, at);
  });
}

function aboutOf({ id, requestId, kind }: DocumentEntity, sha256: string | null | undefined) {
  return { requestId, data: { documentId: id, kind, sha256: sha256 ?? null } };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
