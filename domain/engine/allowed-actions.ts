import { NOT_STARTED } from './case.ts';
import type { CaseEventType, CaseState } from './case.ts';
import { unitsOf } from './definition.ts';
import type { Service, ServiceRegistry, Step } from './definition.ts';
import { FINAL_STATUSES } from './vocabulary.ts';

export interface AllowedAction {
  event: CaseEventType;
  step: string;
  sfu: string;
  /** A machine's actions are no buttons. */
  by: 'person' | 'system';
}

function actorOf(service: Service, step: Step): 'person' | 'system' {
  if (step.kind === 'condition') return step.decidedBy === 'person' ? 'person' : 'system';
  const kinds = unitsOf(service.definition, step.sfu).map((unit) => service.definition.sfus[unit]?.kind);
  const isPerson = kinds.some((kind) => kind === 'person' || kind === 'staff' || kind === 'organisation');
  return isPerson && step.task !== 'query_registers' ? 'person' : 'system';
}

function eventsOf(step: Step): CaseEventType[] {
  switch (step.kind) {
    case 'process':
    case 'result':
      return ['complete'];
    case 'condition':
      return ['judge'];
    case 'wait':
      return step.within ? ['arrive', 'expire'] : ['arrive'];
    case 'refusal':
    case 'lapse':
      return [];
  }
}

/**
 * The events a case takes where it stands, with the unit that acts; screens show a person's ones as buttons.
 * Does not look at roles, claims or whether a wait is over: `decide` and the permissions table do. A case that is over or unknown has none.
 */
export function allowedActions(state: CaseState, registry: Pick<ServiceRegistry, 'find'>): AllowedAction[] {
  const service = registry.find(state.serviceId, state.serviceVersion);
  const channel = service?.channels.get(state.channelId);
  if (!service || !channel || FINAL_STATUSES.includes(state.status)) return [];
  const step = channel.steps.get(state.step === NOT_STARTED ? channel.start : state.step);
  if (!step) return [];
  if (state.step === NOT_STARTED) {
    return [{ event: 'start', step: step.id, sfu: step.sfu, by: actorOf(service, step) }];
  }
  return eventsOf(step).map((event) =>
    event === 'expire'
      ? { event, step: step.id, sfu: channel.steps.get(step.onExpiry ?? '')?.sfu ?? step.sfu, by: 'system' }
      : { event, step: step.id, sfu: step.sfu, by: actorOf(service, step) },
  );
}
