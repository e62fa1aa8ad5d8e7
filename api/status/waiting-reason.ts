import type { RegisterAnswerEntity, RequestEntity } from '@kualik/db';
import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import { WAITING_REASONS, waitingText } from '@kualik/domain/texts/status-texts.ts';

type Course = Pick<RequestEntity, 'status' | 'blockedReason'>;
type Answer = Pick<RegisterAnswerEntity, 'outcome'>;

/** What does not answer, when a case stands still for it. "Does not answer" is never a refusal. @rule reg p.19(3) */
export function waitingReasonOf(course: Course, lastAnswer: Answer | null): LocalizedText | null {
  const known = WAITING_REASONS.find((reason) => reason === course.blockedReason);
  if (known !== undefined) return waitingText(known);
  const isAsking = course.status === 'SENT' && lastAnswer?.outcome === 'unavailable';
  return isAsking ? waitingText('registers_unavailable') : null;
}
