import type { ErrorCode, LocalizedText } from '../rules/errors.ts';
import type { CheckPredicate, FactName, RefusalKind, RequestStatus, TaskName } from './vocabulary.ts';

/** The step of a case that has not been started: only `start` is possible. */
export const NOT_STARTED = '';

export interface CaseState {
  serviceId: string;
  serviceVersion: number;
  channelId: string;
  step: string;
  status: RequestStatus;
  enteredAt: Date;
  /** The later moment for which the applicant ordered the result; absent = at once. */
  effectiveAt?: Date | null | undefined;
}

export type CaseEvent =
  | { type: 'start' }
  /** A process or result was done. */
  | { type: 'complete'; step: string }
  /** A condition is to be decided from `facts.checks`. */
  | { type: 'judge'; step: string }
  /** What a wait waited for came. */
  | { type: 'arrive'; step: string }
  /** The limit of a wait is over. */
  | { type: 'expire'; step: string }
  /** The applicant takes his request back. */
  | { type: 'withdraw'; step: string };

export type CaseEventType = CaseEvent['type'];

export type CheckOutcome = 'passed' | 'failed' | 'unavailable';

export interface RefusalReason {
  code: ErrorCode;
  text?: LocalizedText;
  ground?: string;
}

export interface Facts {
  checks: Partial<Record<CheckPredicate, CheckOutcome>>;
  flags: Partial<Record<FactName, boolean>>;
  reason?: RefusalReason;
}

/** What should follow a decision. The engine lists it; others do it. */
export interface Effect {
  task: TaskName | 'check' | 'refusal' | 'lapse';
  step: string;
  params: Readonly<Record<string, unknown>>;
}

export type RejectionCode =
  /** The event was meant for another step than the one the case stands at: somebody was faster. */
  | 'STATE_CHANGED'
  /** The step takes no event of this type. */
  | 'EVENT_NOT_ALLOWED'
  /** The case is over. */
  | 'CASE_FINISHED'
  /** A refusal needs a reason and none was given. */
  | 'REASON_REQUIRED'
  /** A condition was judged without all of its checks. */
  | 'CHECK_MISSING'
  /** A fact the next step depends on is unknown. */
  | 'FACT_MISSING'
  | 'WAIT_NOT_OVER'
  | 'WAIT_OVER'
  /** The service takes no new cases. */
  | 'SERVICE_CLOSED'
  /** The case names a service, version, channel or step that is not loaded. */
  | 'DEFINITION_UNKNOWN';

export interface Moved {
  kind: 'moved';
  from: string;
  to: string;
  /** Every step entered, in order; the last one is `to`. Empty when a result was completed or the case was withdrawn. */
  path: string[];
  status: RequestStatus;
  effects: Effect[];
  finished: boolean;
  refusal?: { kind: RefusalKind; step: string; reason: RefusalReason | null };
}

export type Decision =
  | Moved
  | { kind: 'waiting'; step: string; unavailable: CheckPredicate[] }
  | { kind: 'rejected'; code: RejectionCode };
