import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AvailabilitySubject, RuleMeans } from '../quality/quality.enums.ts';
import { LocalizedTextType } from '../schema/localized-text.type.ts';
import { DateTime } from '../schema/scalars.ts';

@ObjectType('Availability', { description: 'Measured availability of one subject in one period (regulation p.19(3)).' })
export class AvailabilityType {
  @Field(() => AvailabilitySubject, { description: 'What was measured.' }) subject!: AvailabilitySubject;
  @Field(() => DateTime, { description: 'When the period begins.' }) periodFrom!: Date;
  @Field(() => Int, { description: 'Samples.' }) samples!: number;
  @Field(() => Float, { description: 'Samples that found it available, in per cent.' }) percent!: number;
  @Field(() => Int, { nullable: true, description: 'Median time of an answer, milliseconds.' })
  medianLatencyMs!: number | null;
}

@ObjectType('OperatorRule', { description: 'A rule of the operator’s work and how it is met (regulation p.19(5)).' })
export class OperatorRuleType {
  @Field(() => Int, { description: 'Number of the rule.' }) rule!: number;
  @Field(() => String, { description: 'What it asks.' }) text!: string;
  @Field(() => String, { description: 'How it is met.' }) how!: string;
  @Field(() => RuleMeans, { description: 'By what.' }) means!: RuleMeans;
}

@ObjectType('StorageAdvice', { description: 'The advice beside the choice of storage (regulation p.19(4)).' })
export class StorageAdviceType {
  @Field(() => String, { description: 'Version; kept with each order.' }) version!: string;
  @Field(() => LocalizedTextType, { description: 'The advice.' }) text!: LocalizedTextType;
}
