import type { ChannelDefinition, PatternDefinition, ServiceDefinition, StepDefinition } from '../definition.ts';
import { actionsOf } from '../resolve.ts';
import type { Report } from './report.ts';

interface Subject {
  service: ServiceDefinition;
  channel: ChannelDefinition;
  /** With patches and the channel's overrides applied. */
  pattern: PatternDefinition;
}

interface RegisterQuery {
  register: string;
}

function queriesOf(step: StepDefinition): readonly RegisterQuery[] {
  return (step.params?.queries as readonly RegisterQuery[] | undefined) ?? [];
}

/** The workplaces and gateways a step names in its parameters; the addressee of a notice is no unit. */
function namedUnits(step: StepDefinition): { name: string; unit: string }[] {
  if (step.task === 'notify') return [];
  return ['via', 'to', 'at'].flatMap((name) =>
    [step.params?.[name]].flat().flatMap((unit) => (typeof unit === 'string' ? [{ name, unit }] : [])),
  );
}

/** Every unit that acts, is asked or passes a request on must be one of the service's. */
function checkUnits({ service, pattern }: Subject, report: Report): void {
  const knows = (unit: string): boolean => Object.hasOwn(service.sfus, unit) || Object.hasOwn(service.roles, unit);
  for (const lane of pattern.lanes) {
    if (!knows(lane)) report('-', `lane ${lane} is neither an SFU nor a role of the service`);
  }
  for (const step of pattern.steps) {
    if (!knows(step.sfu)) report(step.id, `${step.sfu} is neither an SFU nor a role of the service`);
    for (const { register } of queriesOf(step)) {
      if (!Object.hasOwn(service.sfus, register)) report(step.id, `register ${register} is not an SFU of the service`);
    }
    for (const { name, unit } of namedUnits(step)) {
      if (!knows(unit)) report(step.id, `params.${name} names ${unit}, which is neither an SFU nor a role`);
    }
  }
}

function checkWords({ service, pattern }: Subject, report: Report): void {
  for (const step of pattern.steps) {
    if (step.refusal !== undefined && !service.refusals[step.refusal]) {
      report(step.id, `refusal kind ${step.refusal} is not described by the service`);
    }
    if (step.completion !== undefined && !Object.hasOwn(service.completions, step.completion)) {
      report(step.id, `completion form ${step.completion} has no text in the service`);
    }
    const result = step.params?.result;
    if (result !== undefined && !service.results.some(({ id }) => id === result)) {
      report(step.id, `result ${JSON.stringify(result)} is not described by the service`);
    }
  }
}

function checkTimes({ channel, pattern }: Subject, report: Report): void {
  const numbers = [...actionsOf(pattern.steps).values()].filter((action) => action !== null);
  const actions = new Set(numbers.map(String));
  for (const action of actions) if (!Object.hasOwn(channel.times, action)) report('-', `times lack action ${action}`);
  for (const action of Object.keys(channel.times)) {
    if (!actions.has(action)) report('-', `times name action ${action}, which pattern ${pattern.id} does not have`);
  }
  for (const action of Object.keys(pattern.actionTexts ?? {})) {
    if (!actions.has(action))
      report('-', `actionTexts name action ${action}, which pattern ${pattern.id} does not have`);
  }
}

function checkLimits({ channel, pattern }: Subject, report: Report): void {
  for (const { from } of channel.limits ?? []) {
    if (!pattern.steps.some(({ id }) => id === from)) report(from, 'a limit runs from a step that does not exist');
  }
}

/** Who acts by a notarial power of attorney is looked up in the notaries' register. */
function checkRepresentative({ service, pattern }: Subject, report: Report): void {
  const acting = pattern.steps.find((step) => step.params?.representative !== undefined);
  if (!acting) return;
  if (!Object.hasOwn(service.sfus, 'unis'))
    report(acting.id, 'a representative may act, but unis is not an SFU of the service');
  if (!pattern.steps.some((step) => queriesOf(step).some(({ register }) => register === 'unis'))) {
    report(acting.id, 'a representative may act, but no step asks unis about the power of attorney');
  }
}

/** Checks one channel: its pattern against the service's units, refusals, completion forms, results, times and limits. */
export function checkChannel(subject: Subject, report: Report): void {
  checkUnits(subject, report);
  checkWords(subject, report);
  checkTimes(subject, report);
  checkLimits(subject, report);
  checkRepresentative(subject, report);
}
