import { documentActOf } from '@kualik/domain/rules/documents/document-act.ts';
import type { DocumentAct } from '@kualik/domain/rules/documents/document-list.ts';
import type { JobContext, JobResult, JobRow, JobTable } from '../job.ts';
import { PermanentFailure } from '../job.ts';
import { applicationPaper, consentPaper, formPaper, openCase, type PaperContext } from './case-papers.ts';
import { printedPaper, receiptPaper, refusalPaper } from './case-papers.ts';
import { printComplaintPaper } from './complaint-paper.job.ts';
import { printForm } from './print-form.job.ts';
import type { CaseFile, DocumentEntity } from '@kualik/db';
import { findDocument } from '@kualik/db/repositories/request.repository.ts';
import { LANGUAGES } from '@kualik/domain/texts/language.ts';

interface PaperOrder {
  row: JobRow;
  /** What the case is about: issue or revocation. */
  act: DocumentAct;
}
type MakePaper = (context: PaperContext, file: CaseFile, order: PaperOrder) => Promise<DocumentEntity>;

/** Makes a paper of the case, once; the result names it. */
function paperJob(make: MakePaper) {
  return async (context: JobContext, row: JobRow): Promise<JobResult> => {
    const { orm, clock, config } = context;
    const em = orm.em.fork();
    const file = await openCase(em, row.requestId);
    const place = { em, publicUrl: config.publicUrl, now: clock.now() };
    const document = await make(place, file, { row, act: actOf(context, file) });
    return { documentId: document.id, sha256: document.sha256 };
  };
}

export const PAPER_JOBS: JobTable = {
  application: paperJob(applicationPaper),
  receipt: paperJob(receiptPaper),
  refusal: paperJob(refusalPaper),
  consent: paperJob(consentPaper),
  form: paperJob((context, file, { row, act }) => formPaper(context, file, { formId: formIdOf(row.payload), act })),
  'print-paper': paperJob(async (context, file, { row, act }) => {
    const { paper, language } = await printOf(context, file, row);
    return printedPaper(context, file, { paper, language, act });
  }),
  'print-form': printForm,
  'complaint-paper': printComplaintPaper,
};

function actOf({ registry }: JobContext, { request }: CaseFile): DocumentAct {
  return documentActOf(registry.service(request.serviceId, request.serviceVersion).channel(request.channelId));
}

async function printOf({ em }: PaperContext, { request }: CaseFile, { payload }: JobRow) {
  const { documentId } = payload;
  const language = LANGUAGES.find((one) => one === payload['language']);
  const paper = typeof documentId === 'string' ? await findDocument(em, documentId) : null;
  if (!language || paper?.requestId !== request.id) throw new PermanentFailure('DOCUMENT_UNKNOWN');
  return { paper, language };
}

function formIdOf({ formId }: JobRow['payload']): string {
  if (typeof formId !== 'string') throw new PermanentFailure('FORM_UNKNOWN');
  return formId;
}
