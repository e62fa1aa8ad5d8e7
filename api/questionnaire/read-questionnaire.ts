import { currentQuestionnaire } from '@kualik/domain/data/questionnaire.ts';
import type { QuestionnaireType } from './questionnaire.type.ts';

/** The wording offered now. @rule reg p.18 */
export function readQuestionnaire(): QuestionnaireType {
  const { version, title, blank, questions, answers } = currentQuestionnaire();
  return { version, title, blank, questions: [...questions], answers: [...answers] };
}
