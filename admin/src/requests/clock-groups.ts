import type { CaseClock, ClockState, ListedRequest } from '../api/types.ts';
import type { TextKey } from '../texts/use-text.ts';

/** Word and shape of a clock state: colour never speaks alone. */
export const CLOCK_SIGNS: Readonly<Record<ClockState, { shape: string; word: TextKey; color: string }>> = {
  OVERDUE: { shape: '▲', word: 'clock.overdue', color: 'error.main' },
  SOON: { shape: '◐', word: 'clock.soon', color: 'warning.main' },
  ON_TIME: { shape: '●', word: 'clock.onTime', color: 'success.main' },
  PAUSED: { shape: '‖', word: 'clock.paused', color: 'text.secondary' },
  MET: { shape: '✓', word: 'clock.met', color: 'success.main' },
  MISSED: { shape: '✗', word: 'clock.missed', color: 'error.main' },
};

const RUNNING: readonly ClockState[] = ['OVERDUE', 'SOON', 'ON_TIME', 'PAUSED'];

export const isRunning = (clock: CaseClock): boolean => RUNNING.includes(clock.state);

/** The clock that decides where a row stands: of those that still run, the one that is due first. */
export function leadingClock(request: Pick<ListedRequest, 'clocks'>): CaseClock | null {
  const running = request.clocks.filter(isRunning);
  return running.toSorted((a, b) => a.due.localeCompare(b.due))[0] ?? null;
}
