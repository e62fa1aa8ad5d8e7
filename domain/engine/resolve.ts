import type {
  Channel,
  ChannelDefinition,
  PatternDefinition,
  PatternVariant,
  Service,
  ServiceDefinition,
  Step,
  StepDefinition,
  StepPatch,
} from './definition.ts';
import { statusesOf } from './status.ts';

/** True for a file that only changes another pattern. */
export function isVariant(pattern: PatternDefinition | PatternVariant): pattern is PatternVariant {
  return 'extends' in pattern;
}

/** The arrows that leave a step. */
export function targetsOf(step: StepDefinition): string[] {
  return [step.next, step.pass, step.fail, step.onExpiry].filter((target) => target !== undefined);
}

function patched(steps: readonly StepDefinition[], patch: Readonly<Record<string, StepPatch>>): StepDefinition[] {
  return steps.map((step) => ({ ...step, ...patch[step.id] }));
}

/** The full pattern behind a variant: each patched field replaces the old one whole. Expects the base to exist. */
export function expandVariant(variant: PatternVariant, base: PatternDefinition): PatternDefinition {
  return { ...base, id: variant.id, source: variant.source ?? base.source, steps: patched(base.steps, variant.patch) };
}

/** A pattern as one channel uses it. */
export function withOverrides(pattern: PatternDefinition, channel: ChannelDefinition): PatternDefinition {
  return channel.overrides ? { ...pattern, steps: patched(pattern.steps, channel.overrides) } : pattern;
}

/** Processes, results, refusals and ends have the column of their number; a condition stands in the column of the step before it. */
export function actionsOf(steps: readonly StepDefinition[]): Map<string, number | null> {
  const actions = new Map<string, number | null>();
  const isCondition = (step: StepDefinition): boolean => step.kind === 'condition';
  for (const step of steps) {
    if (step.action !== undefined || !isCondition(step)) actions.set(step.id, step.action ?? step.no ?? null);
  }
  for (const step of steps) {
    if (actions.has(step.id)) continue;
    const before = steps.find((other) => targetsOf(other).includes(step.id) && actions.has(other.id));
    actions.set(step.id, (before && actions.get(before.id)) ?? null);
  }
  return actions;
}

function resolveSteps(start: string, definitions: readonly StepDefinition[]): Map<string, Step> {
  const actions = actionsOf(definitions);
  const statuses = statusesOf(start, new Map(definitions.map((step) => [step.id, step])));
  const resolved = definitions.map((step): [string, Step] => [
    step.id,
    {
      ...step,
      action: actions.get(step.id) ?? null,
      params: step.params ?? {},
      checks: step.checks ?? [],
      status: statuses.get(step.id) ?? 'DRAFT',
    },
  ]);
  return new Map(resolved);
}

function resolveChannel(serviceId: string, channel: ChannelDefinition, pattern: PatternDefinition): Channel {
  return {
    id: channel.id,
    serviceId,
    pattern: pattern.id,
    source: channel.source,
    title: channel.title,
    start: pattern.start,
    clockFrom: pattern.clockFrom,
    lanes: pattern.lanes,
    steps: resolveSteps(pattern.start, withOverrides(pattern, channel).steps),
    actionTexts: pattern.actionTexts ?? {},
    times: channel.times,
    limits: channel.limits ?? [],
    notes: channel.notes ?? [],
  };
}

/** A service ready for the engine. Expects a definition that passed the load-time checks. */
export function resolveService(
  file: string,
  definition: ServiceDefinition,
  patternOf: (id: string) => PatternDefinition,
): Service {
  const channels = new Map(
    definition.channels.map((channel) => [
      channel.id,
      resolveChannel(definition.id, channel, patternOf(channel.pattern)),
    ]),
  );
  return {
    id: definition.id,
    version: definition.version,
    file,
    definition,
    channels,
    channel(channelId) {
      const channel = channels.get(channelId);
      if (!channel) throw new Error(`service ${definition.id} has no channel ${channelId}`);
      return channel;
    },
  };
}
