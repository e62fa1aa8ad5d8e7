import type { Pause, StepLogEntry } from './clocks.ts';
import type { Channel } from './definition.ts';

/** One asking of a register, as it is kept with the case. */
export interface RegisterAsking {
  outcome: string;
  askedAt: Date;
  answeredAt?: Date | null;
}

/**
 * The stretches in which somebody else was awaited: the applicant at a wait step, a register from its first silence until it answered or the
 * case went on without it. Machine limits stand still in them. @rule service engine: time model
 */
export function pausesOf(channel: Channel, log: readonly StepLogEntry[], askings: readonly RegisterAsking[]): Pause[] {
  return [...applicantPauses(channel, log), ...registerPauses(log, askings)];
}

/** Who was awaited between two moments: the reason that stands beside a breach. A register is named first. */
export function awaitedBetween(pauses: readonly Pause[], from: Date, to: Date): 'register' | 'applicant' | null {
  const within = pauses.filter((pause) => pause.from < to && (pause.to === null || pause.to > from));
  return (within.find(({ awaited }) => awaited === 'register') ?? within[0])?.awaited ?? null;
}

function applicantPauses(channel: Channel, log: readonly StepLogEntry[]): Pause[] {
  return log.flatMap(({ path, at }, index): Pause[] => {
    const isWait = channel.steps.get(path.at(-1) ?? '')?.kind === 'wait';
    return isWait ? [{ from: at, to: log[index + 1]?.at ?? null, awaited: 'applicant' }] : [];
  });
}

function registerPauses(log: readonly StepLogEntry[], askings: readonly RegisterAsking[]): Pause[] {
  const sorted = [...askings].sort((a, b) => a.askedAt.getTime() - b.askedAt.getTime());
  const pauses: Pause[] = [];
  let since: Date | null = null;
  for (const { outcome, askedAt, answeredAt } of sorted) {
    if (outcome === 'unavailable') {
      since ??= askedAt;
      continue;
    }
    if (since) pauses.push({ from: since, to: answeredAt ?? askedAt, awaited: 'register' });
    since = null;
  }
  if (since === null) return pauses;
  const begun = since;
  const to = log.find(({ at }) => at > begun)?.at ?? null;
  return [...pauses, { from: begun, to, awaited: 'register' }];
}
