import {
  findComplaintPaper,
  storeSealedComplaintPaper,
  wakeComplaintLetter,
} from '@kualik/db/repositories/complaint-paper.repository.ts';
import { storeSealedPaper, wakeLetters } from '@kualik/db/repositories/paper.repository.ts';
import { findDocument } from '@kualik/db/repositories/request.repository.ts';
import { type Job, PermanentFailure } from '../job.ts';
import { sealPaper } from './seal-paper.ts';
import type { SignerContext } from './signer-context.ts';

/** Seals a paper of a case; letters that waited for it go out. @rule reg p.6(5), p.6(8) */
export const sealDocument: Job<SignerContext> = async (context, row) => {
  const { documentId } = row.payload;
  const em = context.orm.em.fork();
  const document = typeof documentId === 'string' ? await findDocument(em, documentId) : null;
  if (!document?.content) throw new PermanentFailure('DOCUMENT_UNKNOWN');
  if (!document.awaitsSeal) return { documentId: document.id, repeated: true };
  const { id, kind, requestId, content, sha256 } = document;
  const about = { documentId: id, kind };
  const sealed = await sealPaper(context, {
    ...{ content, sha256, requestId, about },
    store: async (inner, bytes) => {
      if (!(await storeSealedPaper(inner, document, bytes))) return false;
      await wakeLetters(inner, requestId, bytes.at);
      return true;
    },
  });
  return { documentId: id, sha256: sealed };
};

/** Seals the confirmation, the return or the answer of a complaint; the letter that waited for it goes out. @rule std1 p.11–12 */
export const sealComplaintPaper: Job<SignerContext> = async (context, row) => {
  const { paperId } = row.payload;
  const em = context.orm.em.fork();
  const paper = typeof paperId === 'string' ? await findComplaintPaper(em, { id: paperId }) : null;
  if (!paper) throw new PermanentFailure('DOCUMENT_UNKNOWN');
  if (!paper.awaitsSeal) return { paperId: paper.id, repeated: true };
  const { id, complaintId, act, content, sha256 } = paper;
  const sealed = await sealPaper(context, {
    ...{ content, sha256, requestId: null, about: { paperId: id, complaintId, act } },
    store: async (inner, bytes) => {
      if (!(await storeSealedComplaintPaper(inner, paper, bytes))) return false;
      await wakeComplaintLetter(inner, paper, bytes.at);
      return true;
    },
  });
  return { paperId: id, sha256: sealed };
};
