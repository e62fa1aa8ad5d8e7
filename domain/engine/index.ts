export { allowedActions } from './allowed-actions.ts';
export type { AllowedAction } from './allowed-actions.ts';
export { NOT_STARTED } from './case.ts';
export type {
  CaseEvent,
  CaseEventType,
  CaseState,
  CheckOutcome,
  Decision,
  Effect,
  Facts,
  Moved,
  RefusalReason,
  RejectionCode,
} from './case.ts';
export { SOON_MILLISECONDS, clocks, machineSeconds } from './clocks.ts';
export type { CaseClock, ClockState, Pause, StepLogEntry } from './clocks.ts';
export { decide, newCase } from './decide.ts';
export { sfuName } from './definition.ts';
export type { Channel, Service, ServiceDefinition, ServiceRegistry, Step } from './definition.ts';
export { dueAt, limitsOf, serviceDeadline } from './limits.ts';
export type { Limit } from './limits.ts';
export { DefinitionError, describeProblem } from './problem.ts';
export type { Problem } from './problem.ts';
export { buildRegistry, loadServices } from './registry.ts';
export { stepTable } from './step-table.ts';
export type { StepRow } from './step-table.ts';
export { timeText, withinText } from './time-text.ts';
export * from './vocabulary.ts';
export { TIME_ZONE, waitUntil } from './wait-limit.ts';
