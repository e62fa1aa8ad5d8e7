import { Field, ID, InputType } from 'type-graphql';
import { MaxLength } from 'class-validator';
import { describedEnum } from '../schema/described-enum.ts';

export const FailedWorkResolution = describedEnum(
  'FailedWorkResolution',
  'Why work that ended as impossible is no matter any more.',
  {
    ORDERED_AGAIN: ['ordered_again', 'It was ordered anew.'],
    DONE_OTHERWISE: ['done_otherwise', 'What it was for was done in another way.'],
    NOT_NEEDED: ['not_needed', 'What it was for is needed no more.'],
  },
);
export type FailedWorkResolution = (typeof FailedWorkResolution)[keyof typeof FailedWorkResolution];

@InputType('SettleFailedWorkInput', { description: 'Work that ended as impossible, and why it is no matter any more.' })
export class SettleFailedWorkInput {
  @Field(() => ID, { description: 'The work.' }) @MaxLength(64) id!: string;
  @Field(() => FailedWorkResolution, { description: 'Reason.' }) resolution!: FailedWorkResolution;
}
