import { appendAudit, eventsOfRequests, type RequestEntity } from '@kualik/db';
import {
  markClocksSeen,
  recordBreach,
  registerAskingsOf,
  requestsWithDueClocks,
} from '@kualik/db/repositories/breach.repository.ts';
import { type CaseClock, clocks, type Pause } from '@kualik/domain/engine/clocks.ts';
import { awaitedBetween, pausesOf } from '@kualik/domain/engine/pauses.ts';
import type { ProcessContext } from '../job.ts';

/** Cases looked at in one round. */
const BATCH = 100;
/** A case whose clocks cannot be counted (a year without calendar) is tried again after a day, not every few seconds. */
const RETRY_MS = 86_400_000;

/**
 * Writes down every limit that was not kept: the seconds of a step and the days owed; a case is looked at after each change and
 * when its next clock runs out. Two workers write a breach once. @rule std1 p.4(1); reg annex 3
 */
export async function watchClocks(context: ProcessContext): Promise<number> {
  const { orm, clock, log } = context;
  const at = clock.now();
  let recorded = 0;
  for (const request of await requestsWithDueClocks(orm.em.fork(), at, BATCH)) {
    try {
      recorded += await watchCase(context, request, at);
    } catch (error) {
      log.warn({ err: error, requestId: request.id }, 'clocks not counted');
      await markClocksSeen(orm.em.fork(), request, new Date(at.getTime() + RETRY_MS));
    }
  }
  return recorded;
}

async function watchCase({ orm, registry }: ProcessContext, request: RequestEntity, at: Date): Promise<number> {
  const { id, serviceId, serviceVersion, channelId, step, status, stepEnteredAt: enteredAt } = request;
  const { effectiveAt } = request;
  const channel = registry.service(serviceId, serviceVersion).channel(channelId);
  return orm.em.fork().transactional(async (em) => {
    const log = await eventsOfRequests(em, [id]);
    const card = request.withIdentityCard ? { arrivedAt: request.identityCardArrivedAt ?? null } : null;
    const pauses = pausesOf(channel, log, await registerAskingsOf(em, [id]), card);
    const state = { serviceId, serviceVersion, channelId, step, status, enteredAt, effectiveAt };
    const all = clocks(state, channel, log, at, pauses, card).filter(({ kind }) => kind !== 'wait');
    let recorded = 0;
    for (const one of all) {
      if (one.state !== 'OVERDUE' && one.state !== 'MISSED') continue;
      const isNew = await recordBreach(em, breachOf(id, one, pauses, at));
      if (isNew) {
        recorded += 1;
        const data = { limit: one.id, due: one.due.toISOString(), startedAt: one.startedAt.toISOString() };
        await appendAudit(em, { kind: 'limit.breached', actor: WATCHER, at, requestId: id, data });
      }
    }
    await markClocksSeen(em, request, nextOf(all));
    return recorded;
  });
}

const WATCHER = { kind: 'system', id: 'clocks' } as const;

function breachOf(requestId: string, one: CaseClock, pauses: readonly Pause[], at: Date) {
  const { id: limitId, kind, from: step, within, clause, startedAt, due, stoppedAt: endedAt } = one;
  const awaited = awaitedBetween(pauses, startedAt, endedAt ?? at);
  return { requestId, limitId, kind, step, within, clause, startedAt, due, endedAt, awaited, recordedAt: at };
}

/** When the next clock of a case runs out; clocks that stand still or are over have no next moment. */
function nextOf(all: readonly CaseClock[]): Date | null {
  const dues = all.filter(({ state }) => state === 'ON_TIME' || state === 'SOON').map(({ due }) => due.getTime() + 1);
  return dues.length === 0 ? null : new Date(Math.min(...dues));
}
