import { Field, ID, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../schema/described-enum.ts';
import { LocalizedTextType } from '../schema/localized-text.type.ts';

export const QuestionnaireOffer = describedEnum('QuestionnaireOffer', 'Whether a case offers the questionnaire.', {
  NONE: ['none', 'Not yet: the request has not ended.'],
  OFFERED: ['offered', 'It may be answered, once.'],
  ANSWERED: ['answered', 'It was answered; the answer can’t be found by the request.'],
});
export type QuestionnaireOffer = (typeof QuestionnaireOffer)[keyof typeof QuestionnaireOffer];

export const Satisfaction = describedEnum('Satisfaction', 'An answer of the questionnaire (regulation annex 4).', {
  NOT_SATISFIED: ['not_satisfied', 'Not satisfied.'],
  PARTLY_SATISFIED: ['partly_satisfied', 'Partly satisfied.'],
  SATISFIED: ['satisfied', 'Satisfied.'],
});
export type Satisfaction = (typeof Satisfaction)[keyof typeof Satisfaction];

@ObjectType('QuestionnaireLine', { description: 'A question or a possible answer.' })
export class QuestionnaireLineType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => LocalizedTextType, { description: 'Words; the Kazakh ones are those of the act.' })
  text!: LocalizedTextType;
}

@ObjectType('Questionnaire', { description: 'The questionnaire of annex 4 in the wording offered now.' })
export class QuestionnaireType {
  @Field(() => String, { description: 'Version of the wording; sent back with the answer.' }) version!: string;
  @Field(() => LocalizedTextType, { description: 'Title.' }) title!: LocalizedTextType;
  @Field(() => LocalizedTextType, {
    description: 'Where the form prints the name of the service.',
    deprecationReason: '`service` names it.',
  })
  blank!: LocalizedTextType;
  @Field(() => LocalizedTextType, {
    description: 'Name of the service whose case was named; without a case, the blank that the form prints for it.',
  })
  service!: LocalizedTextType;
  @Field(() => [QuestionnaireLineType], { description: 'The two questions.' }) questions!: QuestionnaireLineType[];
  @Field(() => [QuestionnaireLineType], { description: 'The three answers of each.' })
  answers!: QuestionnaireLineType[];
}

@ObjectType('SatisfactionCounts', { description: 'How many people gave each answer to a question.' })
export class SatisfactionCountsType {
  @Field(() => Int, { description: 'Not satisfied.' }) notSatisfied!: number;
  @Field(() => Int, { description: 'Partly satisfied.' }) partlySatisfied!: number;
  @Field(() => Int, { description: 'Satisfied.' }) satisfied!: number;
}

@ObjectType('QuestionnaireGroup', { description: 'The answers of one group; never fewer than ten people.' })
export class QuestionnaireGroupType {
  @Field(() => String, {
    description: 'Id of the service, `service/channel`, id of the centre, or language; `total` for all.',
  })
  key!: string;
  @Field(() => Int, { description: 'People who answered.' }) size!: number;
  @Field(() => SatisfactionCountsType, { description: 'Question 1: process and result.' })
  process!: SatisfactionCountsType;
  @Field(() => SatisfactionCountsType, { description: 'Question 2: information on the procedure.' })
  information!: SatisfactionCountsType;
}

@ObjectType('QuestionnaireTable', { description: 'Groups by one property; small ones and one more are left out.' })
export class QuestionnaireTableType {
  @Field(() => [QuestionnaireGroupType], { description: 'Groups that may be shown.' })
  groups!: QuestionnaireGroupType[];
  @Field(() => Boolean, { description: 'True when groups are hidden; the total still counts them.' })
  isPartial!: boolean;
}

@ObjectType('QuestionnaireStatistics', { description: 'Shares of the questionnaire in one month (regulation p.18).' })
export class QuestionnaireStatisticsType {
  @Field(() => String, { description: 'Month, YYYY-MM.' }) month!: string;
  @Field(() => QuestionnaireGroupType, {
    nullable: true,
    description: 'All answers of the month; null when there are too few to be published at all.',
  })
  total!: QuestionnaireGroupType | null;
  @Field(() => QuestionnaireTableType, { description: 'By service.' }) byService!: QuestionnaireTableType;
  @Field(() => QuestionnaireTableType, { description: 'By channel, of services that are shown.' })
  byChannel!: QuestionnaireTableType;
  @Field(() => QuestionnaireTableType, { description: 'By registration centre.' }) byOffice!: QuestionnaireTableType;
  @Field(() => QuestionnaireTableType, { description: 'By language.' }) byLanguage!: QuestionnaireTableType;
  @Field(() => String, { description: 'The same groups as CSV (UTF-8 with mark, `;`).' }) csv!: string;
}
