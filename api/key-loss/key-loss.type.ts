import { ArrayMaxSize, ArrayMinSize, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../schema/described-enum.ts';
import { DateTime } from '../schema/scalars.ts';

export const KeyLossState = describedEnum('KeyLossState', 'Where a report of a lost key stands.', {
  REPORTED: ['reported', 'Reported by telephone: the account is suspended, the provider has to decide.'],
  ACTED: ['acted', 'The account is suspended and everything confirmed since is on hold.'],
  DISMISSED: ['dismissed', 'Found to be no loss.'],
});
export type KeyLossState = (typeof KeyLossState)[keyof typeof KeyLossState];

export const KeyLossChannel = describedEnum('KeyLossChannel', 'Who reported a lost key.', {
  SELF: ['self', 'The operator himself.'],
  SUPERIOR: ['superior', 'His head or the provider.'],
  TELEPHONE: ['telephone', 'The operator on the telephone, with his code.'],
});
export type KeyLossChannel = (typeof KeyLossChannel)[keyof typeof KeyLossChannel];

@ObjectType('KeyLoss', { description: 'A report that an operator’s key is lost (regulation p.19(5) rule 3).' })
export class KeyLossType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'The operator.' }) employeeId!: string;
  @Field(() => String, { description: 'His name.' }) employeeName!: string;
  @Field(() => DateTime, { description: 'Since when the key may be in other hands.' }) since!: Date;
  @Field(() => KeyLossChannel, { description: 'Who reported it.' }) channel!: KeyLossChannel;
  @Field(() => DateTime, { description: 'When it was reported; the account was suspended in the same moment.' })
  reportedAt!: Date;
  @Field(() => KeyLossState, { description: 'State.' }) state!: KeyLossState;
  @Field(() => DateTime, { nullable: true, description: 'No loss: the head of the centre asked to resume.' })
  resumeAskedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'No loss: the operator works again.' }) resumedAt!: Date | null;
  @Field(() => Int, { description: 'Certificates that wait for a decision.' }) active!: number;
  @Field(() => Int, { description: 'Certificates that were confirmed and count again.' }) released!: number;
  @Field(() => Int, { description: 'Certificates that were revoked.' }) revoked!: number;
  @Field(() => Int, {
    nullable: true,
    description:
      'Seconds from the report to the revocation of the operator’s certificate; null while it is not revoked.',
  })
  revokedAfterSeconds!: number | null;
}

@ObjectType('KeyLossPage', { description: 'A page of reports.' })
export class KeyLossPageType {
  @Field(() => [KeyLossType], { description: 'The reports.' }) rows!: KeyLossType[];
  @Field(() => Int, { description: 'How many there are in all.' }) total!: number;
}

@ObjectType('KeyLossOutcome', { description: 'What a report did.' })
export class KeyLossOutcomeType {
  @Field(() => ID, { description: 'Id of the report.' }) id!: string;
  @Field(() => KeyLossState, { description: 'State.' }) state!: KeyLossState;
  @Field(() => Int, { description: 'Certificates put on hold by this act.' }) held!: number;
}

@InputType('ReportKeyLossInput', { description: 'The report of a lost key.' })
export class ReportKeyLossInput {
  @Field(() => ID, { nullable: true, description: 'The operator; left out = oneself.' })
  @IsOptional()
  @MaxLength(64)
  employeeId?: string | null;
  @Field(() => DateTime, { description: 'Since when the key may be in other hands.' }) since!: Date;
}

@InputType('TelephoneKeyLossInput', { description: 'A lost key reported on the telephone 1414.' })
export class TelephoneKeyLossInput {
  @Field(() => String, { description: 'The operator’s telephone code.' }) @MaxLength(32) code!: string;
  @Field(() => DateTime, { description: 'Since when the key may be in other hands.' }) since!: Date;
}

@InputType('RevokeHeldInput', { description: 'Certificates of a worklist that are to be revoked.' })
export class RevokeHeldInput {
  @Field(() => [ID], { description: 'Holds.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @MaxLength(64, { each: true })
  holds!: string[];
}
