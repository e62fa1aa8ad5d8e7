import { IsOptional, ArrayMaxSize, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RepresentativeType } from '../cases/case-parts.type.ts';
import { MailState } from '../mails/mail.type.ts';
import { EnotaryRole, OrganisationRole } from '../schema/applicant.enums.ts';
import { ApplicantKind, KeyStorage, Language, RequestStatus } from '../schema/common.enums.ts';
import { describedEnum } from '../schema/described-enum.ts';
import { DateTime } from '../schema/scalars.ts';
import { RequestStateType } from '../status/request-state.type.ts';

export const OwnRequestAct = describedEnum(
  'OwnRequestAct',
  'What the applicant may do with a request of his own now.',
  {
    WITHDRAW: [
      'WITHDRAW',
      'Take it back, as long as the operator has not confirmed it, or the moment it was ordered for is ahead.',
    ],
    CORRECT_EMAIL: ['CORRECT_EMAIL', 'Correct the address, as long as no papers were accepted.'],
    SEND_MAIL_AGAIN: ['SEND_MAIL_AGAIN', 'Have the last letter sent again.'],
    COPY: ['COPY', 'Copy what was filled in into a new order.'],
  },
);
export type OwnRequestAct = (typeof OwnRequestAct)[keyof typeof OwnRequestAct];

export const OwnRequestOrder = describedEnum('OwnRequestOrder', 'Column that own requests are sorted by.', {
  SUBMITTED_AT: ['submittedAt', 'When it was sent.'],
  STATUS: ['status', 'State.'],
});
export type OwnRequestOrder = (typeof OwnRequestOrder)[keyof typeof OwnRequestOrder];

@ObjectType('OwnMail', { description: 'A letter about an own request.' })
export class OwnMailType {
  @Field(() => String, { description: 'Kind of the letter.' }) kind!: string;
  @Field(() => MailState, { description: 'Where it stands.' }) state!: MailState;
  @Field(() => DateTime, { nullable: true, description: 'When it was sent.' }) sentAt!: Date | null;
}

@ObjectType('OwnRequest', { description: 'A request of the person whose cabinet is open.' })
export class OwnRequestType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => RequestStateType, { description: 'Number, state and stages, as the status page shows them.' })
  state!: RequestStateType;
  @Field(() => ApplicantKind, { description: 'As whom it was ordered.' }) kind!: ApplicantKind;
  @Field(() => String, { nullable: true, description: 'Address that mails go to.' }) email!: string | null;
  @Field(() => String, { description: 'Telephone that was given with it.' }) phone!: string;
  @Field(() => Boolean, {
    description: 'True when the signature key of its kind has the national algorithm (standard 1, annexes 4, 8).',
  })
  nationalSignKey!: boolean;
  @Field(() => [OwnMailType], { description: 'Letters, oldest first.' }) mails!: OwnMailType[];
  @Field(() => [OwnRequestAct], { description: 'What may be done now.' }) acts!: OwnRequestAct[];
}

@ObjectType('OwnRequestPage', { description: 'A page of own requests.' })
export class OwnRequestPageType {
  @Field(() => [OwnRequestType], { description: 'The requests.' }) items!: OwnRequestType[];
  @Field(() => Int, { description: 'How many there are in all.' }) total!: number;
}

@InputType('OwnRequestsExportInput', { description: 'Which own requests go into the file, in which order.' })
export class OwnRequestsExportInput {
  @Field(() => [RequestStatus], { nullable: true, description: 'In these states only.' })
  @IsOptional()
  @ArrayMaxSize(20)
  statuses?: RequestStatus[] | null;
  @Field(() => [String], { nullable: true, description: 'Of these channels of the service only.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @MaxLength(80, { each: true })
  channels?: string[] | null;
  @Field(() => OwnRequestOrder, { defaultValue: OwnRequestOrder.SUBMITTED_AT, description: 'Sorted by.' })
  orderBy!: OwnRequestOrder;
  @Field(() => Boolean, { defaultValue: true, description: 'Greatest first.' }) descending!: boolean;
}

@InputType('OwnRequestsInput', { description: 'Which own requests, in which order.' })
export class OwnRequestsInput extends OwnRequestsExportInput {
  @Field(() => Int, { defaultValue: 20, description: 'Page size, 1 to 100.' }) @Min(1) @Max(100) first!: number;
  @Field(() => Int, { defaultValue: 0, description: 'Requests to skip.' }) @Min(0) @Max(100_000) offset!: number;
}

@ObjectType('OrderPrefill', { description: 'What was filled in, for the form of a new order; keys are made anew.' })
export class OrderPrefillType {
  @Field(() => String, { description: 'Number of the request it is copied from.' }) copiedFrom!: string;
  @Field(() => ApplicantKind, { description: 'Kind of the applicant.' }) kind!: ApplicantKind;
  @Field(() => String, { description: 'IIN.' }) iin!: string;
  @Field(() => String, { nullable: true, description: 'BIN.' }) bin!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the organisation.' }) organisation!: string | null;
  @Field(() => String, { description: 'Surname.' }) surname!: string;
  @Field(() => String, { description: 'First name.' }) givenName!: string;
  @Field(() => String, { nullable: true, description: 'Patronymic.' }) patronymic!: string | null;
  @Field(() => String, { nullable: true, description: 'E-mail.' }) email!: string | null;
  @Field(() => String, { description: 'Telephone.' }) phone!: string;
  @Field(() => String, { nullable: true, description: 'Code of the region.' }) regionCode!: string | null;
  @Field(() => ID, { nullable: true, description: 'Settlement.' }) settlementId!: string | null;
  @Field(() => ID, { nullable: true, description: 'Registration centre.' }) officeId!: string | null;
  @Field(() => KeyStorage, { nullable: true, description: 'Where the keys were kept.' }) storage!: KeyStorage | null;
  @Field(() => Language, { description: 'Language of mails and papers.' }) language!: Language;
  @Field(() => EnotaryRole, { nullable: true, description: 'Role in «Е-нотариат».' }) enotaryRole!: EnotaryRole | null;
  @Field(() => OrganisationRole, { nullable: true, description: 'What the holder may do for the organisation.' })
  organisationRole!: OrganisationRole | null;
  @Field(() => Boolean, { description: 'True for who acts for the first head.' }) actingHead!: boolean;
  @Field(() => String, { nullable: true, description: 'Code of ММ/КБЖ.' }) treasuryCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Access level.' }) accessLevel!: string | null;
  @Field(() => String, { nullable: true, description: 'Additional information.' })
  additionalInformation!: string | null;
  @Field(() => RepresentativeType, { nullable: true, description: 'Who acts for the applicant.' })
  representative!: RepresentativeType | null;
}
