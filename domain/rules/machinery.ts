import { isEndingSoon } from './watch-limits.ts';
import type { WatchedKind } from './watch-limits.ts';

/** Whether somebody has to act on a part of the machinery. */
export type Standing = 'good' | 'soon' | 'bad';

/** Work or a letter that waits so long is looked at, and so long stands still. Our choice: a job takes seconds. */
export const WAITING_MINUTES = { soon: 10, bad: 60 } as const;

/** A certificate: over, near to its end, or good. Does not look at revocation. */
export function certificateStanding(kind: WatchedKind, notAfter: Date, now: Date): Standing {
  if (notAfter <= now) return 'bad';
  return isEndingSoon(kind, notAfter, now) ? 'soon' : 'good';
}

/** A revocation list: past its next update it is no proof any more. @rule reg t.3 a.4 */
export const listStanding = (nextUpdate: Date, now: Date): Standing => (nextUpdate <= now ? 'bad' : 'good');

/** What waits since a moment; null = nothing waits. */
export function waitingStanding(oldestAt: Date | null, now: Date): Standing {
  if (oldestAt === null) return 'good';
  const minutes = (now.getTime() - oldestAt.getTime()) / 60_000;
  if (minutes >= WAITING_MINUTES.bad) return 'bad';
  return minutes >= WAITING_MINUTES.soon ? 'soon' : 'good';
}
