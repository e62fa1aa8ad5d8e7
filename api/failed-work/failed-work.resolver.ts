import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { SettleFailedWorkInput } from './failed-work.input.ts';
import { repeatFailedWork } from './repeat-failed-work.ts';
import { settleFailedWork } from './settle-failed-work.ts';

/** Work of the program that ended as impossible; the list `failedWork` shows it. */
@Resolver()
export class FailedWorkResolver {
  @Authorized('failed-work.settle')
  @Mutation(() => Boolean, { description: 'Lets work that ended as impossible run again.' })
  repeatFailedWork(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'The work.' }) id: string,
  ): Promise<boolean> {
    return repeatFailedWork(context, id);
  }

  @Authorized('failed-work.settle')
  @Mutation(() => Boolean, { description: 'Records why work that ended as impossible is no matter any more.' })
  settleFailedWork(
    @Ctx() context: ApiContext,
    @Arg('input', () => SettleFailedWorkInput, { description: 'Work and reason.' }) input: SettleFailedWorkInput,
  ): Promise<boolean> {
    return settleFailedWork(context, input);
  }
}
