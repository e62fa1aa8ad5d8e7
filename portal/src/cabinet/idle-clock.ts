/** The cabinet warns after this long without a touch, and has two minutes left then. Our choice. */
export const WARNED_AFTER_MS = 13 * 60_000;
/** And closes after this long, as the server does. */
export const CLOSED_AFTER_MS = 15 * 60_000;
/** Somebody who reads and types without asking the server is told of to it so often. */
export const TOLD_AFTER_MS = 5 * 60_000;

export type IdleStanding = { kind: 'used' } | { kind: 'warned'; secondsLeft: number } | { kind: 'over' };

/** What follows from the time since the last touch. */
export function idleStanding(idleMs: number): IdleStanding {
  if (idleMs < WARNED_AFTER_MS) return { kind: 'used' };
  if (idleMs >= CLOSED_AFTER_MS) return { kind: 'over' };
  return { kind: 'warned', secondsLeft: Math.ceil((CLOSED_AFTER_MS - idleMs) / 1000) };
}
