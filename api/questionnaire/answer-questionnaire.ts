import type { EntityManager, RequestEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import {
  spendQuestionnaire,
  storeAnswer,
  unspendQuestionnaire,
} from '@kualik/db/repositories/questionnaire.repository.ts';
import type { NewAnswer } from '@kualik/db/repositories/questionnaire.repository.ts';
import { isQuestionnaireVersion } from '@kualik/domain/data/questionnaire.ts';
import { questionnaireOffer } from '@kualik/domain/rules/questionnaire.ts';
import { dayOf } from '@kualik/domain/rules/queue-slots.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { AnswerQuestionnaireInput } from './questionnaire.input.ts';
import { QuestionnaireOffer } from './questionnaire.type.ts';
import { requestOfAnswer } from './request-of-answer.ts';

/**
 * Takes the one answer of a case. The offer is spent and the answer stored in two transactions, so that no common one ties
 * them; should the process die between them, an answer is lost rather than tied. @rule reg p.18
 */
export async function answerQuestionnaire(
  context: ApiContext,
  input: AnswerQuestionnaireInput,
): Promise<QuestionnaireOffer> {
  const { em, limits, address } = context;
  await limits.spend('questionnaire', address);
  if (!isQuestionnaireVersion(input.version)) throw new CodedError('INPUT_INVALID', { field: 'version' });
  const request = await requestOfAnswer(em, input);
  if (request === null || questionnaireOffer(request.status, false) === 'none')
    throw new CodedError('QUESTIONNAIRE_UNKNOWN');
  if (!(await spendQuestionnaire(em, request.id))) throw new CodedError('QUESTIONNAIRE_ANSWERED');
  try {
    await em.fork().transactional((inner) => store(inner, context, answerOf(context, request, input)));
  } catch (error) {
    await unspendQuestionnaire(em, request.id);
    throw error;
  }
  return QuestionnaireOffer.ANSWERED;
}

/** What is kept of the case: nothing that it alone has, and of the time the day. */
function answerOf(
  { now }: ApiContext,
  { serviceId, channelId, officeId }: RequestEntity,
  { version, language, process, information }: AnswerQuestionnaireInput,
): NewAnswer {
  const place = { serviceId, channelId, officeId: officeId ?? null };
  return { ...place, day: dayOf(now), wordingVersion: version, language, process, information };
}

/** The audit entry says that somebody answered, and no more. */
async function store(em: EntityManager, { now: at }: ApiContext, answer: NewAnswer): Promise<void> {
  await storeAnswer(em, answer);
  const actor = { kind: 'applicant', id: null } as const;
  await appendAudit(em, { kind: 'questionnaire.answered', actor, at, requestId: null, data: {} });
}
