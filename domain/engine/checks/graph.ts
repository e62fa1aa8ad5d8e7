import type { StepDefinition } from '../definition.ts';
import { targetsOf } from '../resolve.ts';
import type { Report } from './report.ts';

type Steps = ReadonlyMap<string, StepDefinition>;

function reachableFrom(id: string, steps: Steps, seen = new Set<string>()): Set<string> {
  const step = steps.get(id);
  if (!step || seen.has(id)) return seen;
  seen.add(id);
  targetsOf(step).forEach((target) => reachableFrom(target, steps, seen));
  return seen;
}

const ARROWS = ['next', 'pass', 'fail', 'onExpiry'] as const;

function haveTargets(steps: Steps, report: Report): boolean {
  let areFound = true;
  for (const step of steps.values()) {
    for (const arrow of ARROWS) {
      const target = step[arrow];
      if (target === undefined || steps.has(target)) continue;
      report(step.id, `${arrow} leads to ${target}, which does not exist`);
      areFound = false;
    }
  }
  return areFound;
}

function findCycle(steps: Steps): string[] | undefined {
  const done = new Set<string>();
  const visit = (id: string, path: string[]): string[] | undefined => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    const step = steps.get(id);
    if (!step || done.has(id)) return undefined;
    for (const target of targetsOf(step)) {
      const cycle = visit(target, [...path, id]);
      if (cycle) return cycle;
    }
    done.add(id);
    return undefined;
  };
  for (const id of steps.keys()) {
    const cycle = visit(id, []);
    if (cycle) return cycle;
  }
  return undefined;
}

function endsFrom(id: string, steps: Steps): StepDefinition[] {
  return [...reachableFrom(id, steps)]
    .map((reached) => steps.get(reached))
    .filter((step) => step !== undefined && targetsOf(step).length === 0) as StepDefinition[];
}

/** A violation must refuse: every end that `fail` reaches is a refusal. */
function checkViolations(steps: Steps, report: Report): void {
  for (const { id, fail } of steps.values()) {
    if (fail === undefined) continue;
    const wrong = endsFrom(fail, steps).find(({ kind }) => kind !== 'refusal');
    if (wrong) report(id, `fail leads to ${wrong.id} (${wrong.kind}) instead of a refusal`);
  }
}

function checkWaits(steps: Steps, report: Report): void {
  for (const { id, kind, onExpiry, within } of steps.values()) {
    if (kind !== 'wait' || onExpiry === undefined) continue;
    const end = steps.get(onExpiry);
    if (end && end.kind !== 'lapse') report(id, `onExpiry leads to ${onExpiry} (${end.kind}) instead of a lapse`);
    // decide() knows no calendar of holidays: a wait is limited by days, not by working days.
    if (within?.endsWith('wd')) report(id, `a wait can't be limited by working days (${within})`);
  }
}

/**
 * Checks that the arrows of a process make sense: targets exist, no cycles, everything reachable, violations refuse, waits lapse.
 * Expects steps with the fields of their kind, so that a path can end only in a result, refusal or lapse. False: the arrows can't be followed.
 */
export function checkGraph(start: string, steps: Steps, report: Report): boolean {
  if (!haveTargets(steps, report)) return false;
  if (!steps.has(start)) {
    report(start, 'the start step does not exist');
    return false;
  }
  const cycle = findCycle(steps);
  if (cycle) {
    report(cycle[0] ?? start, `the process runs in a circle: ${cycle.join(' → ')}`);
    return false;
  }
  const reached = reachableFrom(start, steps);
  for (const id of steps.keys()) if (!reached.has(id)) report(id, 'no arrow leads here from the start');
  checkViolations(steps, report);
  checkWaits(steps, report);
  return true;
}
