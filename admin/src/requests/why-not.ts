import type { Action, CaseRequest, RequestStatus } from '../api/types.ts';
import type { Slots, TextKey } from '../texts/use-text.ts';
import type { CaseDraft } from './case-draft.ts';
import { judgeScan } from './scan.ts';
import { lacksConsentScan } from './scanned-papers.ts';

export interface Reason {
  readonly key: TextKey;
  readonly slots?: Slots;
}

/** Why a decision cannot be taken at this state, in words. Derived from the state the server gave, for the reader only. */
const BY_STATUS: Partial<Record<RequestStatus, TextKey>> = {
  SENT: 'why.registers',
  WAITING_FOR_APPLICANT: 'why.papersFirst',
  ISSUING: 'why.issuing',
  COMPLETED: 'why.finished',
  REFUSED: 'why.finished',
  LAPSED: 'why.finished',
  WITHDRAWN: 'why.finished',
};

/** The server's `allowedActions` decide; this only explains. Null = may be done. */
export function whyNot(action: Action, request: CaseRequest, myId: string): Reason | null {
  if (request.allowedActions.includes(action)) return null;
  const { claimedBy, status } = request;
  const finished = BY_STATUS[status];
  if (finished === 'why.finished') return { key: finished };
  if (claimedBy && claimedBy.id !== myId) return { key: 'why.claimedByOther', slots: { name: claimedBy.name } };
  if (!claimedBy && status !== 'SENT' && status !== 'ISSUING') return { key: 'why.claimFirst' };
  return { key: finished ?? 'why.otherStep' };
}

/** What is still missing at the counter before the papers may be accepted. */
export function whyNotAccept(request: CaseRequest, draft: CaseDraft, myId: string): Reason | null {
  const refused = whyNot('ACCEPT_DOCUMENTS', request, myId);
  if (refused) return refused;
  if (!draft.identified) return { key: 'why.identify' };
  const missing = missingPapers(request, draft).length;
  if (missing > 0) return { key: 'why.papersMissing', slots: { count: missing } };
  if (hasOriginals(request) && !draft.returned) return { key: 'why.originals' };
  if (lacksConsentScan(request)) return { key: 'why.consentScan' };
  const scan = judgeScan(draft.scan, request);
  if (scan === 'matches') return null;
  return { key: scan === 'empty' ? 'why.scan' : 'why.scanDiffers' };
}

/** A line with alternatives is answered when one of them was named. */
export const missingPapers = (request: CaseRequest, draft: CaseDraft): CaseRequest['documentList'] =>
  request.documentList.filter(
    ({ id, required, options }) =>
      required && (!draft.seen.includes(id) || (options.length > 0 && draft.chosen[id] === undefined)),
  );

/** Something of this list goes back to the applicant after it was compared. */
export const hasOriginals = ({ documentList }: CaseRequest): boolean =>
  documentList.some(({ required, givenBack }) => required && givenBack);
