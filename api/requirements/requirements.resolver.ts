import { OPERATOR_RULES } from '@kualik/domain/rules/operator-rules.ts';
import { STORAGE_ADVICE } from '@kualik/domain/rules/storage-advice.ts';
import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { AvailabilityUnit } from '../quality/quality.enums.ts';
import { LocalDate } from '../schema/scalars.ts';
import { measureAvailability } from './measure-availability.ts';
import { AvailabilityType, OperatorRuleType, StorageAdviceType } from './requirements.type.ts';

@Resolver()
export class RequirementsResolver {
  @Authorized('availability.read')
  @Query(() => [AvailabilityType], { description: 'Measured availability per period (regulation p.19(3)).' })
  availability(
    @Ctx() context: ApiContext,
    @Arg('from', () => LocalDate, { description: 'First day.' }) from: string,
    @Arg('to', () => LocalDate, { description: 'Last day.' }) to: string,
    @Arg('unit', () => AvailabilityUnit, { description: 'Length of a period.', defaultValue: AvailabilityUnit.DAY })
    unit: AvailabilityUnit,
  ): Promise<AvailabilityType[]> {
    return measureAvailability(context, { from, to, unit });
  }

  @Authorized('quality.list')
  @Query(() => [OperatorRuleType], { description: 'The ten rules of an operator’s work and how each is met.' })
  operatorRules(): OperatorRuleType[] {
    return [...OPERATOR_RULES];
  }

  @Query(() => StorageAdviceType, { description: 'The advice that stands beside the choice of storage (p.19(4)).' })
  storageAdvice(): StorageAdviceType {
    return STORAGE_ADVICE;
  }
}
