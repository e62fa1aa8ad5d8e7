import type { AwaitedParty, IdentityCard, Pause, StepLogEntry } from './clocks.ts';
import type { Channel } from './definition.ts';
import { serviceStartedAt } from './limits.ts';

/** One asking of a register, as it is kept with the case. */
export interface RegisterAsking {
  outcome: string;
  askedAt: Date;
  answeredAt?: Date | null;
}

/**
 * The stretches in which somebody else was awaited: the applicant at a wait step, a register from its first silence until it answered or the
 * case went on without it, the finished identity card from the hand-over of the papers until it is at the PSC. Machine limits stand still in
 * them. @rule service engine: time model; std1 p.4(1)
 */
export function pausesOf(
  channel: Channel,
  log: readonly StepLogEntry[],
  askings: readonly RegisterAsking[],
  identityCard: IdentityCard | null = null,
): Pause[] {
  return [...applicantPauses(channel, log), ...registerPauses(log, askings), ...cardPauses(channel, log, identityCard)];
}

/** Who was awaited between two moments: the reason that stands beside a breach. A register is named first. */
export function awaitedBetween(pauses: readonly Pause[], from: Date, to: Date): AwaitedParty | null {
  const within = pauses.filter((pause) => pause.from < to && (pause.to === null || pause.to > from));
  return (within.find(({ awaited }) => awaited === 'register') ?? within[0])?.awaited ?? null;
}

function applicantPauses(channel: Channel, log: readonly StepLogEntry[]): Pause[] {
  return log.flatMap(({ path, at }, index): Pause[] => {
    const isWait = channel.steps.get(path.at(-1) ?? '')?.kind === 'wait';
    return isWait ? [{ from: at, to: log[index + 1]?.at ?? null, awaited: 'applicant' }] : [];
  });
}

function cardPauses(channel: Channel, log: readonly StepLogEntry[], card: IdentityCard | null): Pause[] {
  const from = card === null ? null : serviceStartedAt(channel, log);
  if (card === null || from === null) return [];
  const { arrivedAt: to } = card;
  return to !== null && to <= from ? [] : [{ from, to, awaited: 'identity_card' }];
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
