import type { EventEntity, RequestEntity } from '@kualik/db';
import { registerAskingsOf, requestsNearLimits } from '@kualik/db/repositories/breach.repository.ts';
import { eventsOfRequests } from '@kualik/db/repositories/event.repository.ts';
import { clocks, SOON_MILLISECONDS } from '@kualik/domain/engine/clocks.ts';
import type { ClockState } from '@kualik/domain/engine/clocks.ts';
import { pausesOf } from '@kualik/domain/engine/pauses.ts';
import type { RegisterAsking } from '@kualik/domain/engine/pauses.ts';
import { timeText } from '@kualik/domain/engine/time-text.ts';
import { CLOCK_STATE } from '../cases/clock-state.ts';
import { identityCardOf } from '../cases/summary.mapper.ts';
import type { ApiContext } from '../context.ts';
import { caseStateOf } from '../decide/moved.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { boundOfficeOf, officeWithin } from '../sign-in/bound-office.ts';
import type { ClockFilter, ClockRisk, PageInput, RunningClockListType, RunningClockType } from './clock.type.ts';

/** Cases looked at for one answer: more than this many at risk is no list any more but an outage (our choice). */
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
  const requests = await requestsNearLimits(em, { until, officeId: isUuid(office ?? '') ? office : null }, MOST_CASES);
  const ids = requests.map(({ id }) => id);
  const events = Map.groupBy(await eventsOfRequests(em, ids), ({ requestId }) => requestId);
  const askings = Map.groupBy(await registerAskingsOf(em, ids), ({ requestId }) => requestId);
  const wanted = filter.risk ? [STATES[filter.risk]] : Object.values(STATES);
  const all = requests
    .filter(({ officeId }) => office === null || officeId === office)
    .flatMap((one) => clocksOf({ registry, now }, one, events.get(one.id) ?? [], askings.get(one.id) ?? []))
    .filter(({ clock, kind }) => wanted.includes(clock.state) && (!filter.kind || kind === filter.kind))
    .sort((a, b) => a.clock.due.getTime() - b.clock.due.getTime());
  return { nodes: all.slice(offset, offset + first), totalCount: all.length };
}

function clocksOf(
  { registry, now }: Pick<ApiContext, 'registry' | 'now'>,
  request: RequestEntity,
  events: readonly EventEntity[],
  askings: readonly RegisterAsking[],
): RunningClockType[] {
  const channel = registry.service(request.serviceId, request.serviceVersion).channel(request.channelId);
  const card = identityCardOf(request);
  const pauses = pausesOf(channel, events, askings, card);
  const { id: requestId, number, officeId = null } = request;
  const title = channel.steps.get(request.step)?.title ?? channel.title;
  return clocks(caseStateOf(request), channel, events, now, pauses, card).map((one) => {
    const { id, due, state, within, clause, kind, startedAt } = one;
    const clock = { id, due, state: CLOCK_STATE[state], limitText: timeText(within), clause };
    return { requestId, number, channel: channel.id, officeId, kind, stepTitle: title, startedAt, clock };
  });
}
