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
export { decide, newCase } from './decide.ts';
export { sfuName } from './definition.ts';
export type { Channel, Service, ServiceDefinition, ServiceRegistry, Step } from './definition.ts';
export { DefinitionError } from './problem.ts';
export { buildRegistry, loadServices } from './registry.ts';
export * from './vocabulary.ts';
export { TIME_ZONE, waitUntil } from './wait-limit.ts';
