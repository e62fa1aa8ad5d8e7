import type { JobContext, JobResult, JobRow, JobTable } from '../job.ts';
import { applicationPaper, openCase, type PaperContext, receiptPaper, refusalPaper } from './case-papers.ts';
import type { CaseFile, DocumentEntity } from '@kualik/db';

type MakePaper = (context: PaperContext, file: CaseFile) => Promise<DocumentEntity>;

/** Makes a paper of the case, once; the result names it. */
function paperJob(make: MakePaper) {
  return async ({ orm, clock, config }: JobContext, row: JobRow): Promise<JobResult> => {
    const em = orm.em.fork();
    const file = await openCase(em, row.requestId);
    const document = await make({ em, publicUrl: config.publicUrl, now: clock.now() }, file);
    return { documentId: document.id, sha256: document.sha256 };
  };
}

export const PAPER_JOBS: JobTable = {
  application: paperJob(applicationPaper),
  receipt: paperJob(receiptPaper),
  refusal: paperJob(refusalPaper),
};
