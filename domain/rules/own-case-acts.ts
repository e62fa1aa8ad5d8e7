import type { RequestStatus } from '../engine/vocabulary.ts';

/** Before the papers are in nobody but the applicant has put his name to the order. @rule reg p.6(5)–(6) */
const BEFORE_PAPERS: readonly RequestStatus[] = ['SENT', 'REGISTERED', 'WAITING_FOR_APPLICANT'];
/** Ends without a result: what was filled in may serve a new order. */
const ENDED_WITHOUT_RESULT: readonly RequestStatus[] = ['REFUSED', 'LAPSED', 'WITHDRAWN'];

/** Whether the address of an order may be corrected: not under a signature of the applicant, by hand or electronic. */
export function mayCorrectEmail(status: RequestStatus, isSignedByApplicant: boolean): boolean {
  return BEFORE_PAPERS.includes(status) && !isSignedByApplicant;
}

/** The first order on the portal: its applicant has no certificate yet, and his keys lie in his own file. */
const FIRST_ORDER = 'portal_or_internet_resource.issue';

/**
 * Whether an order whose keys were lost may be ended by number, IIN and captcha. A first order also between receipt and
 * confirmation: no certificate may come for a key that nobody has. That the operator has not confirmed yet is judged by the
 * engine. @rule reg p.6(9)
 */
export function mayGiveUpByNumber({ status, channelId }: { status: RequestStatus; channelId: string }): boolean {
  return BEFORE_PAPERS.includes(status) || (status === 'UNDER_REVIEW' && channelId === FIRST_ORDER);
}

/** Whether a request may be copied into a new one. */
export function mayCopy(status: RequestStatus): boolean {
  return ENDED_WITHOUT_RESULT.includes(status);
}
