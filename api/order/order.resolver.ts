import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { createCaptchaChallenge } from './create-captcha-challenge.ts';
import { createCaptchaPicture } from './create-captcha-picture.ts';
import { CaptchaChallengeType, CaptchaPictureType, PolicyType, SubmitRequestPayload } from './order.type.ts';
import { readPolicy } from './read-policy.ts';
import { SubmitRequestInput } from './submit-request.input.ts';
import { submitRequest } from './submit-request.ts';

@Resolver()
export class OrderResolver {
  @Query(() => CaptchaChallengeType, {
    description: 'A proof-of-work task; its solution goes into `SubmitRequestInput.captcha`.',
  })
  captchaChallenge(@Ctx() context: ApiContext): Promise<CaptchaChallengeType> {
    return createCaptchaChallenge(context);
  }

  @Query(() => CaptchaPictureType, { description: 'Picture code with sound, the alternative to the proof of work.' })
  captchaPicture(@Ctx() context: ApiContext): Promise<CaptchaPictureType> {
    return createCaptchaPicture(context);
  }

  @Query(() => PolicyType, { description: 'The policy in force (regulation p.19(4)).' })
  policy(): PolicyType {
    return readPolicy();
  }

  @Mutation(() => SubmitRequestPayload, {
    description: 'Sends an order for certificates of one of the eight kinds of applicants (regulation p.6(1)); public.',
  })
  submitRequest(
    @Ctx() context: ApiContext,
    @Arg('input', () => SubmitRequestInput, { description: 'The order.' }) input: SubmitRequestInput,
  ): Promise<SubmitRequestPayload> {
    return submitRequest(context, input);
  }
}
