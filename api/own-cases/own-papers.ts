import type { DocumentEntity } from '@kualik/db';
import { noteUnchanged } from '@kualik/db/audit/audit-trail.ts';
import { documentsOf, findDocument } from '@kualik/db/repositories/request.repository.ts';
import { applicantActor } from '../cabinet/cabinet-holder.ts';
import { recordCabinetReading } from '../cabinet/record-cabinet-reading.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { PaperPrintInput } from '../forms/form.input.ts';
import { isMade, loadMadePaper, orderPrint } from '../forms/print-case-paper.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { loadOwnCase } from './load-own-case.ts';
import type { OwnPaperFileType, OwnPaperType } from './own-paper.type.ts';

/** Papers that the service made for an own request, with their prints in other languages. @rule std1 p.9, reg p.19(1) */
export async function listOwnPapers(context: ApiContext, requestId: string): Promise<OwnPaperType[]> {
  const { holder } = await loadOwnCase(context, requestId);
  await recordCabinetReading(context, holder, 'request', requestId);
  const documents = await documentsOf(context.em, requestId);
  return documents.filter(isGiven).map(({ id, kind, title, itemId, createdAt, awaitsSeal }) => ({
    ...{ id, kind, title, createdAt },
    language: kind === 'print' ? (itemId?.split('.').at(-1) ?? null) : null,
    isReady: !awaitsSeal,
  }));
}

/** The sealed bytes of one of them; the reading is recorded. @rule reg p.19(1) */
export async function readOwnPaper(context: ApiContext, id: string): Promise<OwnPaperFileType> {
  const paper = isUuid(id) ? await findDocument(context.em, id) : null;
  if (!paper || !isGiven(paper)) throw new CodedError('NOT_FOUND');
  const { holder } = await loadOwnCase(context, paper.requestId);
  if (paper.awaitsSeal) {
    noteUnchanged();
    return { isReady: false, pdf: null };
  }
  if (!paper.content || paper.content.length === 0) throw new CodedError('ARCHIVE_DESTROYED');
  await recordCabinetReading(context, holder, 'paper', paper.requestId);
  return { isReady: true, pdf: paper.content };
}

/** Has an own paper printed in another language. @rule std1 p.9 */
export async function printOwnPaper(context: ApiContext, input: PaperPrintInput): Promise<boolean> {
  const paper = await loadMadePaper(context.em, input.documentId);
  const { holder } = await loadOwnCase(context, paper.requestId);
  await orderPrint(context, { paper, language: input.language, actor: applicantActor(holder) });
  return true;
}

function isGiven(paper: Pick<DocumentEntity, 'kind'>): boolean {
  return isMade(paper) || paper.kind === 'print';
}
