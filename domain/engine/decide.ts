import { isHandedOverLater } from '../rules/deliveries.ts';
import { NOT_STARTED } from './case.ts';
import type { CaseEvent, CaseState, Decision, Facts, RejectionCode } from './case.ts';
import type { Channel, Service, ServiceRegistry, Step } from './definition.ts';
import { awaitsStaffSignature, isOrderedForLater } from './ahead.ts';
import { enter } from './enter.ts';
import { FINAL_STATUSES } from './vocabulary.ts';
import type { CheckPredicate } from './vocabulary.ts';
import { waitUntil } from './wait-limit.ts';

function rejected(code: RejectionCode): Decision {
  return { kind: 'rejected', code };
}

interface Situation {
  service: Service;
  channel: Channel;
  step: Step;
  state: CaseState;
  facts: Facts;
  now: Date;
}

function start(service: Service, channel: Channel, facts: Facts, now: Date): Decision {
  if (!service.definition.inForce.takesNewCases) return rejected('SERVICE_CLOSED');
  return enter({ service, channel, facts, now, from: NOT_STARTED }, channel.start);
}

function complete({ service, channel, step, state, facts, now }: Situation): Decision {
  if (step.kind === 'result') {
    return { kind: 'moved', from: step.id, to: step.id, path: [], status: 'COMPLETED', effects: [], finished: true };
  }
  if (step.kind !== 'process' || step.next === undefined) return rejected('EVENT_NOT_ALLOWED');
  return enter({ service, channel, facts, now, from: state.step }, step.next);
}

function judge({ service, channel, step, facts, now }: Situation): Decision {
  if (step.kind !== 'condition' || !step.pass || !step.fail) return rejected('EVENT_NOT_ALLOWED');
  const having = (outcome: string | undefined): CheckPredicate[] =>
    step.checks.filter((check) => facts.checks[check] === outcome);
  // One definite failure is enough, even while another check has no answer yet.
  if (having('failed').length > 0) return enter({ service, channel, facts, now, from: step.id }, step.fail);
  const unavailable = having('unavailable');
  if (unavailable.length > 0) return { kind: 'waiting', step: step.id, unavailable };
  if (having(undefined).length > 0) return rejected('CHECK_MISSING');
  return enter({ service, channel, facts, now, from: step.id }, step.pass);
}

function arrive({ service, channel, step, state, facts, now }: Situation): Decision {
  if (step.kind !== 'wait' || step.next === undefined) return rejected('EVENT_NOT_ALLOWED');
  const until = waitUntil(state.enteredAt, step.within);
  if (until && now > until) return rejected('WAIT_OVER');
  return enter({ service, channel, facts, now, from: step.id }, step.next);
}

function expire({ service, channel, step, state, facts, now }: Situation): Decision {
  if (step.kind !== 'wait' || step.onExpiry === undefined) return rejected('EVENT_NOT_ALLOWED');
  const until = waitUntil(state.enteredAt, step.within);
  if (!until || now <= until) return rejected('WAIT_NOT_OVER');
  return enter({ service, channel, facts, now, from: step.id }, step.onExpiry);
}

/** By the applicant's own will: the case ends where it stands, as long as nobody of the staff has signed for it or its result was not handed over, or the moment he ordered it for is ahead. */
function withdraw({ channel, step, state, now }: Situation): Decision {
  const isUndelivered = step.kind === 'result' && isHandedOverLater(step.params);
  const isAhead = step.kind === 'result' && isOrderedForLater(state, now);
  if (!isUndelivered && !isAhead && !awaitsStaffSignature(channel, step)) return rejected('EVENT_NOT_ALLOWED');
  return { kind: 'moved', from: step.id, to: step.id, path: [], status: 'WITHDRAWN', effects: [], finished: true };
}

const HANDLERS = { complete, judge, arrive, expire, withdraw } as const;

/**
 * What an event does to a case, and what should follow. Pure and total: each pair of state and event has an answer, `now` decides whether a wait
 * is over, "unavailable" never refuses. Does not check who asks, nor whether the facts are true. @rule service engine: cases follow their definition
 */
export function decide(
  state: CaseState,
  event: CaseEvent,
  facts: Facts,
  now: Date,
  registry: Pick<ServiceRegistry, 'find'>,
): Decision {
  const service = registry.find(state.serviceId, state.serviceVersion);
  const channel = service?.channels.get(state.channelId);
  if (!service || !channel) return rejected('DEFINITION_UNKNOWN');
  if (FINAL_STATUSES.includes(state.status)) return rejected('CASE_FINISHED');
  if (state.step === NOT_STARTED) {
    return event.type === 'start' ? start(service, channel, facts, now) : rejected('EVENT_NOT_ALLOWED');
  }
  const step = channel.steps.get(state.step);
  if (!step) return rejected('DEFINITION_UNKNOWN');
  if (event.type === 'start') return rejected('EVENT_NOT_ALLOWED');
  if (event.step !== state.step) return rejected('STATE_CHANGED');
  return HANDLERS[event.type]({ service, channel, step, state, facts, now });
}

/** The state of a case before its first event, of the newest version of a service. Stored nowhere. */
export function newCase(service: Service, channelId: string, now: Date): CaseState {
  return {
    serviceId: service.id,
    serviceVersion: service.version,
    channelId,
    step: NOT_STARTED,
    status: 'DRAFT',
    enteredAt: now,
  };
}
