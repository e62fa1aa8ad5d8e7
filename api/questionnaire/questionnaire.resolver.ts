import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { answerQuestionnaire } from './answer-questionnaire.ts';
import { AnswerQuestionnaireInput } from './questionnaire.input.ts';
import { QuestionnaireOffer, QuestionnaireStatisticsType, QuestionnaireType } from './questionnaire.type.ts';
import { readQuestionnaire } from './read-questionnaire.ts';
import { readQuestionnaireStatistics } from './read-questionnaire-statistics.ts';

@Resolver()
export class QuestionnaireResolver {
  @Query(() => QuestionnaireType, { description: 'The questionnaire in the wording offered now; public.' })
  questionnaire(
    @Ctx() context: ApiContext,
    @Arg('token', () => String, { nullable: true, description: 'Token of the link in the letter.' })
    token: string | null,
    @Arg('number', () => String, { nullable: true, description: 'Number of the request, from the status page.' })
    number: string | null,
  ): Promise<QuestionnaireType> {
    return readQuestionnaire(context, { token, number });
  }

  @Mutation(() => QuestionnaireOffer, {
    description: 'Answers the questionnaire of a case that ended, once (regulation p.18); public.',
  })
  answerQuestionnaire(
    @Ctx() context: ApiContext,
    @Arg('input', () => AnswerQuestionnaireInput, { description: 'The answers.' }) input: AnswerQuestionnaireInput,
  ): Promise<QuestionnaireOffer> {
    return answerQuestionnaire(context, input);
  }

  @Authorized('questionnaire.statistics')
  @Query(() => QuestionnaireStatisticsType, {
    description: 'Shares of a month that is over, without groups under ten and one more (regulation p.18).',
  })
  questionnaireStatistics(
    @Ctx() context: ApiContext,
    @Arg('month', () => String, { description: 'Month, YYYY-MM.' }) month: string,
  ): Promise<QuestionnaireStatisticsType> {
    return readQuestionnaireStatistics(context, month);
  }
}
