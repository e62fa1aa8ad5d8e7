import { findRequest, requestsWaitedOut } from '@kualik/db/repositories/request.repository.ts';
import { forgetStationErrors } from '@kualik/db/repositories/card-station-health.repository.ts';
import { dropUnusedScans } from '@kualik/db/repositories/complaint-scan.repository.ts';
import { dropOldPrints } from '@kualik/db/repositories/form-print.repository.ts';
import { returnIdleClaims } from '@kualik/db/repositories/claim.repository.ts';
import { StateChangedError } from '@kualik/db';
import { advanceCase } from '../advance-case.ts';
import type { ProcessContext } from '../job.ts';

/** Cases looked at in one round; the next round follows within seconds. */
const BATCH = 100;
/** A complaint is scanned and registered at one sitting; our own choice. */
const UNUSED_SCAN_MS = 24 * 3_600_000;
/** What stations could not do is looked at for days, and kept for a month. Our own choice. */
const STATION_ERRORS_MS = 30 * 24 * 3_600_000;

/** Ends the waits whose time is over and gives idle claims back. Every change is guarded, so several workers may do it at once. */
export async function runHousekeeping(context: ProcessContext): Promise<{ expired: number; returned: number }> {
  const { orm, clock, log } = context;
  const returned = await returnIdleClaims(orm.em.fork(), clock.now());
  const expired = await expireWaits(context);
  await dropOldPrints(orm.em.fork(), clock.now());
  await dropUnusedScans(orm.em.fork(), new Date(clock.now().getTime() - UNUSED_SCAN_MS));
  await forgetStationErrors(orm.em.fork(), new Date(clock.now().getTime() - STATION_ERRORS_MS));
  if (expired + returned.length > 0) log.info({ expired, returned: returned.length }, 'deadlines');
  return { expired, returned: returned.length };
}

/** The rule that says whether a wait is over is the engine's: what `decide` does not let expire stays. @rule reg t.1 a.5 */
async function expireWaits({ orm, clock, registry, log }: ProcessContext): Promise<number> {
  const at = clock.now();
  let expired = 0;
  for (const { id } of await requestsWaitedOut(orm.em.fork(), at, BATCH)) {
    try {
      await orm.em.fork().transactional(async (em) => {
        const request = await findRequest(em, id);
        if (request === null || request.finishedAt) return;
        const facts = { checks: {}, flags: {} };
        const context = { actor: { kind: 'system', id: 'deadlines' } as const, at };
        await advanceCase(em, registry, request, { type: 'expire', step: request.step }, facts, context);
        expired += 1;
      });
    } catch (error) {
      if (!(error instanceof StateChangedError)) log.warn({ err: error, requestId: id }, 'wait not ended');
    }
  }
  return expired;
}
