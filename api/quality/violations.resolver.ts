import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Page } from '../administration/page.type.ts';
import { WindowArgs } from '../administration/window.ts';
import type { ApiContext } from '../context.ts';
import { LocalDate } from '../schema/scalars.ts';
import { AnswerViolationInput, RecordViolationInput, ViolationFilter } from './quality.input.ts';
import { QualityFindingType, ViolationPageType, ViolationType } from './quality.type.ts';
import {
  answerViolation,
  closeViolation,
  listViolations,
  recordViolation,
  reportFindings,
  sendViolation,
} from './violations.ts';

@Resolver()
export class ViolationsResolver {
  @Authorized('quality.list')
  @Query(() => ViolationPageType, { description: 'Violations; the reading is recorded (regulation p.15(2)).' })
  violations(
    @Ctx() context: ApiContext,
    @Args(() => WindowArgs) window: WindowArgs,
    @Arg('filter', () => ViolationFilter, { description: 'Filters.', nullable: true }) filter: ViolationFilter | null,
  ): Promise<Page<ViolationType>> {
    return listViolations(context, filter ?? {}, window);
  }

  @Authorized('quality.report')
  @Query(() => [QualityFindingType], {
    description: 'Findings of a period per centre and operator (regulation p.15(2)).',
  })
  qualityFindings(
    @Ctx() context: ApiContext,
    @Arg('from', () => LocalDate, { description: 'First day.' }) from: string,
    @Arg('to', () => LocalDate, { description: 'Last day.' }) to: string,
    @Arg('officeId', () => ID, { description: 'Centre; null = all.', nullable: true }) officeId: string | null,
  ): Promise<QualityFindingType[]> {
    return reportFindings(context, { from, to, officeId: officeId ?? null });
  }

  @Authorized('quality.record-violation')
  @Mutation(() => ViolationType, { description: 'Records a breach that a person found (regulation p.15(2)).' })
  recordViolation(
    @Ctx() context: ApiContext,
    @Arg('input', () => RecordViolationInput, { description: 'Operator, rule, words.' }) input: RecordViolationInput,
  ): Promise<ViolationType> {
    return recordViolation(context, input);
  }

  @Authorized('quality.record-violation')
  @Mutation(() => ViolationType, { description: 'Sends a violation to the head of the centre (regulation p.15(2)).' })
  sendViolation(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Violation.' }) id: string,
  ): Promise<ViolationType> {
    return sendViolation(context, id);
  }

  @Authorized('quality.answer-violation')
  @Mutation(() => ViolationType, { description: 'The head of the centre answers with measures (regulation p.15(2)).' })
  answerViolation(
    @Ctx() context: ApiContext,
    @Arg('input', () => AnswerViolationInput, { description: 'Answer and measures.' }) input: AnswerViolationInput,
  ): Promise<ViolationType> {
    return answerViolation(context, input);
  }

  @Authorized('quality.close-violation')
  @Mutation(() => ViolationType, { description: 'The provider closes an answered violation (regulation p.15(2)).' })
  closeViolation(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Violation.' }) id: string,
  ): Promise<ViolationType> {
    return closeViolation(context, id);
  }
}
