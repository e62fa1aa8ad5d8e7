import type { EntityManager } from '@mikro-orm/postgresql';
import { ConfirmationEntity } from '../entities/confirmation.entity.ts';
import { DocumentEntity } from '../entities/document.entity.ts';
import { newId } from '../ids.ts';

/** The document put before an operator; in the caller's transaction. Gives its id; the same bytes again are the same document. */
export async function insertConfirmation(
  em: EntityManager,
  confirmation: Pick<
    ConfirmationEntity,
    'requestId' | 'employeeId' | 'document' | 'documentSha256' | 'caseVersion' | 'createdAt'
  >,
): Promise<string> {
  const { documentSha256 } = confirmation;
  const known = await em.findOne(ConfirmationEntity, { documentSha256 });
  if (known !== null) return known.id;
  const id = newId();
  await em.insert(ConfirmationEntity, { ...confirmation, id });
  return id;
}

export async function findConfirmation(em: EntityManager, id: string): Promise<ConfirmationEntity | null> {
  return em.findOne(ConfirmationEntity, { id });
}

/** Stores the signature with the verdict, once. False when another signature over this document was stored before. */
export async function storeSignedConfirmation(
  em: EntityManager,
  id: string,
  signed: {
    cms: Uint8Array;
    signerCertSha256: string;
    receivedAt: Date;
    verdictCode: string | null;
    workplaceId: string | null;
  },
): Promise<boolean> {
  return (await em.nativeUpdate(ConfirmationEntity, { id, cms: null }, signed)) === 1;
}

/** Originals the operator has seen, in the order of the list; an original recorded before is left as it is. */
export async function insertSeenPapers(
  em: EntityManager,
  papers: Pick<
    DocumentEntity,
    'requestId' | 'title' | 'itemId' | 'alternative' | 'givenBackAt' | 'seenById' | 'seenAt'
  >[],
  at: Date,
): Promise<void> {
  for (const paper of papers) {
    await em.insert(DocumentEntity, {
      ...paper,
      kind: 'paper',
      contentType: 'application/octet-stream',
      createdAt: at,
    });
  }
}

/** The papers that were seen at the counter, oldest first. */
export async function seenPapersOf(em: EntityManager, requestId: string): Promise<DocumentEntity[]> {
  return em.find(DocumentEntity, { requestId, kind: 'paper' }, { orderBy: { createdAt: 'asc', id: 'asc' } });
}
