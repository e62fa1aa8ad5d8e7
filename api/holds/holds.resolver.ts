import { Arg, Authorized, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { Base64 } from '../schema/scalars.ts';
import { RequestStateType } from '../status/request-state.type.ts';
import { askHoldRelease } from './ask-release.ts';
import { callCentreState } from './call-centre-state.ts';
import { confirmHoldRelease } from './confirm-hold-release.ts';
import { holdAtCounter } from './hold-at-counter.ts';
import { holdByCallCentre } from './hold-by-call-centre.ts';
import { holdByLink, readHoldLink } from './hold-by-link.ts';
import { holdBySignature } from './hold-by-signature.ts';
import { createHoldDocument } from './hold-document.ts';
import { readHoldDays, setHoldDays } from './hold-term.ts';
import {
  CallCentreHoldInput,
  ConfirmHoldReleaseInput,
  CounterHoldInput,
  HoldDocumentInput,
  HoldDocumentType,
  HoldFilterInput,
  HoldLinkStateType,
  HoldOrderField,
  HoldOutcomeType,
  HoldPageType,
  HoldReleasePreparationType,
  PrepareHoldReleaseInput,
} from './hold.type.ts';
import { listHolds } from './list-holds.ts';
import { prepareHoldRelease } from './prepare-hold-release.ts';

const SECRET = { description: 'The secret of the link, the part after #.' };
const CMS = { description: 'CMS SignedData over the document, attached, DER.' };

@Resolver()
export class HoldsResolver {
  @Query(() => HoldLinkStateType, { description: 'State of a link "I did not order this"; changes nothing.' })
  holdLink(
    @Ctx() context: ApiContext,
    @Arg('secret', () => String, SECRET) secret: string,
  ): Promise<HoldLinkStateType> {
    return readHoldLink(context, secret);
  }

  @Mutation(() => HoldOutcomeType, {
    description: 'Uses the link up: holds what was issued, or stops the order that is under way.',
  })
  holdByLink(
    @Ctx() context: ApiContext,
    @Arg('secret', () => String, SECRET) secret: string,
  ): Promise<HoldOutcomeType> {
    return holdByLink(context, secret);
  }

  @Mutation(() => HoldDocumentType, { description: 'A document for an owner to sign. Answers alike for any serial.' })
  createHoldDocument(
    @Ctx() context: ApiContext,
    @Arg('input', () => HoldDocumentInput, { description: 'What is to be signed.' }) input: HoldDocumentInput,
  ): Promise<HoldDocumentType> {
    return createHoldDocument(context, input);
  }

  @Mutation(() => HoldOutcomeType, { description: 'Holds the certificates named in a document the owner signed.' })
  holdBySignature(
    @Ctx() context: ApiContext,
    @Arg('cms', () => Base64, CMS) cms: Uint8Array,
  ): Promise<HoldOutcomeType> {
    return holdBySignature(context, cms);
  }

  @Mutation(() => Boolean, {
    description: 'Asks for the end of a hold with a valid certificate of another order; an operator confirms it.',
  })
  askHoldRelease(@Ctx() context: ApiContext, @Arg('cms', () => Base64, CMS) cms: Uint8Array): Promise<boolean> {
    return askHoldRelease(context, cms);
  }

  @Authorized('hold.place')
  @Mutation(() => HoldOutcomeType, { description: 'Holds certificates of a person identified at the counter.' })
  holdAtCounter(
    @Ctx() context: ApiContext,
    @Arg('input', () => CounterHoldInput, { description: 'Which, and who was identified.' }) input: CounterHoldInput,
  ): Promise<HoldOutcomeType> {
    return holdAtCounter(context, input);
  }

  @Authorized('call-centre.hold')
  @Mutation(() => HoldOutcomeType, { description: 'Holds or stops on a call to 1414 (regulation p.13).' })
  holdByCallCentre(
    @Ctx() context: ApiContext,
    @Arg('input', () => CallCentreHoldInput, { description: 'What the caller said.' }) input: CallCentreHoldInput,
  ): Promise<HoldOutcomeType> {
    return holdByCallCentre(context, input);
  }

  @Authorized('call-centre.state')
  @Query(() => RequestStateType, {
    nullable: true,
    description: 'State of a request by its number, for the contact centre: nothing personal (regulation p.13).',
  })
  callCentreState(
    @Ctx() context: ApiContext,
    @Arg('number', () => String, { description: 'Number of the request.' }) number: string,
  ): Promise<RequestStateType | null> {
    return callCentreState(context, number);
  }

  @Authorized('hold.list')
  @Query(() => HoldPageType, { description: 'Holds, also the worklist of a lost key; the reading is recorded.' })
  holds(
    @Ctx() context: ApiContext,
    @Arg('filter', () => HoldFilterInput, { nullable: true, description: 'Which.' }) filter: HoldFilterInput | null,
    @Arg('orderBy', () => HoldOrderField, { nullable: true, description: 'Order; by their end when left out.' })
    orderBy: HoldOrderField | null,
    @Arg('descending', () => Boolean, { nullable: true, description: 'The other way round.' })
    descending: boolean | null,
    @Arg('first', () => Int, { nullable: true, description: 'At most so many, 100 at the most.' }) first: number | null,
    @Arg('offset', () => Int, { nullable: true, description: 'Left out before them.' }) offset: number | null,
  ): Promise<HoldPageType> {
    return listHolds(context, { filter, orderBy, descending, first, offset });
  }

  @Authorized('hold.term')
  @Query(() => Int, { description: 'Days after which a hold placed now becomes a revocation.' })
  holdDays(@Ctx() context: ApiContext): Promise<number> {
    return readHoldDays(context);
  }

  @Authorized('hold.term')
  @Mutation(() => Int, {
    description:
      'Sets the term of the holds to come, 1 to 365 days; the change is recorded. Holds that stand keep theirs.',
  })
  setHoldDays(
    @Ctx() context: ApiContext,
    @Arg('days', () => Int, { description: 'Days, 1 to 365.' }) days: number,
  ): Promise<number> {
    return setHoldDays(context, days);
  }

  @Authorized('hold.release')
  @Mutation(() => HoldReleasePreparationType, { description: 'Gives out the document that lifts holds.' })
  prepareHoldRelease(
    @Ctx() context: ApiContext,
    @Arg('input', () => PrepareHoldReleaseInput, { description: 'Which, and how.' }) input: PrepareHoldReleaseInput,
  ): Promise<HoldReleasePreparationType> {
    return prepareHoldRelease(context, input);
  }

  @Authorized('hold.release')
  @Mutation(() => Int, {
    description: 'Takes the employee’s signature and lifts the holds it names; gives their number.',
  })
  confirmHoldRelease(
    @Ctx() context: ApiContext,
    @Arg('input', () => ConfirmHoldReleaseInput, { description: 'The signature.' }) input: ConfirmHoldReleaseInput,
  ): Promise<number> {
    return confirmHoldRelease(context, input);
  }
}
