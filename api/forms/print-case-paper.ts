import type { DocumentEntity, EntityManager } from '@kualik/db';
import { appendAudit, type Actor } from '@kualik/db/repositories/audit.repository.ts';
import { addOutbox } from '@kualik/db/repositories/outbox.repository.ts';
import { findDocument } from '@kualik/db/repositories/request.repository.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import type { PaperPrintInput } from './form.input.ts';

/** What the service made itself and can make again; originals and scans are others' work. */
const MADE: readonly DocumentEntity['kind'][] = ['application', 'receipt', 'refusal', 'consent', 'form'];

export function isMade({ kind }: Pick<DocumentEntity, 'kind'>): boolean {
  return MADE.includes(kind);
}

/** Has a paper of a case printed in another language; the sealed print then stands among its documents. @rule std1 p.9 */
export async function printCasePaper(context: ApiContext, input: PaperPrintInput): Promise<boolean> {
  const paper = await loadMadePaper(context.em, input.documentId);
  const actor = { kind: 'employee', id: signedInOf(context).employeeId } as const;
  await orderPrint(context, { paper, language: input.language, actor });
  return true;
}

/** A paper that can be printed again; everything else is answered as unknown. */
export async function loadMadePaper(em: EntityManager, id: string): Promise<DocumentEntity> {
  const paper = isUuid(id) ? await findDocument(em, id) : null;
  if (!paper || !isMade(paper)) throw new CodedError('NOT_FOUND');
  if (paper.content?.length === 0) throw new CodedError('ARCHIVE_DESTROYED');
  return paper;
}

interface PrintWish {
  paper: DocumentEntity;
  language: PaperPrintInput['language'];
  actor: Actor;
}

export async function orderPrint(
  { em, now: at }: Pick<ApiContext, 'em' | 'now'>,
  { paper, language, actor }: PrintWish,
): Promise<void> {
  const { id: documentId, requestId, kind } = paper;
  await em.transactional(async (inner) => {
    const payload = { documentId, language };
    await addOutbox(inner, { queue: 'papers', kind: 'print-paper', requestId, payload, at });
    const data = { documentId, kind, language };
    await appendAudit(inner, { kind: 'paper.print-asked', actor, at, requestId, data });
  });
}
