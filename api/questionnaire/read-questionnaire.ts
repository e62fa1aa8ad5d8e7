import { currentQuestionnaire } from '@kualik/domain/data/questionnaire.ts';
import type { ApiContext } from '../context.ts';
import type { QuestionnaireType } from './questionnaire.type.ts';
import { requestOfAnswer } from './request-of-answer.ts';
import type { NamedCase } from './request-of-answer.ts';

/** The wording offered now, headed by the service that the case is of. @rule reg p.18, reg annex 4 */
export async function readQuestionnaire(
  { em, registry, limits, address }: ApiContext,
  named: NamedCase,
): Promise<QuestionnaireType> {
  const { version, title, blank, questions, answers } = currentQuestionnaire();
  const wording = { version, title, blank, questions: [...questions], answers: [...answers] };
  if (!named.token && !named.number) return { ...wording, service: blank };
  await limits.spend('status', address);
  const request = await requestOfAnswer(em, named);
  return {
    ...wording,
    service: request ? registry.service(request.serviceId, request.serviceVersion).definition.title : blank,
  };
}
