import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { readRequestState } from './read-request-state.ts';
import { RequestStateType } from './request-state.type.ts';

@Resolver()
export class StatusResolver {
  @Query(() => RequestStateType, {
    nullable: true,
    description: 'State of a request by its number (regulation p.12); null when the number is unknown or malformed.',
  })
  requestStatus(
    @Ctx() context: ApiContext,
    @Arg('number', () => String, {
      description: 'Number of the request; spaces, dashes and lower case are understood.',
    })
    number: string,
  ): Promise<RequestStateType | null> {
    return readRequestState(context, number);
  }
}
