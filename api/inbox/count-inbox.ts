import { inboxCounts } from '@kualik/db/repositories/inbox.repository.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import type { InboxCountsType } from './inbox.type.ts';

/** Figures over the open requests. */
export function countInbox(context: ApiContext): Promise<InboxCountsType> {
  return inboxCounts(context.em, signedInOf(context).employeeId, context.now);
}
