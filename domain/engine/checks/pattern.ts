import type { PatternDefinition, StepDefinition } from '../definition.ts';
import { actionsOf } from '../resolve.ts';
import { checkGraph } from './graph.ts';
import type { Report } from './report.ts';
import { stepShape } from './step-shape.ts';

function checkIds(steps: readonly StepDefinition[], report: Report): void {
  const seen = new Set<string>();
  for (const { id } of steps) {
    if (seen.has(id)) report(id, 'two steps have this id');
    seen.add(id);
  }
}

/** A step that costs time must stand in a column of the table; only a first step before all numbers has none. */
function checkActions(pattern: PatternDefinition, report: Report): void {
  const actions = actionsOf(pattern.steps);
  for (const step of pattern.steps) {
    const isExtra = step.id === pattern.start && step.unless !== undefined;
    if (actions.get(step.id) === null && !isExtra && step.kind !== 'lapse')
      report(step.id, 'the step has no action number');
  }
}

/** Checks one process with patches and overrides applied. Does not know the service: units, refusals and times are checked there. */
export function checkPattern(pattern: PatternDefinition, report: Report): void {
  const broken = pattern.steps.flatMap((step) => stepShape(step, '').map((message) => ({ step: step.id, message })));
  broken.forEach(({ step, message }) => report(step, message));
  if (broken.length > 0) return;
  checkIds(pattern.steps, report);
  const steps = new Map(pattern.steps.map((step) => [step.id, step]));
  if (!checkGraph(pattern.start, steps, report)) return;
  if (!steps.has(pattern.clockFrom)) report(pattern.clockFrom, 'clockFrom names a step that does not exist');
  checkActions(pattern, report);
  for (const { id, sfu } of pattern.steps) {
    if (!pattern.lanes.includes(sfu)) report(id, `no lane for ${sfu}`);
  }
}
