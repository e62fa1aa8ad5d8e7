import { workingDaysDeadline } from '../rules/working-days.ts';
import type { Channel } from './definition.ts';
import { isMachineTime, parseTime } from './time.ts';
import { waitUntil } from './wait-limit.ts';

export interface Limit {
  id: string;
  /** machine: measured, a breach is logged; service: days owed to the applicant; wait: days the applicant has. */
  kind: 'machine' | 'service' | 'wait';
  /** The step whose entering starts the clock. */
  from: string;
  within: string;
  /** Column of the table a machine limit belongs to. */
  action: number | null;
  /** Where the limit is written; `null` when the table prints it. */
  clause: string | null;
}

function isMachine(within: string): boolean {
  const span = parseTime(within);
  return span !== undefined && isMachineTime(span);
}

function machineLimits(channel: Channel): Limit[] {
  return Object.entries(channel.times).flatMap(([action, within]): Limit[] => {
    const first = [...channel.steps.values()].find((step) => step.action === Number(action));
    if (within === null || !first || !isMachine(within)) return [];
    return [{ id: `action-${action}`, kind: 'machine', from: first.id, within, action: Number(action), clause: null }];
  });
}

/** What the channel owes; else the days the table prints beside the result, from the step the pattern counts from. */
function serviceLimits(channel: Channel): Limit[] {
  if (channel.limits.length > 0) {
    return channel.limits.map((limit): Limit => ({
      ...limit,
      id: `service-${limit.from}`,
      kind: 'service',
      action: null,
    }));
  }
  const result = [...channel.steps.values()].find(({ kind }) => kind === 'result');
  const within = result?.action ? channel.times[result.action] : null;
  if (!within || isMachine(within)) return [];
  const from = channel.clockFrom;
  return [{ id: `service-${from}`, kind: 'service', from, within, action: null, clause: null }];
}

function waitLimits(channel: Channel): Limit[] {
  return [...channel.steps.values()].flatMap((step): Limit[] =>
    step.kind === 'wait' && step.within
      ? [{ id: `wait-${step.id}`, kind: 'wait', from: step.id, within: step.within, action: step.action, clause: null }]
      : [],
  );
}

/** Every limit of a channel: what is owed, what the applicant has, what is measured. @rule std1 p.4; NCA annex 3 row 5 */
export function limitsOf(channel: Channel): Limit[] {
  return [...serviceLimits(channel), ...waitLimits(channel), ...machineLimits(channel)];
}

/**
 * The last moment of a limit that starts at `from`. Working days end at the closing hour and skip holidays, other days at midnight in Almaty.
 * Throws when the calendar of working days lacks a year. @rule std1 p.4(1)
 */
export function dueAt(limit: Pick<Limit, 'within'>, from: Date): Date | null {
  const span = parseTime(limit.within);
  return span?.max.unit === 'wd' ? workingDaysDeadline(from, span.max.amount) : waitUntil(from, limit.within);
}

/** The deadline that begins when these steps are entered; `null` when none of them starts a service limit. For storing it with the case. */
export function serviceDeadline(channel: Channel, path: readonly string[], at: Date): Date | null {
  const started = serviceLimits(channel).find(({ from }) => path.includes(from));
  return started ? dueAt(started, at) : null;
}

/**
 * What is owed to somebody who ordered together with an identity card: nothing until the finished card is at the PSC, then the limit of the
 * channel from that moment, never from before the papers were handed in. @rule std1 p.4(1)
 */
export function identityCardDeadline(channel: Channel, handedInAt: Date | null, arrivedAt: Date | null): Date | null {
  const [owed] = serviceLimits(channel);
  if (!owed || handedInAt === null || arrivedAt === null) return null;
  return dueAt(owed, arrivedAt > handedInAt ? arrivedAt : handedInAt);
}

/** What is owed to somebody who ordered the result for a later moment: the limit of the channel from this moment. @rule std1 p.4(2) */
export function deadlineFromMoment(channel: Channel, effectiveAt: Date): Date | null {
  const [owed] = serviceLimits(channel);
  return owed ? dueAt(owed, effectiveAt) : null;
}

/** When the step was entered from which the service is owed; `null` before that. */
export function serviceStartedAt(channel: Channel, log: readonly { path: readonly string[]; at: Date }[]): Date | null {
  const starts = serviceLimits(channel).map(({ from }) => from);
  return log.find(({ path }) => path.some((id) => starts.includes(id)))?.at ?? null;
}
