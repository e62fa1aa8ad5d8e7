import type { EntityManager } from '@mikro-orm/postgresql';
import type { TestDatabase } from './database.ts';

export type Attempt = (em: EntityManager) => Promise<unknown>;

/** Far more looks than two callers need to reach the row; each is a round trip to the database. */
const LOOKS = 5000;

/**
 * Two callers at once, each in a transaction of its own. With a table, its rows are locked until both callers wait for
 * them: both have read the same state by then, and only the guard of the write tells them apart.
 */
export async function race(
  db: TestDatabase,
  table: string | null,
  attempts: readonly [Attempt, Attempt],
): Promise<unknown[]> {
  const start = () => attempts.map((attempt) => db.em().transactional(attempt));
  if (table === null) return Promise.all(start());
  const started = await db.em().transactional(async (gate) => {
    await gate.execute(`select 1 from ${table} for update`);
    const running = start();
    // Whoever fails early is told of by the Promise.all below; here it only must not count as unhandled.
    for (const one of running) one.catch(() => undefined);
    await untilBothWait(db.em());
    return running.map((promise) => ({ promise }));
  });
  return Promise.all(started.map(({ promise }) => promise));
}

async function untilBothWait(em: EntityManager): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    const [found]: { waiting: number }[] = await em.execute(
      `select count(*)::int as waiting from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (found?.waiting === 2) return;
  }
  throw new Error('the callers do not meet at the row');
}

/** True when the answer tells a caller that it was his call that changed the row. */
export function isWon(answer: unknown): boolean {
  if (answer === false || answer === null || answer === 0) return false;
  if (Array.isArray(answer)) return answer.length > 0;
  return !(typeof answer === 'object' && 'ok' in answer && answer.ok === false);
}
