import { IsOptional, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { Language } from '../schema/common.enums.ts';
import { Satisfaction } from './questionnaire.type.ts';

@InputType('AnswerQuestionnaireInput', {
  description: 'The two answers. `token` or `number` says which case they are for and is not stored with them.',
})
export class AnswerQuestionnaireInput {
  @Field(() => String, { nullable: true, description: 'Token of the link in the letter.' })
  @IsOptional()
  @MaxLength(100)
  token?: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the request, from the status page.' })
  @IsOptional()
  @MaxLength(40)
  number?: string | null;
  @Field(() => String, { description: 'Version of the wording that was read.' }) @MaxLength(40) version!: string;
  @Field(() => Language, { description: 'Language it was read in.' }) language!: Language;
  @Field(() => Satisfaction, { description: 'Question 1: process and result.' }) process!: Satisfaction;
  @Field(() => Satisfaction, { description: 'Question 2: information on the procedure.' }) information!: Satisfaction;
}
