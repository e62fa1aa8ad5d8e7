import { Arg, Args, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Page } from '../administration/page.type.ts';
import { WindowArgs } from '../administration/window.ts';
import type { ApiContext } from '../context.ts';
import { ArchiveCopyPageType, DestructionActPageType, RetentionRulePageType } from './archive.type.ts';
import type { ArchiveCopyType, DestructionActType, RetentionRuleType } from './archive.type.ts';
import { listArchiveCopies } from './copies.ts';
import { listDestructionActs } from './list-acts.ts';
import { listRetentionRules } from './retention-rules.ts';

@Resolver()
export class ArchiveListsResolver {
  @Authorized('archive.sign-destruction')
  @Query(() => DestructionActPageType, { description: 'Acts of destruction, newest first; the reading is recorded.' })
  destructionActs(
    @Ctx() context: ApiContext,
    @Args(() => WindowArgs) window: WindowArgs,
    @Arg('isComplete', () => Boolean, { nullable: true, description: 'Only with or only without both signatures.' })
    isComplete: boolean | null,
  ): Promise<Page<DestructionActType>> {
    return listDestructionActs(context, isComplete ?? null, window);
  }

  @Authorized('archive.list')
  @Query(() => ArchiveCopyPageType, { description: 'Copies given out of a unit; the reading is recorded (p.15(4)).' })
  archiveCopies(
    @Ctx() context: ApiContext,
    @Arg('unitId', () => ID, { description: 'Unit.' }) unitId: string,
    @Args(() => WindowArgs) window: WindowArgs,
  ): Promise<Page<ArchiveCopyType>> {
    return listArchiveCopies(context, unitId, window);
  }

  @Authorized('archive.list-rules')
  @Query(() => RetentionRulePageType, { description: 'Terms of keeping, proposed and confirmed (p.15(4)).' })
  retentionRules(
    @Ctx() context: ApiContext,
    @Args(() => WindowArgs) window: WindowArgs,
    @Arg('isConfirmed', () => Boolean, { nullable: true, description: 'Only confirmed or only proposed ones.' })
    isConfirmed: boolean | null,
  ): Promise<Page<RetentionRuleType>> {
    return listRetentionRules(context, isConfirmed ?? null, window);
  }
}
