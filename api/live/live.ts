import type { EntityManager } from '@kualik/db';
import { findSessionOf } from '../sign-in/find-session.ts';
import type { Credentials } from '../sign-in/find-session.ts';
import type { SessionFinding } from '../sign-in/signed-in.ts';
import type { ServerParts } from '../server-parts.ts';
import type { News } from './news.ts';

/** What an operation needs that outlasts its HTTP request: news, and a look at the state of things at any moment. */
export interface Live {
  readonly news: News;
  look(): Promise<{ em: EntityManager; now: Date; session: SessionFinding }>;
}

export function createLive({ orm, clock, secrets, news }: ServerParts, staff: Credentials): Live {
  return {
    news,
    async look() {
      const em = orm.em.fork();
      const now = clock.now();
      return { em, now, session: await findSessionOf(em, staff, { secrets, now, isWatching: true }) };
    },
  };
}
