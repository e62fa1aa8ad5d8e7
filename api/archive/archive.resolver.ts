import { Arg, Args, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Page } from '../administration/page.type.ts';
import { WindowArgs } from '../administration/window.ts';
import type { ApiContext } from '../context.ts';
import { Base64 } from '../schema/scalars.ts';
import {
  ArchiveCopyInput,
  ArchiveState,
  ArchiveUnitPageType,
  ArchiveUnitType,
  DestructionActInput,
  DestructionActType,
  RetentionRuleInput,
  RetentionRuleType,
} from './archive.type.ts';
import { issueArchiveCopy } from './copies.ts';
import { prepareDestruction, signDestruction } from './destruction.ts';
import { confirmRetentionRule, proposeRetentionRule } from './retention-rules.ts';
import { holdArchiveUnit, listArchiveUnits, placeArchiveUnit } from './units.ts';

const UNIT = { description: 'Unit of the archive.' };

@Resolver()
export class ArchiveResolver {
  @Authorized('archive.list')
  @Query(() => ArchiveUnitPageType, { description: 'Units of the archive; the reading is recorded (p.15(4)).' })
  archiveUnits(
    @Ctx() context: ApiContext,
    @Args(() => WindowArgs) window: WindowArgs,
    @Arg('states', () => [ArchiveState], { nullable: true, description: 'One of these states.' })
    states: ArchiveState[] | null,
    @Arg('isHeld', () => Boolean, { nullable: true, description: 'Only with or only without a legal hold.' })
    isHeld: boolean | null,
  ): Promise<Page<ArchiveUnitType>> {
    return listArchiveUnits(context, { states: states ?? null, isHeld: isHeld ?? null }, window);
  }

  @Authorized('archive.place')
  @Mutation(() => ArchiveUnitType, { description: 'Records where the paper lies (regulation p.15(4)).' })
  placeArchiveUnit(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, UNIT) id: string,
    @Arg('location', () => String, { description: 'Room, shelf, box.' }) location: string,
    @Arg('pages', () => Int, { description: 'Pages.' }) pages: number,
  ): Promise<ArchiveUnitType> {
    return placeArchiveUnit(context, { id, location: location.slice(0, 200), pages });
  }

  @Authorized('archive.issue-copy')
  @Mutation(() => ArchiveUnitType, { description: 'Gives a copy out on a reasoned request (regulation p.15(4)).' })
  issueArchiveCopy(
    @Ctx() context: ApiContext,
    @Arg('input', () => ArchiveCopyInput, { description: 'Who, why, what.' }) input: ArchiveCopyInput,
  ): Promise<ArchiveUnitType> {
    return issueArchiveCopy(context, input);
  }

  @Authorized('archive.hold')
  @Mutation(() => ArchiveUnitType, { description: 'Sets or lifts a legal hold (regulation p.15(4)).' })
  holdArchiveUnit(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, UNIT) id: string,
    @Arg('reason', () => String, { nullable: true, description: 'Reason; null lifts the hold.' }) reason: string | null,
  ): Promise<ArchiveUnitType> {
    return holdArchiveUnit(context, { id, reason: reason?.slice(0, 500) ?? null });
  }

  @Authorized('archive.propose-rule')
  @Mutation(() => RetentionRuleType, { description: 'Proposes a term of keeping (regulation p.15(4)).' })
  proposeRetentionRule(
    @Ctx() context: ApiContext,
    @Arg('input', () => RetentionRuleInput, { description: 'Kind, years, basis.' }) input: RetentionRuleInput,
  ): Promise<RetentionRuleType> {
    return proposeRetentionRule(context, input);
  }

  @Authorized('archive.confirm-rule')
  @Mutation(() => RetentionRuleType, { description: 'The second person confirms a term (regulation p.15(4)).' })
  confirmRetentionRule(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Rule.' }) id: string,
  ): Promise<RetentionRuleType> {
    return confirmRetentionRule(context, id);
  }

  @Authorized('archive.prepare-destruction')
  @Mutation(() => DestructionActType, { description: 'Writes an act over papers whose term is over (p.15(4)).' })
  prepareDestruction(
    @Ctx() context: ApiContext,
    @Arg('input', () => DestructionActInput, { description: 'Number and units.' }) input: DestructionActInput,
  ): Promise<DestructionActType> {
    return prepareDestruction(context, input);
  }

  @Authorized('archive.sign-destruction')
  @Mutation(() => DestructionActType, { description: 'First or second signature of an act (regulation p.15(4)).' })
  signDestruction(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Act.' }) id: string,
    @Arg('cms', () => Base64, { description: 'CMS over the act.' }) cms: Uint8Array,
  ): Promise<DestructionActType> {
    return signDestruction(context, { id, cms });
  }
}
