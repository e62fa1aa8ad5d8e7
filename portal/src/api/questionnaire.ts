import {
  AnswerQuestionnaireDocument,
  QuestionnaireDocument,
  type AnswerQuestionnaireMutationVariables,
  type QuestionnaireQuery,
} from '../../../codegen/generated/portal.ts';
import { ask } from './client.ts';

export type Questionnaire = QuestionnaireQuery['questionnaire'];
export type QuestionnaireAnswer = AnswerQuestionnaireMutationVariables['input'];

export async function fetchQuestionnaire(): Promise<Questionnaire> {
  return (await ask(QuestionnaireDocument, {})).questionnaire;
}

export async function sendAnswer(input: QuestionnaireAnswer): Promise<void> {
  await ask(AnswerQuestionnaireDocument, { input });
}
