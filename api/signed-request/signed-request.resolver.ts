import { HOLDER_REASONS } from '@kualik/domain/rules/revocation-reasons.ts';
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { SubmitRequestPayload } from '../order/order.type.ts';
import { Base64 } from '../schema/scalars.ts';
import { CABINET } from '../sign-in/check-permission.ts';
import { prepareReissue } from './prepare-reissue.ts';
import { prepareRevocation } from './prepare-revocation.ts';
import {
  HolderReasonType,
  PrepareReissueInput,
  PrepareRevocationInput,
  SignedRequestPreparationType,
  SubmitReissueInput,
} from './signed-request.type.ts';
import { submitReissue } from './submit-reissue.ts';
import { submitRevocation } from './submit-revocation.ts';

@Resolver()
export class SignedRequestResolver {
  @Query(() => [HolderReasonType], { description: 'Reasons to choose from for a revocation; one is obligatory.' })
  holderReasons(): HolderReasonType[] {
    return [...HOLDER_REASONS];
  }

  @Authorized(CABINET)
  @Mutation(() => SignedRequestPreparationType, {
    description: 'The document to sign for getting certificates again (regulation p.7(1)).',
  })
  prepareReissue(
    @Ctx() context: ApiContext,
    @Arg('input', () => PrepareReissueInput, { description: 'The order.' }) input: PrepareReissueInput,
  ): Promise<SignedRequestPreparationType> {
    return prepareReissue(context, input);
  }

  @Authorized(CABINET)
  @Mutation(() => SubmitRequestPayload, {
    description: 'Takes the signed order; a signature that does not hold ends in a motivated refusal (regulation p.7).',
  })
  submitReissue(
    @Ctx() context: ApiContext,
    @Arg('input', () => SubmitReissueInput, { description: 'Signature and keys.' }) input: SubmitReissueInput,
  ): Promise<SubmitRequestPayload> {
    return submitReissue(context, input);
  }

  @Authorized(CABINET)
  @Mutation(() => SignedRequestPreparationType, {
    description: 'The document to sign for revoking own certificates (regulation p.8(1)).',
  })
  prepareRevocation(
    @Ctx() context: ApiContext,
    @Arg('input', () => PrepareRevocationInput, { description: 'Certificates and reason.' })
    input: PrepareRevocationInput,
  ): Promise<SignedRequestPreparationType> {
    return prepareRevocation(context, input);
  }

  @Authorized(CABINET)
  @Mutation(() => SubmitRequestPayload, {
    description:
      'Takes the signed revocation; a request that does not hold ends in a motivated refusal (regulation p.8).',
  })
  submitRevocation(
    @Ctx() context: ApiContext,
    @Arg('cms', () => Base64, { description: 'CMS SignedData with the document inside (CAdES-BES, attached, DER).' })
    cms: Uint8Array,
  ): Promise<SubmitRequestPayload> {
    return submitRevocation(context, cms);
  }
}
