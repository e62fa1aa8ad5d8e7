import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { loadRequest } from '../cases/load-request.ts';
import { RequestType } from '../cases/request.type.ts';
import type { ApiContext } from '../context.ts';
import { claimRequest } from './claim-request.ts';
import { countInbox } from './count-inbox.ts';
import { InboxCountsType, RequestConnectionType, RequestFilter, RequestSort } from './inbox.type.ts';
import { listRequests } from './list-requests.ts';
import { releaseRequest } from './release-request.ts';
import { touchClaim } from './touch-claim.ts';

const ID_TEXT = { description: 'Id of the request.' };

@Resolver()
export class InboxResolver {
  @Authorized('request.list')
  @Query(() => RequestConnectionType, { description: 'A page of the inbox.' })
  requests(
    @Ctx() context: ApiContext,
    @Arg('filter', () => RequestFilter, { nullable: true, description: 'Filters.' }) filter: RequestFilter | null,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Words or parts of the name, Kazakh or Russian letters; IIN; number.',
    })
    search: string | null,
    @Arg('sort', () => RequestSort, { nullable: true, description: 'Order; the soonest deadline first when absent.' })
    sort: RequestSort | null,
    @Arg('first', () => Int, { nullable: true, description: 'Lines of a page, 25 when absent, 100 at most.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Place of the last line of the page before.' })
    after: string | null,
  ): Promise<RequestConnectionType> {
    return listRequests(context, { filter, search, sort, first, after });
  }

  @Authorized('request.list')
  @Query(() => InboxCountsType, { description: 'Figures over the inbox.' })
  inboxCounts(@Ctx() context: ApiContext): Promise<InboxCountsType> {
    return countInbox(context);
  }

  @Authorized('request.read')
  @Query(() => RequestType, { nullable: true, description: 'One request with all its parts; the reading is recorded.' })
  request(@Ctx() context: ApiContext, @Arg('id', () => ID, ID_TEXT) id: string): Promise<RequestType | null> {
    return loadRequest(context, id);
  }

  @Authorized('request.claim')
  @Mutation(() => RequestType, { description: 'Takes a request; fails when somebody else has it.' })
  claimRequest(@Ctx() context: ApiContext, @Arg('id', () => ID, ID_TEXT) id: string): Promise<RequestType> {
    return claimRequest(context, id);
  }

  @Authorized('request.claim')
  @Mutation(() => RequestType, { description: 'Gives a request back.' })
  releaseRequest(@Ctx() context: ApiContext, @Arg('id', () => ID, ID_TEXT) id: string): Promise<RequestType> {
    return releaseRequest(context, id);
  }

  @Authorized('request.claim')
  @Mutation(() => RequestType, {
    description: 'Says that the employee is still at work with a request: its idle time starts anew.',
  })
  touchClaim(@Ctx() context: ApiContext, @Arg('id', () => ID, ID_TEXT) id: string): Promise<RequestType> {
    return touchClaim(context, id);
  }
}
