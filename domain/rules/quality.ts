import { daysBetween } from './calendar-days.ts';
import { ok, refused } from './errors.ts';
import type { Outcome } from './errors.ts';

export const VIOLATION_STATES = ['found', 'sent', 'answered', 'closed'] as const;
export type ViolationStanding = (typeof VIOLATION_STATES)[number];
export type ViolationAction = 'send' | 'answer' | 'close';

interface ViolationTransition {
  from: ViolationStanding;
  action: ViolationAction;
  to: ViolationStanding;
  by: readonly ('provider_officer' | 'psc_head')[];
  clause: string;
}

/** A violation: found, sent to the head of the centre, answered with measures, closed by the provider. @rule reg p.15(2) */
export const VIOLATION_TRANSITIONS: readonly ViolationTransition[] = [
  { from: 'found', action: 'send', to: 'sent', by: ['provider_officer'], clause: 'reg p.15(2)' },
  { from: 'sent', action: 'answer', to: 'answered', by: ['psc_head'], clause: 'reg p.15(2)' },
  { from: 'answered', action: 'close', to: 'closed', by: ['provider_officer'], clause: 'reg p.15(2)' },
];

/** The next state, or a refusal: total. Does not look at offices nor at texts. */
export function decideViolation(state: ViolationStanding, action: ViolationAction): Outcome<ViolationStanding> {
  const row = VIOLATION_TRANSITIONS.find((one) => one.from === state && one.action === action);
  return row === undefined ? refused('VIOLATION_STATE', `${state} ${action}`) : ok(row.to);
}

/** Days that a centre has for copies; the source says only "promptly" (жедел), so three is our choice. @rule reg p.15(2) */
export const COPIES_WITHIN_DAYS = 3;
/** Most cases of a sample; our choice: what one person can read in a day. */
export const MAX_SAMPLE = 50;

/** Days that the copies came late; 0 in time. */
export function delayOf(dueOn: string, deliveredOn: string): number {
  return Math.max(0, daysBetween(dueOn, deliveredOn));
}
