import type { EventEntity, RequestEntity } from '@kualik/db';
import type { Channel, Step } from '@kualik/domain/engine/definition.ts';
import { FINAL_STATUSES } from '@kualik/domain/engine/vocabulary.ts';
import type { StatusStepType } from './request-state.type.ts';

type Course = Pick<RequestEntity, 'step' | 'status'>;
type Entered = Pick<EventEntity, 'path' | 'at' | 'type'>;

/** The path of the applicant as stages: what is done and awaited on the way to the result, checks left out. */
export function stagesOf(channel: Channel, course: Course, events: readonly Entered[]): StatusStepType[] {
  const enteredAt = new Map(events.flatMap(({ path, at }) => path.map((step) => [step, at] as const)));
  const isOver = FINAL_STATUSES.includes(course.status);
  const current = isOver ? null : currentStage(channel, course.step);
  const stages = mainPath(channel).map((step): StatusStepType => {
    const at = enteredAt.get(step.id) ?? null;
    if (step.id === current) return { title: step.title, state: 'current', at };
    if (at !== null) return { title: step.title, state: 'done', at };
    return { title: step.title, state: isOver ? 'skipped' : 'ahead', at: null };
  });
  return [...stages, ...endOf(channel, course, enteredAt)];
}

/** The steps of the good way: from the start along `next` and `pass`. */
function mainPath(channel: Channel): Step[] {
  const path: Step[] = [];
  let step = channel.steps.get(channel.start);
  while (step !== undefined && !path.includes(step)) {
    path.push(step);
    step = channel.steps.get(step.next ?? step.pass ?? '');
  }
  return path.filter(({ kind, task }) => kind !== 'condition' && task !== 'notify');
}

/** While a condition is being judged, the stage before it is still going on. */
function currentStage(channel: Channel, stepId: string): string {
  if (channel.steps.get(stepId)?.kind !== 'condition') return stepId;
  const before = [...channel.steps.values()].find(({ next }) => next === stepId);
  return before?.id ?? stepId;
}

function endOf(channel: Channel, { status, step }: Course, enteredAt: ReadonlyMap<string, Date>): StatusStepType[] {
  const last = channel.steps.get(step);
  if (status === 'COMPLETED' || status === 'WITHDRAWN' || !FINAL_STATUSES.includes(status) || last === undefined)
    return [];
  return [{ title: last.title, state: 'done', at: enteredAt.get(step) ?? null }];
}
