import { Resolver, Root, Subscription } from 'type-graphql';
import type { ResolverData } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { InboxCountsType } from '../inbox/inbox.type.ts';
import { checkPermission } from '../sign-in/check-permission.ts';
import { watchInbox } from './watch-inbox.ts';

@Resolver()
export class LiveResolver {
  @Subscription(() => InboxCountsType, {
    subscribe: async (data: Pick<ResolverData<ApiContext>, 'context' | 'info'>) => {
      await checkPermission(data, ['request.list']);
      return watchInbox(data.context.live);
    },
    description: 'Figures over the inbox, now and whenever cases move; as server-sent events (GraphQL over SSE).',
  })
  inboxChanges(@Root() counts: InboxCountsType): InboxCountsType {
    return counts;
  }
}
