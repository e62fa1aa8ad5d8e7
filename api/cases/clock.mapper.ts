import type { EventEntity, RequestEntity } from '@kualik/db';
import { clocks } from '@kualik/domain/engine/clocks.ts';
import type { CaseClock, IdentityCard } from '@kualik/domain/engine/clocks.ts';
import { sfuName } from '@kualik/domain/engine/definition.ts';
import type { ServiceRegistry } from '@kualik/domain/engine/definition.ts';
import { pausesOf } from '@kualik/domain/engine/pauses.ts';
import type { RegisterAsking } from '@kualik/domain/engine/pauses.ts';
import { timeText } from '@kualik/domain/engine/time-text.ts';
import { caseStateOf } from '../decide/moved.ts';
import type { ClockType } from './case-parts.type.ts';
import { CLOCK_STATE } from './clock-state.ts';

interface Course {
  request: RequestEntity;
  events: readonly EventEntity[];
  askings: readonly RegisterAsking[];
}

type Setting = { registry: ServiceRegistry; now: Date };

/** Every clock of a case, those that have stopped too: who must act, until when, and who is awaited meanwhile. @rule std1 p.4(1) */
export function clocksOf({ request, events, askings }: Course, { registry, now }: Setting): ClockType[] {
  const service = registry.service(request.serviceId, request.serviceVersion);
  const channel = service.channel(request.channelId);
  const card = identityCardOf(request);
  const pauses = pausesOf(channel, events, askings, card);
  const awaited = pauses.find(({ to }) => to === null)?.awaited ?? null;
  const mustAct = sfuName(service, channel.steps.get(request.step)?.sfu ?? '');
  return clocks(caseStateOf(request), channel, events, now, pauses, card).map((clock) => ({
    ...toClock(clock),
    ...{ mustAct, awaited: clock.stoppedAt === null ? awaited : null },
  }));
}

/** The clocks of a case that have not stopped, soonest first. @rule std1 p.4(1); reg annex 3 */
export function runningClocks(course: Course, setting: Setting): ClockType[] {
  return clocksOf(course, setting)
    .filter(({ state }) => state !== 'MET' && state !== 'MISSED')
    .sort((a, b) => a.due.getTime() - b.due.getTime());
}

function toClock({
  id,
  due,
  state,
  within,
  clause,
  kind,
  startedAt,
}: CaseClock): Omit<ClockType, 'mustAct' | 'awaited'> {
  return { id, due, state: CLOCK_STATE[state], limitText: timeText(within), clause, kind, startedAt };
}

/** Null when the order did not come together with an identity card. @rule std1 p.4(1) */
export function identityCardOf(request: RequestEntity): IdentityCard | null {
  return request.withIdentityCard ? { arrivedAt: request.identityCardArrivedAt ?? null } : null;
}
