import { Field, ID, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../schema/described-enum.ts';
import { DateTime } from '../schema/scalars.ts';

export const MailState = describedEnum('MailState', 'Where a notice stands.', {
  QUEUED: ['queued', 'Waiting to be sent, or being tried again.'],
  SENT: ['sent', 'Taken over by the mail server or written to the mailbox folder.'],
  FAILED: ['failed', 'Refused by the mail server for good.'],
  BOUNCED: ['bounced', 'Taken over by the mail server and returned later (RFC 3464).'],
  NONE: ['none', 'The applicant left no address: the paper is handed out instead.'],
});
export type MailState = (typeof MailState)[keyof typeof MailState];

@ObjectType('Mail', { description: 'A notice sent to the applicant (regulation p.6(5), p.6(11)).' })
export class MailType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Kind of letter, a row of the table of templates.' }) kind!: string;
  @Field(() => String, { description: 'Address; empty when there is none.' }) recipient!: string;
  @Field(() => String, { nullable: true, description: 'Subject.' }) subject!: string | null;
  @Field(() => MailState, { description: 'State.' }) state!: MailState;
  @Field(() => Int, { description: 'Attempts so far.' }) attempts!: number;
  @Field(() => String, { nullable: true, description: 'Last error of the mail server.' }) lastError!: string | null;
  @Field(() => DateTime, { description: 'When it was queued.' }) queuedAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was sent.' }) sentAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it came back.' }) bouncedAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'The whole message (RFC 5322) where it was written to the mailbox folder.',
  })
  eml!: string | null;
}
