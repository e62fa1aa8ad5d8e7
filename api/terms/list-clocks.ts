import type { EventEntity, RequestEntity } from '@kualik/db';
import { registerAskingsOf, requestsNearLimits } from '@kualik/db/repositories/breach.repository.ts';
import { eventsOfRequests } from '@kualik/db/repositories/event.repository.ts';
import { SOON_MILLISECONDS } from '@kualik/domain/engine/clocks.ts';
import type { ClockState } from '@kualik/domain/engine/clocks.ts';
import type { RegisterAsking } from '@kualik/domain/engine/pauses.ts';
import { clocksOf } from '../cases/clock.mapper.ts';
import type { ApiContext } from '../context.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { boundOfficeOf, officeWithin } from '../sign-in/bound-office.ts';
import type { ClockFilter, ClockRisk, PageInput, RunningClockListType, RunningClockType } from './clock.type.ts';

/** Cases looked at for one answer: more than this many at risk is an outage and not a list; the answer says that it is cut (our choice). */
const MOST_CASES = 1000;

const STATES: Record<ClockRisk, ClockState> = { AT_RISK: 'SOON', BREACHED: 'OVERDUE' };

/** Limits that are about to run out, before it happens, and those that have; soonest first. @rule std1 p.4(1); reg annex 3 */
export async function listClocks(
  context: ApiContext,
  filter: ClockFilter,
  { first, offset }: PageInput,
): Promise<RunningClockListType> {
  const { em, now, registry } = context;
  const office = officeWithin(boundOfficeOf(context, 'clock.list'), filter.officeId);
  const until = new Date(now.getTime() + SOON_MILLISECONDS);
  const where = { until, officeId: isUuid(office ?? '') ? office : null };
  const found = await requestsNearLimits(em, where, MOST_CASES + 1);
  const requests = found.slice(0, MOST_CASES);
  const ids = requests.map(({ id }) => id);
  const events = Map.groupBy(await eventsOfRequests(em, ids), ({ requestId }) => requestId);
  const askings = Map.groupBy(await registerAskingsOf(em, ids), ({ requestId }) => requestId);
  const wanted = filter.risk ? [STATES[filter.risk]] : Object.values(STATES);
  const all = requests
    .filter(({ officeId }) => office === null || officeId === office)
    .flatMap((one) => clocksIn({ registry, now }, one, events.get(one.id) ?? [], askings.get(one.id) ?? []))
    .filter(({ clock, kind }) => wanted.includes(clock.state) && (!filter.kind || kind === filter.kind))
    .sort((a, b) => a.clock.due.getTime() - b.clock.due.getTime());
  return { nodes: all.slice(offset, offset + first), totalCount: all.length, isCut: found.length > MOST_CASES };
}

function clocksIn(
  { registry, now }: Pick<ApiContext, 'registry' | 'now'>,
  request: RequestEntity,
  events: readonly EventEntity[],
  askings: readonly RegisterAsking[],
): RunningClockType[] {
  const channel = registry.service(request.serviceId, request.serviceVersion).channel(request.channelId);
  const { id: requestId, number, officeId = null } = request;
  const stepTitle = channel.steps.get(request.step)?.title ?? channel.title;
  return clocksOf({ request, events, askings }, { registry, now }).map((clock) => {
    const { kind, startedAt } = clock;
    return { requestId, number, channel: channel.id, officeId, kind, stepTitle, startedAt, clock };
  });
}
