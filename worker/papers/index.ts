import type { JobContext, JobResult, JobRow, JobTable } from '../job.ts';
import { PermanentFailure } from '../job.ts';
import { applicationPaper, consentPaper, formPaper, openCase, type PaperContext } from './case-papers.ts';
import { receiptPaper, refusalPaper } from './case-papers.ts';
import { printComplaintPaper } from './complaint-paper.job.ts';
import { printForm } from './print-form.job.ts';
import type { CaseFile, DocumentEntity } from '@kualik/db';

type MakePaper = (context: PaperContext, file: CaseFile, row: JobRow) => Promise<DocumentEntity>;

/** Makes a paper of the case, once; the result names it. */
function paperJob(make: MakePaper) {
  return async ({ orm, clock, config }: JobContext, row: JobRow): Promise<JobResult> => {
    const em = orm.em.fork();
    const file = await openCase(em, row.requestId);
    const document = await make({ em, publicUrl: config.publicUrl, now: clock.now() }, file, row);
    return { documentId: document.id, sha256: document.sha256 };
  };
}

export const PAPER_JOBS: JobTable = {
  application: paperJob(applicationPaper),
  receipt: paperJob(receiptPaper),
  refusal: paperJob(refusalPaper),
  consent: paperJob(consentPaper),
  form: paperJob((context, file, { payload }) => formPaper(context, file, formIdOf(payload))),
  'print-form': printForm,
  'complaint-paper': printComplaintPaper,
};

function formIdOf({ formId }: JobRow['payload']): string {
  if (typeof formId !== 'string') throw new PermanentFailure('FORM_UNKNOWN');
  return formId;
}
