import { sfuName } from './definition.ts';
import type { Channel, LocalizedText, Service, Step } from './definition.ts';
import { timeText, withinText } from './time-text.ts';

// Clause: reg p.16 (tables of actions).

/** One column of the act's table of actions (model regulation, annex 1: rows 1 to 6). */
export interface StepRow {
  action: number;
  sfu: LocalizedText;
  text: LocalizedText;
  /** `null` prints as a dash. */
  completion: LocalizedText | null;
  /** As in the definition (`30s..1min`); `null` prints as a dash. */
  time: string | null;
  timeText: LocalizedText | null;
  /** The branches of the action; `null` prints as a dash: the act names the next action only where there are two. */
  next: { violation: number; none: number } | null;
  nextText: LocalizedText | null;
}

function byAction(channel: Channel): Map<number, Step[]> {
  const table = new Map<number, Step[]>();
  for (const step of channel.steps.values()) {
    if (step.action === null) continue;
    table.set(step.action, [...(table.get(step.action) ?? []), step]);
  }
  return table;
}

/** The column an arrow leads to; steps of the same column are passed through. */
function columnAfter(channel: Channel, target: string | undefined, own: number): number | null {
  let step = channel.steps.get(target ?? '');
  while (step?.action === own && step.next !== undefined) step = channel.steps.get(step.next);
  return step?.action ?? null;
}

function nextOf(channel: Channel, action: number, steps: readonly Step[]): StepRow['next'] {
  const condition = steps.find(({ kind }) => kind === 'condition');
  const violation = columnAfter(channel, condition?.fail, action);
  const none = columnAfter(channel, condition?.pass, action);
  return violation === null || none === null ? null : { violation, none };
}

function nextText(next: StepRow['next']): LocalizedText | null {
  if (!next) return null;
  const { violation, none } = next;
  return {
    kk: `${violation} – егер бұзушылықтар болса; ${none} – егер бұзушылықтар болмаса`,
    ru: `${violation} – если есть нарушения; ${none} – если нарушений нет`,
    en: `${violation} if violations; ${none} if none`,
  };
}

function rowOf(service: Service, channel: Channel, action: number, steps: readonly Step[]): StepRow[] {
  const [first] = steps;
  if (!first) return [];
  const completion = steps.find((step) => step.completion !== undefined)?.completion;
  const time = channel.times[action] ?? null;
  const isWait = steps.some(({ kind }) => kind === 'wait');
  const next = nextOf(channel, action, steps);
  return [
    {
      action,
      sfu: sfuName(service, first.sfu),
      text: channel.actionTexts[action] ?? first.title,
      completion: (completion && service.definition.completions[completion]) || null,
      time,
      timeText: time === null ? null : isWait ? withinText(time) : timeText(time),
      next,
      nextText: nextText(next),
    },
  ];
}

/**
 * The table "description of the actions of the units" of a channel, worked out from its definition; several steps may share one action.
 * Does not repeat misprints of the act: the channel's notes name them. @rule model regulation annex 1; NCA annex 3
 */
export function stepTable(service: Service, channel: Channel): StepRow[] {
  return [...byAction(channel).entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([action, steps]) => rowOf(service, channel, action, steps));
}
