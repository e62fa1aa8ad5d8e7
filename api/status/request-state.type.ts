import { Field, ObjectType } from 'type-graphql';
import { QuestionnaireOffer } from '../questionnaire/questionnaire.type.ts';
import { RequestStatus } from '../schema/common.enums.ts';
import { describedEnum } from '../schema/described-enum.ts';
import { ErrorCodeEnum } from '../schema/error-code.enum.ts';
import type { ErrorCode } from '../schema/error-code.enum.ts';
import { LocalizedTextType } from '../schema/localized-text.type.ts';
import { DateTime } from '../schema/scalars.ts';

export const StatusStepState = describedEnum('StatusStepState', 'Where a stage of the path stands.', {
  DONE: ['done', 'Behind us.'],
  CURRENT: ['current', 'Going on now.'],
  AHEAD: ['ahead', 'Still to come.'],
  SKIPPED: ['skipped', 'Not reached, because the request ended before.'],
});
export type StatusStepState = (typeof StatusStepState)[keyof typeof StatusStepState];

@ObjectType('StatusStep', { description: 'One stage of the applicant’s path.' })
export class StatusStepType {
  @Field(() => LocalizedTextType, { description: 'Name of the stage.' }) title!: LocalizedTextType;
  @Field(() => StatusStepState, { description: 'Where it stands.' }) state!: StatusStepState;
  @Field(() => DateTime, { nullable: true, description: 'When it was reached.' }) at!: Date | null;
}

@ObjectType('PublicRefusal', { description: 'Why a request was refused, without personal data.' })
export class PublicRefusalType {
  @Field(() => ErrorCodeEnum, { description: 'Code of the reason.' }) code!: ErrorCode;
  @Field(() => String, { nullable: true, description: 'Clause of the act.' }) clause!: string | null;
  @Field(() => LocalizedTextType, { description: 'The reason in words.' }) text!: LocalizedTextType;
  @Field(() => LocalizedTextType, { description: 'What the applicant can do now.' }) whatToDo!: LocalizedTextType;
}

@ObjectType('RequestState', {
  description: 'The state of a request for anybody who knows its number; nothing personal.',
})
export class RequestStateType {
  @Field(() => String, { description: 'Number of the request: 13 characters, the last one a check.' }) number!: string;
  @Field(() => LocalizedTextType, { description: 'Name of the service.' }) service!: LocalizedTextType;
  @Field(() => String, { description: 'Id of the channel of the service definition.' }) channel!: string;
  @Field(() => RequestStatus, { description: 'The state.' }) status!: RequestStatus;
  @Field(() => LocalizedTextType, { description: 'The state in words.' }) statusText!: LocalizedTextType;
  @Field(() => [StatusStepType], { description: 'The stages of the path in order.' }) steps!: StatusStepType[];
  @Field(() => LocalizedTextType, { description: 'Who acts next.' }) actor!: LocalizedTextType;
  @Field(() => LocalizedTextType, { description: 'What the applicant can do now.' }) nextStep!: LocalizedTextType;
  @Field(() => DateTime, { nullable: true, description: 'Until when the one who acts next has time.' })
  until!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'The later moment that a revocation was ordered for.' })
  effectiveAt!: Date | null;
  @Field(() => LocalizedTextType, {
    nullable: true,
    description: 'What is being waited for, when something does not answer; never a refusal.',
  })
  waitingReason!: LocalizedTextType | null;
  @Field(() => PublicRefusalType, { nullable: true, description: 'The refusal, when there is one.' })
  refusal!: PublicRefusalType | null;
  @Field(() => DateTime, { description: 'When it was sent.' }) submittedAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was registered.' }) registeredAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it ended.' }) finishedAt!: Date | null;
  @Field(() => Boolean, { description: 'True when the applicant has installed the certificates.' }) installed!: boolean;
  @Field(() => QuestionnaireOffer, { description: 'Whether the questionnaire may be answered (regulation p.18).' })
  questionnaire!: QuestionnaireOffer;
}
