import { Arg, Args, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import { readFiledPaper } from '../administration/file-paper.ts';
import { FiledPaperType } from '../administration/filed-paper.type.ts';
import { listStaffNotices } from '../administration/list-staff-notices.ts';
import type { Page } from '../administration/page.type.ts';
import { StaffNoticeKindEnum, StaffNoticePageType } from '../administration/staff-notice.type.ts';
import type { StaffNoticeType } from '../administration/staff-notice.type.ts';
import { NewestFirstArgs, WindowArgs } from '../administration/window.ts';
import type { ApiContext } from '../context.ts';
import { listCarriers, listOfficialLetters, listOperatorIssues, listOperators } from './list-operators.ts';
import { CarrierState, OperatorSortField } from './operator.enums.ts';
import { OperatorFilter } from './operator.input.ts';
import {
  KeyCarrierPageType,
  OfficialLetterPageType,
  OperatorIssuePageType,
  OperatorPageType,
  OperatorType,
} from './operator.type.ts';
import type { KeyCarrierType, OfficialLetterType, OperatorIssueType, OperatorSummaryType } from './operator.type.ts';
import { readOperator } from './view-operator.ts';

@Resolver()
export class OperatorsResolver {
  @Authorized('operator.list')
  @Query(() => OperatorPageType, { description: 'Operators, masked; expiring certificates by the filter (p.15(1)).' })
  operators(
    @Ctx() context: ApiContext,
    @Args(() => WindowArgs) window: WindowArgs,
    @Arg('filter', () => OperatorFilter, { nullable: true, description: 'Filters.' }) filter: OperatorFilter | null,
    @Arg('sort', () => OperatorSortField, { description: 'Order.', defaultValue: OperatorSortField.NAME })
    sort: OperatorSortField,
  ): Promise<Page<OperatorSummaryType>> {
    return listOperators(context, filter ?? {}, sort, window);
  }

  @Authorized('operator.read')
  @Query(() => OperatorType, { description: 'Everything about one operator; the reading is recorded.' })
  operator(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Operator.' }) id: string,
  ): Promise<OperatorType> {
    return readOperator(context, id);
  }

  @Authorized('operator.list')
  @Query(() => KeyCarrierPageType, { description: 'Register of key carriers (p.15(1), p.19(5) rule 6).' })
  keyCarriers(
    @Ctx() context: ApiContext,
    @Args(() => WindowArgs) window: WindowArgs,
    @Arg('states', () => [CarrierState], { nullable: true, description: 'One of these states.' })
    states: CarrierState[] | null,
  ): Promise<Page<KeyCarrierType>> {
    return listCarriers(context, states, window);
  }

  @Authorized('operator.read')
  @Query(() => OfficialLetterPageType, { description: 'Official letters; the reading is recorded (p.15(1)).' })
  officialLetters(
    @Ctx() context: ApiContext,
    @Args(() => WindowArgs) window: WindowArgs,
    @Arg('isAnswered', () => Boolean, { nullable: true, description: 'Only answered or only open ones.' })
    isAnswered: boolean | null,
  ): Promise<Page<OfficialLetterType>> {
    return listOfficialLetters(context, isAnswered ?? null, window);
  }

  @Authorized('operator.confirm-issue')
  @Query(() => OperatorIssuePageType, { description: 'Orders to issue; the reading is recorded (p.15(1)).' })
  operatorIssues(
    @Ctx() context: ApiContext,
    @Args(() => WindowArgs) window: WindowArgs,
    @Arg('isConfirmed', () => Boolean, { nullable: true, description: 'Only with or only without both signatures.' })
    isConfirmed: boolean | null,
  ): Promise<Page<OperatorIssueType>> {
    return listOperatorIssues(context, isConfirmed ?? null, window);
  }

  @Authorized('operator.read-paper')
  @Query(() => FiledPaperType, { nullable: true, description: 'The scan of a paper; the reading is recorded.' })
  filedPaper(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Paper.' }) id: string,
  ): Promise<FiledPaperType | null> {
    return readFiledPaper(context, id);
  }

  @Authorized('notice.read')
  @Query(() => StaffNoticePageType, { description: 'What the other side tells my role and centre (p.15).' })
  staffNotices(
    @Ctx() context: ApiContext,
    @Args(() => NewestFirstArgs) window: NewestFirstArgs,
    @Arg('kinds', () => [StaffNoticeKindEnum], { nullable: true, description: 'One of these kinds.' })
    kinds: StaffNoticeType['kind'][] | null,
  ): Promise<Page<StaffNoticeType>> {
    return listStaffNotices(context, kinds, window);
  }
}
