import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { RequestType } from '../cases/request.type.ts';
import type { ApiContext } from '../context.ts';
import { acceptRevocation } from './accept-revocation.ts';
import { chooseCertificates } from './choose-certificates.ts';
import { HolderCertificateType } from './counter.type.ts';
import { enterRevocation } from './enter-revocation.ts';
import { listHolderCertificates } from './list-holder-certificates.ts';
import { refuseRevocation } from './refuse-revocation.ts';
import {
  AcceptRevocationInput,
  ChooseCertificatesInput,
  EnterRevocationInput,
  RefuseRevocationInput,
  StartCounterRevocationInput,
} from './revocation.input.ts';
import { startCounterRevocation } from './start-counter-revocation.ts';

/** Process N5: revocation at the counter. @rule reg p.10 */
@Resolver()
export class CounterRevocationResolver {
  @Authorized('counter.revoke')
  @Mutation(() => RequestType, { description: 'Starts a revocation at the counter (regulation p.10(1)); it is taken.' })
  startCounterRevocation(
    @Ctx() context: ApiContext,
    @Arg('input', () => StartCounterRevocationInput, { description: 'The applicant.' })
    input: StartCounterRevocationInput,
  ): Promise<RequestType> {
    return startCounterRevocation(context, input);
  }

  @Authorized('counter.revoke')
  @Mutation(() => RequestType, { description: 'Accepts papers and person, gives the receipt (regulation p.10(3)).' })
  acceptRevocation(
    @Ctx() context: ApiContext,
    @Arg('input', () => AcceptRevocationInput, { description: 'What was seen.' }) input: AcceptRevocationInput,
  ): Promise<RequestType> {
    return acceptRevocation(context, input);
  }

  @Authorized('counter.revoke')
  @Mutation(() => RequestType, { description: 'Refuses papers or person with a reason (regulation p.10(2)).' })
  refuseRevocation(
    @Ctx() context: ApiContext,
    @Arg('input', () => RefuseRevocationInput, { description: 'Ground and reason.' }) input: RefuseRevocationInput,
  ): Promise<RequestType> {
    return refuseRevocation(context, input);
  }

  @Authorized('certificate.search')
  @Query(() => [HolderCertificateType], {
    description: 'Certificates of the applicant identified in a revocation, newest first. Each look is recorded.',
  })
  counterCertificates(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Id of the revocation.' }) id: string,
  ): Promise<HolderCertificateType[]> {
    return listHolderCertificates(context, id);
  }

  @Authorized('counter.revoke')
  @Mutation(() => RequestType, {
    description: 'Chooses the certificates; another person’s or a revoked one ends in a refusal (regulation t.5 a.5).',
  })
  chooseCertificates(
    @Ctx() context: ApiContext,
    @Arg('input', () => ChooseCertificatesInput, { description: 'Serial numbers.' }) input: ChooseCertificatesInput,
  ): Promise<RequestType> {
    return chooseCertificates(context, input);
  }

  @Authorized('counter.revoke')
  @Mutation(() => RequestType, { description: 'Enters the reason of the revocation (regulation p.10(4)).' })
  enterRevocation(
    @Ctx() context: ApiContext,
    @Arg('input', () => EnterRevocationInput, { description: 'The form.' }) input: EnterRevocationInput,
  ): Promise<RequestType> {
    return enterRevocation(context, input);
  }
}
