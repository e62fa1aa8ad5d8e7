import { IsOptional, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { pageType } from '../administration/page.type.ts';
import { describedEnum } from '../schema/described-enum.ts';
import { DateTime, EmailAddress, LocalDate } from '../schema/scalars.ts';

export const SupportState = describedEnum('SupportState', 'Where a support request stands (regulation p.15(3)).', {
  RECEIVED: ['received', 'Taken; its centre is unknown or has no registered contact.'],
  FORWARDED: ['forwarded', 'Sent to the responsible person of the centre.'],
  IN_WORK: ['in_work', 'The responsible person works on it.'],
  ANSWERED: ['answered', 'Answered.'],
  RETURNED: ['returned', 'Came back: it is not the centre’s.'],
});
export type SupportState = (typeof SupportState)[keyof typeof SupportState];

export const SupportChannel = describedEnum('SupportChannel', 'How a support request came.', {
  CALL: ['call', 'By telephone.'],
  PORTAL: ['portal', 'By the portal.'],
  EMAIL: ['email', 'By e-mail.'],
  POST: ['post', 'By post.'],
});
export type SupportChannel = (typeof SupportChannel)[keyof typeof SupportChannel];

@ObjectType('SupportContact', { description: 'Who settles support requests for a centre (regulation p.15(3)).' })
export class SupportContactType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'Centre.' }) officeId!: string;
  @Field(() => ID, { description: 'Responsible employee.' }) employeeId!: string;
  @Field(() => String, { description: 'Corporate mailbox.' }) mailbox!: string;
  @Field(() => DateTime, { nullable: true, description: 'The letter was sent.' }) letterSentAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Registered by the support service.' })
  registeredAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Ended.' }) validTo!: Date | null;
}

export const SupportContactPageType = pageType('SupportContactPage', SupportContactType);

@ObjectType('SupportRequest', { description: 'A request of a recipient about a centre (regulation p.15(3)).' })
export class SupportRequestType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Number.' }) number!: string;
  @Field(() => DateTime, { description: 'Received.' }) receivedAt!: Date;
  @Field(() => SupportChannel, { description: 'How it came.' }) channel!: SupportChannel;
  @Field(() => String, { description: 'Who sent it.' }) sender!: string;
  @Field(() => String, {
    nullable: true,
    description: 'How he is reached; to the responsible person and the support service only.',
  })
  senderContact!: string | null;
  @Field(() => String, { nullable: true, description: 'Employee it is about; to the same people.' })
  aboutEmployee!: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the sender’s own request; to the same people.' })
  requestNumber!: string | null;
  @Field(() => ID, { nullable: true, description: 'Centre it is about.' }) officeId!: string | null;
  @Field(() => String, { description: 'What it says.' }) body!: string;
  @Field(() => SupportState, { description: 'State.' }) state!: SupportState;
  @Field(() => Boolean, { description: 'True when it waits for an answer longer than the limit.' }) isOverdue!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'Forwarded.' }) forwardedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Answer.' }) answer!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Answered.' }) answeredAt!: Date | null;
}
export const SupportRequestPageType = pageType('SupportRequestPage', SupportRequestType);

@InputType('AppointSupportContactInput', { description: 'Appointment of the person for support requests.' })
export class AppointSupportContactInput {
  @Field(() => ID, { description: 'Employee of the centre.' }) @MaxLength(64) employeeId!: string;
  @Field(() => String, { description: 'Number of the order.' }) @MinLength(1) @MaxLength(64) orderNumber!: string;
  @Field(() => LocalDate, { description: 'Date of the order.' }) orderDate!: string;
  @Field(() => ID, { description: 'Scan of the order.' }) @MaxLength(64) orderPaperId!: string;
  @Field(() => EmailAddress, { description: 'Corporate mailbox; personal ones are refused.' })
  @MaxLength(254)
  mailbox!: string;
}

@InputType('TakeSupportRequestInput', { description: 'A request of a recipient as the support service takes it.' })
export class TakeSupportRequestInput {
  @Field(() => SupportChannel, { description: 'How it came.' }) channel!: SupportChannel;
  @Field(() => String, { description: 'Who sends it.' }) @MinLength(1) @MaxLength(200) sender!: string;
  @Field(() => String, { nullable: true, description: 'How he is reached.' })
  @IsOptional()
  @MaxLength(254)
  senderContact?: string | null;
  @Field(() => String, { nullable: true, description: 'Number of his request for certificates.' })
  @IsOptional()
  @MaxLength(20)
  requestNumber?: string | null;
  @Field(() => ID, { nullable: true, description: 'Centre it is about, when known.' })
  @IsOptional()
  @MaxLength(64)
  officeId?: string | null;
  @Field(() => String, { nullable: true, description: 'Employee it is about.' })
  @IsOptional()
  @MaxLength(200)
  aboutEmployee?: string | null;
  @Field(() => String, { description: 'What it says.' }) @MinLength(1) @MaxLength(4000) body!: string;
}
