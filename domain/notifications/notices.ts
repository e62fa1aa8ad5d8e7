import type { CaseEvent, Moved } from '../engine/case.ts';
import type { RequestStatus } from '../engine/vocabulary.ts';
import type { LetterKind } from './letter-templates.ts';

/** What a letter tells by what was done, whatever the state. @rule reg p.6(3), p.6(7), p.6(8), p.6(10), t.1 a.5 */
const BY_TASK: Partial<Record<Moved['effects'][number]['task'], LetterKind>> = {
  refusal: 'refusal',
  lapse: 'lapse',
  issue_receipt: 'accepted',
};

/** What the end of a case tells, by the way the result goes (`deliverTo` of its step). @rule reg p.6(11), p.8(3), p.9(10) */
const BY_DELIVERY: Readonly<Record<string, LetterKind>> = {
  install_link: 'issued',
  id_card_chip: 'issued-on-card',
  applicant_notice: 'revoked',
};

/** What a state that was reached tells. Null: nobody has sent anything yet, or the end has a letter of its own. @rule reg p.12 */
const BY_STATUS: Record<RequestStatus, LetterKind | null> = {
  DRAFT: null,
  SIGNED: null,
  SENT: 'state',
  REGISTERED: 'state',
  WAITING_FOR_APPLICANT: 'application',
  WAITING_FOR_PAYMENT: 'state',
  UNDER_REVIEW: 'state',
  EXTENDED: 'state',
  ISSUING: 'state',
  COMPLETED: 'state',
  REFUSED: 'refusal',
  LAPSED: 'lapse',
  WITHDRAWN: 'state',
};

export interface Move {
  event: CaseEvent['type'];
  before: RequestStatus;
  decision: Pick<Moved, 'effects' | 'status'>;
  /** `deliverTo` of the result that ended the case; null while it goes on. */
  delivery: string | null;
}

/**
 * The letter that follows a move of a case; null when the state stays, and for an arrival: what happens at the counter in the
 * same minute (receipt or refusal) has its own letter. Does not know whether the applicant has an address. @rule reg p.12
 */
export function letterOfMove({ event, before, decision, delivery }: Move): LetterKind | null {
  if (event === 'arrive') return null;
  const own = decision.effects.map(({ task }) => BY_TASK[task]).find((kind) => kind !== undefined);
  if (own) return own;
  if (isRegisteredForReview(decision)) return 'registered';
  const ended = decision.status === 'COMPLETED' && delivery !== null ? BY_DELIVERY[delivery] : undefined;
  if (ended) return ended;
  return decision.status === before ? null : BY_STATUS[decision.status];
}

/** A re-issue is registered without anything to hand in: its application says so. @rule reg p.7(5) */
function isRegisteredForReview({ effects, status }: Move['decision']): boolean {
  return status !== 'WAITING_FOR_APPLICANT' && effects.some(({ task }) => task === 'notify');
}
