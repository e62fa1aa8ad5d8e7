import { setTimeout as sleep } from 'node:timers/promises';
import { inboxCounts } from '@kualik/db/repositories/inbox.repository.ts';
import type { InboxCountsType } from '../inbox/inbox.type.ts';
import type { Live } from './live.ts';

/** Many changes at once are told once. Our choice. */
const PAUSE_MS = 1_000;

/**
 * The figures of the inbox at once and after each change, as long as the session lives. Who only watches is not at work:
 * it keeps no session alive. @rule reg p.19(5) rule 7
 */
export async function* watchInbox(live: Live): AsyncGenerator<InboxCountsType> {
  let seen = 0;
  while (!live.news.isClosed) {
    const { em, now, session } = await live.look();
    if (session.state !== 'live') return;
    yield await inboxCounts(em, session.signedIn.employeeId, now);
    await sleep(PAUSE_MS);
    seen = await live.news.after(seen);
  }
}
