import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Page } from '../administration/page.type.ts';
import { WindowArgs } from '../administration/window.ts';
import type { ApiContext } from '../context.ts';
import { deliverCopies, listCopyRequests, requestCopies } from './copy-requests.ts';
import { closeQualityCheck, listQualityChecks, openQualityCheck } from './quality-checks.ts';
import { OpenQualityCheckInput, RequestCopiesInput, WorkplaceCheckInput } from './quality.input.ts';
import {
  CopyRequestPageType,
  CopyRequestType,
  QualityCheckPageType,
  QualityCheckType,
  WorkplaceStatementPageType,
} from './quality.type.ts';
import type { WorkplaceStatementType } from './quality.type.ts';
import { listStatements, recordWorkplaceCheck } from './workplace.ts';

@Resolver()
export class QualityResolver {
  @Authorized('quality.list')
  @Query(() => QualityCheckPageType, {
    description: 'Checks of finished cases; the reading is recorded (regulation p.15(2)).',
  })
  qualityChecks(
    @Ctx() context: ApiContext,
    @Args(() => WindowArgs) window: WindowArgs,
    @Arg('isClosed', () => Boolean, { description: 'Only closed or only open ones.', nullable: true })
    isClosed: boolean | null,
  ): Promise<Page<QualityCheckType>> {
    return listQualityChecks(context, isClosed ?? null, window);
  }

  @Authorized('quality.open-check')
  @Mutation(() => QualityCheckType, { description: 'Opens a check and draws its sample (regulation p.15(2)).' })
  openQualityCheck(
    @Ctx() context: ApiContext,
    @Arg('input', () => OpenQualityCheckInput, { description: 'Centre, period, basis, size.' })
    input: OpenQualityCheckInput,
  ): Promise<QualityCheckType> {
    return openQualityCheck(context, input);
  }

  @Authorized('quality.open-check')
  @Mutation(() => QualityCheckType, { description: 'Closes a check (regulation p.15(2)).' })
  closeQualityCheck(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Check.' }) id: string,
  ): Promise<QualityCheckType> {
    return closeQualityCheck(context, id);
  }

  @Authorized('quality.list-copies')
  @Query(() => CopyRequestPageType, { description: 'Copies that the provider wants (regulation p.15(2)).' })
  copyRequests(
    @Ctx() context: ApiContext,
    @Args(() => WindowArgs) window: WindowArgs,
    @Arg('isDelivered', () => Boolean, { description: 'Only delivered or only open ones.', nullable: true })
    isDelivered: boolean | null,
  ): Promise<Page<CopyRequestType>> {
    return listCopyRequests(context, isDelivered ?? null, window);
  }

  @Authorized('quality.request-copies')
  @Mutation(() => CopyRequestType, { description: 'Asks a centre for copies of papers (regulation p.15(2)).' })
  requestCopies(
    @Ctx() context: ApiContext,
    @Arg('input', () => RequestCopiesInput, { description: 'Case and papers.' }) input: RequestCopiesInput,
  ): Promise<CopyRequestType> {
    return requestCopies(context, input);
  }

  @Authorized('quality.deliver-copies')
  @Mutation(() => CopyRequestType, {
    description: 'An operator delivers the copies; hashes and delay are recorded (regulation p.15(2)).',
  })
  deliverCopies(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Request for copies.' }) id: string,
    @Arg('paperIds', () => [ID], { description: 'Scans, as `filePaper` gave them.' }) paperIds: string[],
  ): Promise<CopyRequestType> {
    return deliverCopies(context, { id, paperIds });
  }

  @Authorized('workplace.record-check')
  @Mutation(() => Boolean, {
    description: 'Records what was found at a workplace; a deviation becomes a violation (regulation p.19(5)).',
  })
  recordWorkplaceCheck(
    @Ctx() context: ApiContext,
    @Arg('input', () => WorkplaceCheckInput, { description: 'Rule and finding.' }) input: WorkplaceCheckInput,
  ): Promise<boolean> {
    return recordWorkplaceCheck(context, input);
  }

  @Authorized('workplace.read-statement')
  @Query(() => WorkplaceStatementPageType, {
    description: 'Monthly statements with their seals; the reading is recorded (regulation p.19(5)).',
  })
  workplaceStatements(
    @Ctx() context: ApiContext,
    @Args(() => WindowArgs) window: WindowArgs,
    @Arg('operatorId', () => ID, { description: 'Operator.', nullable: true }) operatorId: string | null,
    @Arg('month', () => String, { description: 'Month, YYYY-MM.', nullable: true }) month: string | null,
  ): Promise<Page<WorkplaceStatementType>> {
    return listStatements(context, { operatorId: operatorId ?? null, month: month ?? null }, window);
  }
}
