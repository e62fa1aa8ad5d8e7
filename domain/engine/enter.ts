import type { Decision, Effect, Facts } from './case.ts';
import type { Channel, Service, Step } from './definition.ts';
import { AUTOMATIC_TASKS } from './vocabulary.ts';
import type { FactName, RequestStatus } from './vocabulary.ts';
import { waitUntil } from './wait-limit.ts';

export interface Walk {
  service: Service;
  channel: Channel;
  facts: Facts;
  now: Date;
  from: string;
}

interface RegisterQuery {
  onlyIf?: FactName;
}

/** Registration that ends with a hand signature on the printed application has somebody to wait for. */
function isAutomatic(step: Step): boolean {
  if (step.kind !== 'process' || !step.task) return false;
  return AUTOMATIC_TASKS.includes(step.task) && step.params.wetSignature === undefined;
}

/** The queries whose fact holds; `undefined` when none is left and so an unknown fact would pass for an answer. */
function dueQueries(step: Step, facts: Facts): RegisterQuery[] | undefined {
  const queries = step.params.queries as readonly RegisterQuery[];
  const due = queries.filter(({ onlyIf }) => onlyIf === undefined || facts.flags[onlyIf] === true);
  return due.length > 0 ? due : undefined;
}

function effectOf(step: Step, { facts, now }: Walk): Effect | null | undefined {
  if (step.kind === 'condition') {
    return step.decidedBy === 'person' ? null : { task: 'check', step: step.id, params: { checks: step.checks } };
  }
  if (step.kind === 'refusal') return { task: 'refusal', step: step.id, params: { refusal: step.refusal } };
  if (step.kind === 'lapse') return { task: 'lapse', step: step.id, params: {} };
  if (!step.task) return null;
  if (step.task === 'query_registers') {
    const queries = dueQueries(step, facts);
    return queries && { task: step.task, step: step.id, params: { ...step.params, queries } };
  }
  if (step.kind === 'wait') {
    const until = waitUntil(now, step.within)?.toISOString() ?? null;
    return { task: step.task, step: step.id, params: { ...step.params, until } };
  }
  return { task: step.task, step: step.id, params: step.params };
}

function statusAt(step: Step, facts: Facts): RequestStatus {
  return step.status === 'UNDER_REVIEW' && facts.flags['term.extended'] === true ? 'EXTENDED' : step.status;
}

/** Follows the arrows from `target` through skipped and automatic steps to the first one that has to wait for somebody or ends the case. */
export function enter(walk: Walk, target: string): Decision {
  const path: string[] = [];
  const effects: Effect[] = [];
  let step = stepAt(walk.channel, target);
  for (;;) {
    if (step.unless !== undefined && step.next !== undefined && walk.facts.flags[step.unless] === true) {
      step = stepAt(walk.channel, step.next);
      continue;
    }
    const effect = effectOf(step, walk);
    if (effect === undefined) return { kind: 'rejected', code: 'FACT_MISSING' };
    if (effect) effects.push(effect);
    path.push(step.id);
    if (!isAutomatic(step) || step.next === undefined) return stop(walk, step, path, effects);
    step = stepAt(walk.channel, step.next);
  }
}

function stop(walk: Walk, step: Step, path: string[], effects: Effect[]): Decision {
  const reached = { from: walk.from, to: step.id, path, status: statusAt(step, walk.facts), effects };
  if (step.kind === 'lapse') return { kind: 'moved', ...reached, finished: true };
  if (step.kind !== 'refusal' || !step.refusal) return { kind: 'moved', ...reached, finished: false };
  const reason = walk.facts.reason ?? null;
  if (!reason && walk.service.definition.refusals[step.refusal]?.reasonRequired) {
    return { kind: 'rejected', code: 'REASON_REQUIRED' };
  }
  return { kind: 'moved', ...reached, finished: true, refusal: { kind: step.refusal, step: step.id, reason } };
}

function stepAt(channel: Channel, id: string): Step {
  const step = channel.steps.get(id);
  // Load-time checks found every target; a missing one can't happen.
  if (!step) throw new Error(`channel ${channel.id} has no step ${id}`);
  return step;
}
