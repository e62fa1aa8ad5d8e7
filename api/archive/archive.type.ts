import { ArrayMaxSize, ArrayMinSize, IsOptional, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { pageType } from '../administration/page.type.ts';
import { describedEnum } from '../schema/described-enum.ts';
import { Base64, DateTime } from '../schema/scalars.ts';

export const ArchiveState = describedEnum('ArchiveState', 'Whether papers are still there (regulation p.15(4)).', {
  KEPT: ['kept', 'Kept.'],
  DESTROYED: ['destroyed', 'Destroyed by an act of two people.'],
});
export type ArchiveState = (typeof ArchiveState)[keyof typeof ArchiveState];

@ObjectType('ArchiveCopyFile', { description: 'A stored paper of a copy.' })
export class ArchiveCopyFileType {
  @Field(() => ID, { description: 'Id of the document.' }) id!: string;
  @Field(() => String, { description: 'Kind of paper.' }) kind!: string;
  @Field(() => String, { description: 'Where who gave the copy out opens it, within the hour.' }) url!: string;
}

@ObjectType('ArchiveCopy', { description: 'A copy given out on a reasoned request (regulation p.15(4)).' })
export class ArchiveCopyType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Who asked.' }) askedBy!: string;
  @Field(() => String, { description: 'Reason.' }) reason!: string;
  @Field(() => [String], { description: 'Kinds of papers.' }) documents!: string[];
  @Field(() => DateTime, { description: 'Given out.' }) issuedAt!: Date;
  @Field(() => ID, { description: 'Employee who gave it out.' }) issuedById!: string;
  @Field(() => [ArchiveCopyFileType], { description: 'The papers of it that are stored.' })
  files!: ArchiveCopyFileType[];
}
export const ArchiveCopyPageType = pageType('ArchiveCopyPage', ArchiveCopyType);

@ObjectType('ArchiveUnit', { description: 'The papers of a finished case in the archive (regulation p.15(4)).' })
export class ArchiveUnitType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'Request.' }) requestId!: string;
  @Field(() => ArchiveState, { description: 'State.' }) state!: ArchiveState;
  @Field(() => [String], { description: 'Kinds of its papers.' }) documents!: string[];
  @Field(() => DateTime, { description: 'End of the case.' }) closedAt!: Date;
  @Field(() => String, { nullable: true, description: 'Where the paper lies.' }) location!: string | null;
  @Field(() => String, { nullable: true, description: 'Kept until this day; null = without term.' })
  retainUntil!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it must not be destroyed.' }) legalHold!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Last comparison with the hashes.' }) verifiedAt!: Date | null;
  @Field(() => Boolean, { nullable: true, description: 'Its result.' }) verifiedOk!: boolean | null;
  @Field(() => ArchiveCopyType, { nullable: true, description: 'The copy that was given out in this very act.' })
  copy?: ArchiveCopyType | null;
}
export const ArchiveUnitPageType = pageType('ArchiveUnitPage', ArchiveUnitType);

@ObjectType('RetentionRule', { description: 'How long a kind of paper is kept (regulation p.15(4)).' })
export class RetentionRuleType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Kind of paper.' }) documentKind!: string;
  @Field(() => Int, { nullable: true, description: 'Years; null = keep.' }) years!: number | null;
  @Field(() => String, { description: 'Act and item it is based on.' }) basis!: string;
  @Field(() => DateTime, { nullable: true, description: 'Confirmed by the second person.' }) confirmedAt!: Date | null;
}

export const RetentionRulePageType = pageType('RetentionRulePage', RetentionRuleType);

@ObjectType('DestructionAct', { description: 'Act of destruction, signed by two people (regulation p.15(4)).' })
export class DestructionActType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Number.' }) number!: string;
  @Field(() => Base64, { description: 'Canonical JSON `kualik/destruction-act/1`.' }) document!: Uint8Array;
  @Field(() => DateTime, { nullable: true, description: 'First signature.' }) firstAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Second signature: the papers are destroyed.' })
  secondAt!: Date | null;
}

export const DestructionActPageType = pageType('DestructionActPage', DestructionActType);

@InputType('RetentionRuleInput', { description: 'A term of keeping to be confirmed by a second person.' })
export class RetentionRuleInput {
  @Field(() => String, { description: 'Kind of paper.' }) @MinLength(1) @MaxLength(100) documentKind!: string;
  @Field(() => Int, { nullable: true, description: 'Years; empty = keep.' })
  @IsOptional()
  @Min(1)
  @Max(100)
  years?: number | null;
  @Field(() => String, { description: 'Act and item it is based on.' }) @MinLength(1) @MaxLength(300) basis!: string;
}

@InputType('ArchiveCopyInput', { description: 'A copy out of the archive on a reasoned request.' })
export class ArchiveCopyInput {
  @Field(() => ID, { description: 'Unit.' }) @MaxLength(64) unitId!: string;
  @Field(() => String, { description: 'Who asked.' }) @MinLength(1) @MaxLength(200) askedBy!: string;
  @Field(() => String, { description: 'Reason.' }) @MaxLength(1000) reason!: string;
  @Field(() => [String], { description: 'Kinds of papers.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @MaxLength(100, { each: true })
  documents!: string[];
}

@InputType('DestructionActInput', { description: 'Papers whose term is over.' })
export class DestructionActInput {
  @Field(() => String, { description: 'Number of the act.' }) @MinLength(1) @MaxLength(64) number!: string;
  @Field(() => [ID], { description: 'Units.' }) @ArrayMinSize(1) @ArrayMaxSize(500) unitIds!: string[];
}
