import type { DocumentEntity, EntityManager } from '@kualik/db';
import { isCopiedBy } from '@kualik/db/repositories/archive.repository.ts';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { findDocument } from '@kualik/db/repositories/request.repository.ts';
import { openScan } from '@kualik/db/repositories/scan.repository.ts';
import { openVault } from '@kualik/db/vault/vault.ts';
import { mayDo } from '@kualik/domain/rules/roles.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';

export interface ReadDocument {
  contentType: string;
  content: Uint8Array;
  fileName: string;
  /** What others uploaded is never shown inside a page. */
  disposition: 'inline' | 'attachment';
}

/** How long the papers of a copy open for who gives it out of the archive; our choice. */
const COPY_OPEN_MS = 3_600_000;

/** The stored bytes of a paper, for who works on cases or just gave a copy of it out of the archive; the reading is recorded with the case. @rule reg p.19(1) */
export async function readDocument({ em, now, session, config }: ApiContext, id: string): Promise<ReadDocument> {
  if (session.state === 'none') throw new CodedError('UNAUTHENTICATED');
  if (session.state === 'ended') throw new CodedError(session.code);
  const { employeeId, roles } = session.signedIn;
  const isReader = mayDo(roles, 'request.read');
  if (!isReader && !mayDo(roles, 'archive.issue-copy')) throw new CodedError('FORBIDDEN');
  const since = new Date(now.getTime() - COPY_OPEN_MS);
  const isGiven = isReader || (isUuid(id) && (await isCopiedBy(em, { employeeId, documentId: id }, since)));
  if (!isGiven) throw new CodedError('FORBIDDEN');
  const document = isUuid(id) ? await findDocument(em, id) : null;
  const content = document && (await contentOf(em, config.dataDir, document));
  if (document?.content?.length === 0) throw new CodedError('ARCHIVE_DESTROYED');
  if (!document || !content) throw new CodedError('NOT_FOUND');
  if (document.awaitsSeal) throw new CodedError('PAPER_NOT_SEALED');
  const actor = { kind: 'employee', id: employeeId } as const;
  const data = { documentId: id, kind: document.kind };
  await appendAudit(em, { kind: 'case.read', actor, at: now, requestId: document.requestId, data });
  const isScan = document.kind === 'scan';
  const fileName = `${document.kind}-${id}.${EXTENSIONS[document.contentType] ?? 'bin'}`;
  return { contentType: document.contentType, content, fileName, disposition: isScan ? 'attachment' : 'inline' };
}

const EXTENSIONS: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

/** Papers lie with the case; scans are opened with a key that lies outside the database. */
async function contentOf(em: EntityManager, dataDir: string, document: DocumentEntity): Promise<Uint8Array | null> {
  if (document.kind !== 'scan') return document.content ?? null;
  return openScan(em, await openVault(dataDir), document);
}
