import {
  AnswerQuestionnaireDocument,
  QuestionnaireDocument,
  type AnswerQuestionnaireMutationVariables,
  type QuestionnaireQuery,
} from '../../../codegen/generated/portal.ts';
import { ask } from './client.ts';

export type Questionnaire = QuestionnaireQuery['questionnaire'];
export type QuestionnaireAnswer = AnswerQuestionnaireMutationVariables['input'];

/** A case as the letter (a token) or the status page (its number) names it. */
export type NamedCase = { number: string } | { token: string };

export async function fetchQuestionnaire(of: NamedCase): Promise<Questionnaire> {
  return (await ask(QuestionnaireDocument, of)).questionnaire;
}

export async function sendAnswer(input: QuestionnaireAnswer): Promise<void> {
  await ask(AnswerQuestionnaireDocument, { input });
}
