import { IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ClockType } from '../cases/case-parts.type.ts';
import { AwaitedParty, LimitKind } from '../cases/limit.enums.ts';
import { describedEnum } from '../schema/described-enum.ts';
import { LocalizedTextType } from '../schema/localized-text.type.ts';
import { DateTime } from '../schema/scalars.ts';

export const ClockRisk = describedEnum('ClockRisk', 'How near a limit is.', {
  AT_RISK: ['AT_RISK', 'Less than a day is left, of a measured time less than a fifth.'],
  BREACHED: ['BREACHED', 'The limit has run out and the step is not done.'],
});
export type ClockRisk = (typeof ClockRisk)[keyof typeof ClockRisk];

@InputType('ClockFilter', { description: 'Filters of the clocks; all given ones must hold.' })
export class ClockFilter {
  @Field(() => ClockRisk, { nullable: true, description: 'How near; both when left out.' }) risk?: ClockRisk | null;
  @Field(() => LimitKind, { nullable: true, description: 'Kind of the limit.' }) kind?: LimitKind | null;
  @Field(() => ID, { nullable: true, description: 'Registration centre.' })
  @IsOptional()
  @MaxLength(64)
  officeId?: string | null;
}

@InputType('BreachFilter', { description: 'Filters of the breaches; all given ones must hold.' })
export class BreachFilter {
  @Field(() => LimitKind, { nullable: true, description: 'Kind of the limit.' }) kind?: LimitKind | null;
  @Field(() => ID, { nullable: true, description: 'Registration centre.' })
  @IsOptional()
  @MaxLength(64)
  officeId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: the step is still not done.' }) open?: boolean | null;
  @Field(() => DateTime, { nullable: true, description: 'Recorded at this moment or later.' }) from?: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Recorded before this moment.' }) until?: Date | null;
}

@InputType('PageInput', { description: 'Which part of a list.' })
export class PageInput {
  @Field(() => Int, { defaultValue: 25, description: 'How many lines, 1 to 100.' }) @Min(1) @Max(100) first!: number;
  @Field(() => Int, { defaultValue: 0, description: 'How many lines before them.' })
  @Min(0)
  @Max(100_000)
  offset!: number;
}

@ObjectType('RunningClock', { description: 'A clock of an open request that is near its end or past it.' })
export class RunningClockType {
  @Field(() => ID, { description: 'Request.' }) requestId!: string;
  @Field(() => String, { description: 'Its number.' }) number!: string;
  @Field(() => String, { description: 'Channel.' }) channel!: string;
  @Field(() => ID, { nullable: true, description: 'Registration centre.' }) officeId!: string | null;
  @Field(() => LimitKind, { description: 'Kind of the limit.' }) kind!: LimitKind;
  @Field(() => LocalizedTextType, { description: 'The step the request stands on.' }) stepTitle!: LocalizedTextType;
  @Field(() => DateTime, { description: 'When the clock began.' }) startedAt!: Date;
  @Field(() => ClockType, { description: 'The clock.' }) clock!: ClockType;
}

@ObjectType('RunningClockList', { description: 'A page of clocks, soonest first.' })
export class RunningClockListType {
  @Field(() => [RunningClockType], { description: 'Lines.' }) nodes!: RunningClockType[];
  @Field(() => Int, { description: 'How many the filter finds in all.' }) totalCount!: number;
  @Field(() => Boolean, {
    description: 'True: only the 1000 cases nearest to a limit were looked at; ask for one registration centre.',
  })
  isCut!: boolean;
}

@ObjectType('Breach', { description: 'A limit that was not kept.' })
export class BreachType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'Request.' }) requestId!: string;
  @Field(() => String, { description: 'Its number.' }) number!: string;
  @Field(() => String, { description: 'Channel.' }) channel!: string;
  @Field(() => ID, { nullable: true, description: 'Registration centre.' }) officeId!: string | null;
  @Field(() => String, { description: 'Id of the limit.' }) limitId!: string;
  @Field(() => LimitKind, { description: 'Kind of the limit.' }) kind!: LimitKind;
  @Field(() => String, { description: 'Step whose entering began the clock.' }) step!: string;
  @Field(() => LocalizedTextType, { description: 'The limit in words.' }) limitText!: LocalizedTextType;
  @Field(() => String, { nullable: true, description: 'Clause; null when the table prints it.' }) clause!:
    | string
    | null;
  @Field(() => DateTime, { description: 'When the clock began.' }) startedAt!: Date;
  @Field(() => DateTime, { description: 'When it ran out.' }) due!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When the step was done; null while it is not.' })
  endedAt!: Date | null;
  @Field(() => AwaitedParty, {
    nullable: true,
    description: 'Who was awaited meanwhile: the reason that stands beside it.',
  })
  awaited!: AwaitedParty | null;
  @Field(() => DateTime, { description: 'When it was recorded.' }) recordedAt!: Date;
}

@ObjectType('BreachList', { description: 'A page of breaches.' })
export class BreachListType {
  @Field(() => [BreachType], { description: 'Lines.' }) nodes!: BreachType[];
  @Field(() => Int, { description: 'How many the filter finds in all.' }) totalCount!: number;
}
