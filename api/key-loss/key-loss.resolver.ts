import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { decideKeyLoss } from './decide-key-loss.ts';
import {
  KeyLossOutcomeType,
  KeyLossPageType,
  KeyLossState,
  ReportKeyLossInput,
  RevokeHeldInput,
  TelephoneKeyLossInput,
} from './key-loss.type.ts';
import { readKeyLosses } from './list-key-losses.ts';
import { makeKeyLossCode } from './make-key-loss-code.ts';
import { reportKeyLossByTelephone } from './report-by-telephone.ts';
import { reportKeyLoss } from './report-key-loss.ts';
import { askToResumeAfterLoss, resumeAfterLoss } from './resume-after-loss.ts';
import { revokeHeld } from './revoke-held.ts';

@Resolver()
export class KeyLossResolver {
  @Authorized('key-loss.report')
  @Mutation(() => KeyLossOutcomeType, {
    description: 'Suspends an operator at once and holds everything he confirmed since (regulation p.19(5) rule 3).',
  })
  reportKeyLoss(
    @Ctx() context: ApiContext,
    @Arg('input', () => ReportKeyLossInput, { description: 'Whose key, since when.' }) input: ReportKeyLossInput,
  ): Promise<KeyLossOutcomeType> {
    return reportKeyLoss(context, input);
  }

  @Authorized('call-centre.key-loss')
  @Mutation(() => KeyLossOutcomeType, {
    description: 'An operator says his code on the telephone: suspended at once, the provider decides about the rest.',
  })
  reportKeyLossByTelephone(
    @Ctx() context: ApiContext,
    @Arg('input', () => TelephoneKeyLossInput, { description: 'Code and moment.' }) input: TelephoneKeyLossInput,
  ): Promise<KeyLossOutcomeType> {
    return reportKeyLossByTelephone(context, input);
  }

  @Authorized('key-loss.code')
  @Mutation(() => String, { description: 'A new telephone code for oneself, shown once; the older one ends.' })
  makeKeyLossCode(@Ctx() context: ApiContext): Promise<string> {
    return makeKeyLossCode(context);
  }

  @Authorized('key-loss.decide')
  @Mutation(() => KeyLossOutcomeType, { description: 'Decides a report that came by telephone.' })
  decideKeyLoss(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Report.' }) id: string,
    @Arg('confirm', () => Boolean, { description: 'True = hold everything since; false = no loss.' }) confirm: boolean,
  ): Promise<KeyLossOutcomeType> {
    return decideKeyLoss(context, id, confirm);
  }

  @Authorized('operator.request-resume')
  @Mutation(() => KeyLossOutcomeType, {
    description: 'The head asks to let an operator work again whose key was not lost (p.15(1)).',
  })
  askToResumeAfterKeyLoss(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Report.' }) id: string,
  ): Promise<KeyLossOutcomeType> {
    return askToResumeAfterLoss(context, id);
  }

  @Authorized('operator.resume')
  @Mutation(() => KeyLossOutcomeType, {
    description: 'The provider lets an operator work again whose key was not lost (p.15(1)).',
  })
  resumeAfterKeyLoss(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Report.' }) id: string,
  ): Promise<KeyLossOutcomeType> {
    return resumeAfterLoss(context, id);
  }

  @Authorized('key-loss.decide')
  @Mutation(() => Int, { description: 'Revokes certificates of a worklist; gives their number.' })
  revokeHeld(
    @Ctx() context: ApiContext,
    @Arg('input', () => RevokeHeldInput, { description: 'Which.' }) input: RevokeHeldInput,
  ): Promise<number> {
    return revokeHeld(context, input.holds);
  }

  @Authorized('key-loss.list')
  @Query(() => KeyLossPageType, { description: 'Reports of lost keys, newest first; the reading is recorded.' })
  keyLosses(
    @Ctx() context: ApiContext,
    @Arg('state', () => KeyLossState, { nullable: true, description: 'State.' }) state: KeyLossState | null,
    @Arg('first', () => Int, { nullable: true, description: 'At most so many, 100 at the most.' }) first: number | null,
    @Arg('offset', () => Int, { nullable: true, description: 'Left out before them.' }) offset: number | null,
  ): Promise<KeyLossPageType> {
    return readKeyLosses(context, { state, first, offset });
  }
}
