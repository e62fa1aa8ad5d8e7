import type { ClockState as EngineClockState } from '@kualik/domain/engine/clocks.ts';
import type { ClockState } from './case.enums.ts';

/** The words of the engine are the words of the schema; a new one does not compile until it is described there. */
export const CLOCK_STATE: Record<EngineClockState, ClockState> = {
  ON_TIME: 'ON_TIME',
  SOON: 'SOON',
  OVERDUE: 'OVERDUE',
  PAUSED: 'PAUSED',
  MET: 'MET',
  MISSED: 'MISSED',
};
