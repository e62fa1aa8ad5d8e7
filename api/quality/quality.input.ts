import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { STATEMENT_RULES } from '@kualik/domain/rules/operator-rules.ts';
import { MAX_SAMPLE } from '@kualik/domain/rules/quality.ts';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../schema/scalars.ts';
import { ViolationState } from './quality.enums.ts';

@InputType('ViolationFilter', { description: 'Filters of the list of violations; all given ones must hold.' })
export class ViolationFilter {
  @Field(() => [ViolationState], { nullable: true, description: 'One of these states.' })
  states?: ViolationState[] | null;
  @Field(() => ID, { nullable: true, description: 'Employee.' }) @IsOptional() @MaxLength(64) employeeId?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Rule.' }) @IsOptional() @MaxLength(64) ruleRef?: string | null;
}

@InputType('RecordViolationInput', { description: 'A violation that a person found.' })
export class RecordViolationInput {
  @Field(() => ID, { description: 'Operator.' }) @MaxLength(64) operatorId!: string;
  @Field(() => ID, { nullable: true, description: 'Request.' }) @IsOptional() @MaxLength(64) requestId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Check that found it; of the operator’s centre.' })
  @IsOptional()
  @MaxLength(64)
  checkId?: string | null;
  @Field(() => String, { description: 'Rule, as `p.19(5) rule 4`.' })
  @Matches(/^p\.\d{1,2}(\(\d\))?( rule ([1-9]|10))?$/)
  ruleRef!: string;
  @Field(() => String, { description: 'What was found.' }) @MinLength(1) @MaxLength(1000) description!: string;
}

@InputType('AnswerViolationInput', { description: 'Answer of the centre to a violation.' })
export class AnswerViolationInput {
  @Field(() => ID, { description: 'Violation.' }) @MaxLength(64) id!: string;
  @Field(() => String, { description: 'Answer.' }) @MinLength(1) @MaxLength(1000) answer!: string;
  @Field(() => String, { description: 'Measures taken.' }) @MinLength(1) @MaxLength(1000) measures!: string;
}

@InputType('OpenQualityCheckInput', { description: 'A check of finished cases.' })
export class OpenQualityCheckInput {
  @Field(() => ID, { description: 'Centre.' }) @MaxLength(64) officeId!: string;
  @Field(() => LocalDate, { description: 'First day.' }) from!: string;
  @Field(() => LocalDate, { description: 'Last day.' }) to!: string;
  @Field(() => [String], { description: 'Acts and versions of instructions.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @MaxLength(200, { each: true })
  basis!: string[];
  @Field(() => Int, { description: `Cases to draw, at most ${MAX_SAMPLE}.` })
  @Min(1)
  @Max(MAX_SAMPLE)
  sampleSize!: number;
}

@InputType('RequestCopiesInput', { description: 'Copies that the provider wants.' })
export class RequestCopiesInput {
  @Field(() => ID, { nullable: true, description: 'Check.' }) @IsOptional() @MaxLength(64) checkId?: string | null;
  @Field(() => ID, { description: 'Request.' }) @MaxLength(64) requestId!: string;
  @Field(() => [String], { description: 'Papers wanted.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @MaxLength(100, { each: true })
  documents!: string[];
}

@InputType('WorkplaceCheckInput', { description: 'What was found at a workplace (regulation p.19(5)).' })
export class WorkplaceCheckInput {
  @Field(() => ID, { description: 'Operator.' }) @MaxLength(64) operatorId!: string;
  @Field(() => Int, { description: 'Rule: 1, 4, 6, 7, 8, 9 or 10.' }) @IsIn(STATEMENT_RULES) rule!: number;
  @Field(() => Boolean, { description: 'True when the rule is kept.' }) isKept!: boolean;
  @Field(() => String, { nullable: true, description: 'What was seen.' })
  @IsOptional()
  @MaxLength(1000)
  note?: string | null;
  @Field(() => ID, { nullable: true, description: 'Scan or report, as `filePaper` gave it.' })
  @IsOptional()
  @MaxLength(64)
  paperId?: string | null;
}
