import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { IdentityCardArrivalType } from './identity-card.type.ts';
import { recordIdentityCardArrival } from './record-identity-card-arrival.ts';

@Resolver()
export class IdentityCardResolver {
  @Authorized('identity-card.record')
  @Mutation(() => IdentityCardArrivalType, {
    description:
      'Records once that the finished identity card is at the PSC: the term of two working days begins (standard 1 p.4(1)).',
  })
  recordIdentityCardArrival(
    @Ctx() context: ApiContext,
    @Arg('number', () => String, { description: 'Number of the request.' }) number: string,
  ): Promise<IdentityCardArrivalType> {
    return recordIdentityCardArrival(context, number);
  }
}
