import { Field, ID, Int, ObjectType } from 'type-graphql';
import { MailState } from '../mails/mail.type.ts';
import { OfficeType } from '../offices/office.type.ts';
import { KeyStorage, Language, RequestStatus } from '../schema/common.enums.ts';
import { LocalizedTextType } from '../schema/localized-text.type.ts';
import { DateTime } from '../schema/scalars.ts';
import {
  ApplicantType,
  ClaimType,
  ClockType,
  ComparedFieldType,
  DocumentItemType,
  DocumentType,
  ReceiptType,
  RefusalType,
  RegisterAnswerType,
  RequestEventType,
  RequestKeyType,
} from './case-parts.type.ts';
import { RequestAction } from './case.enums.ts';
import { CertificateType, ConfirmationType } from './certificate.type.ts';

@ObjectType('RequestSummary', { description: 'A line of the inbox.' })
export class RequestSummaryType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Number of the request.' }) number!: string;
  @Field(() => Int, { description: 'Version; goes up with every change.' }) version!: number;
  @Field(() => LocalizedTextType, { description: 'Name of the service.' }) service!: LocalizedTextType;
  @Field(() => RequestStatus, { description: 'State.' }) status!: RequestStatus;
  @Field(() => LocalizedTextType, { description: 'State in words.' }) statusText!: LocalizedTextType;
  @Field(() => String, { description: 'Step of the process.' }) step!: string;
  @Field(() => LocalizedTextType, { description: 'What is to be done on this step.' }) stepTitle!: LocalizedTextType;
  @Field(() => ApplicantType, { description: 'Applicant; contact data and the whole IIN are null in the inbox.' })
  applicant!: ApplicantType;
  @Field(() => OfficeType, { description: 'Registration centre.' }) office!: OfficeType;
  @Field(() => DateTime, { description: 'When it was sent.' }) submittedAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was registered.' }) registeredAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when the papers may be handed in.' })
  waitUntil!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When the service is due (standard 1 p.4).' })
  serviceDeadline!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'The later moment that a revocation was ordered for.' })
  effectiveAt!: Date | null;
  @Field(() => Boolean, { description: 'Handed in together with the papers for an identity card (standard 1 p.4(1)).' })
  withIdentityCard!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'When the finished identity card reached the PSC.' })
  identityCardArrivedAt!: Date | null;
  @Field(() => ClaimType, { nullable: true, description: 'Who has taken it.' }) claimedBy!: ClaimType | null;
  @Field(() => [RequestAction], { description: 'What the signed-in employee may do now.' })
  allowedActions!: RequestAction[];
  @Field(() => [ClockType], { description: 'Its terms in days; measured times stand in `runningClocks` of its page.' })
  clocks!: ClockType[];
  @Field(() => LocalizedTextType, { nullable: true, description: 'What does not answer, when something is awaited.' })
  waitingReason!: LocalizedTextType | null;
}

@ObjectType('Request', { description: 'A request (сұрау салу): the electronic case on its page.' })
export class RequestType extends RequestSummaryType {
  @Field(() => KeyStorage, { nullable: true, description: 'Where the keys are kept; null when no keys were ordered.' })
  keyStorage!: KeyStorage | null;
  @Field(() => KeyStorage, {
    description: 'Where the keys are kept.',
    deprecationReason: 'It says FILE also when no keys were ordered: use `keyStorage`.',
  })
  storage!: KeyStorage;
  @Field(() => Language, { description: 'Language of mails and papers.' }) language!: Language;
  @Field(() => [ClockType], {
    description:
      'Every clock that has not stopped, measured minutes and seconds too, soonest first (standard 1 p.4(1)).',
  })
  runningClocks!: ClockType[];
  @Field(() => String, { description: 'Channel of the service.' }) channel!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Version of the policy the applicant agreed to; null in a revocation.',
  })
  agreedPolicyVersion!: string | null;
  @Field(() => String, {
    description: 'Version of the policy the applicant agreed to.',
    deprecationReason: 'It is empty in a revocation: use `agreedPolicyVersion`.',
  })
  policyVersion!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it ended.' }) finishedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When the applicant installed the certificates.' })
  installedAt!: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the written consent to use protected data was recorded.',
  })
  dataUseConsentAt!: Date | null;
  @Field(() => [ComparedFieldType], {
    nullable: true,
    description: 'Register data beside the order, to be compared with the originals; null before the consent.',
  })
  comparison!: ComparedFieldType[] | null;
  @Field(() => [DocumentItemType], { description: 'Papers the standard demands.' }) documentList!: DocumentItemType[];
  @Field(() => [DocumentType], { description: 'Documents of the case.' }) documents!: DocumentType[];
  @Field(() => [RequestKeyType], { description: 'Ordered keys, signature first.' }) keys!: RequestKeyType[];
  @Field(() => String, { description: 'Fingerprint over the ordered keys, as in the QR code of the application.' })
  fingerprint!: string;
  @Field(() => ReceiptType, { nullable: true, description: 'Receipt.' }) receipt!: ReceiptType | null;
  @Field(() => [RegisterAnswerType], { description: 'Answers of the registers, oldest first.' })
  registerAnswers!: RegisterAnswerType[];
  @Field(() => [RequestEventType], { description: 'History, oldest first.' }) events!: RequestEventType[];
  @Field(() => [CertificateType], { description: 'Certificates.' }) certificates!: CertificateType[];
  @Field(() => ConfirmationType, { nullable: true, description: 'The last confirmation document or signature.' })
  confirmation!: ConfirmationType | null;
  @Field(() => RefusalType, { nullable: true, description: 'Refusal.' }) refusal!: RefusalType | null;
  @Field(() => MailState, { nullable: true, description: 'State of the last notice; null when there was none.' })
  mailState!: MailState | null;
}
