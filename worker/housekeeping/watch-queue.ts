import { appendAudit } from '@kualik/db';
import { longWaits, markLongWait } from '@kualik/db/repositories/queue-wait.repository.ts';
import { QUEUE_WAIT_MINUTES, waitedSince } from '@kualik/domain/rules/counter-queue.ts';
import type { ProcessContext } from '../job.ts';

/** Tickets marked in one round; the next round follows within seconds. */
const BATCH = 100;
const ACTOR = { kind: 'system', id: 'queue' } as const;

/** Records who waits longer than the standard permits although nobody has called him, once for each ticket. @rule std1 p.4(1) */
export async function watchQueue({ orm, clock, log }: ProcessContext): Promise<number> {
  const at = clock.now();
  let recorded = 0;
  for (const ticketId of await longWaits(orm.em.fork(), waitedSince(at), BATCH)) {
    const isNew = await orm.em.fork().transactional(async (em) => {
      const officeId = await markLongWait(em, ticketId, at);
      if (officeId === null) return false;
      const data = { ticketId, officeId, limit: 'wait', minutes: QUEUE_WAIT_MINUTES };
      await appendAudit(em, { kind: 'queue.breach', actor: ACTOR, at, requestId: null, data });
      return true;
    });
    if (isNew) recorded += 1;
  }
  if (recorded > 0) log.info({ recorded }, 'long waits');
  return recorded;
}
