import { FINAL_STATUSES } from '../engine/vocabulary.ts';
import type { RequestStatus } from '../engine/vocabulary.ts';

/** The three answers of each question, in the order of the act. @rule reg p.18 */
export type Satisfaction = 'not_satisfied' | 'partly_satisfied' | 'satisfied';
export const SATISFACTIONS: readonly Satisfaction[] = ['not_satisfied', 'partly_satisfied', 'satisfied'];

/** What the status page says of the questionnaire; nothing of the answer, which nobody can find. */
export type QuestionnaireOffer = 'none' | 'offered' | 'answered';

/** Offered after the end of a case, a refusal and a lapse included; one answer a case. Our reading [D]: the act names no moment. @rule reg p.18 */
export function questionnaireOffer(status: RequestStatus, isSpent: boolean): QuestionnaireOffer {
  if (!FINAL_STATUSES.includes(status)) return 'none';
  return isSpent ? 'answered' : 'offered';
}

/** Cases that ended longer ago get no invitation by mail; the status page still offers the questionnaire. Our own choice [D]. */
export const INVITATION_DAYS = 30;

/** The questionnaire's page with its token after `#`, where neither mail scanners nor server logs see it. */
export function questionnaireUrl(publicUrl: string, token: string): string {
  return `${publicUrl.replace(/\/$/, '')}/questionnaire#${token}`;
}
