import { addDays, dayOf, daysBetween, startOfDay } from './calendar-days.ts';
import type { EmployeeRole } from './staff-roles.ts';
import { ok, refused } from './errors.ts';
import type { Outcome } from './errors.ts';

/** Where an operator of the authority stands. @rule reg p.15(1) */
export const OPERATOR_STATES = [
  'appointed',
  'applied',
  'letter_sent',
  'certified',
  'active',
  'suspended',
  'revoked',
] as const;
export type OperatorState = (typeof OPERATOR_STATES)[number];

/** Who speaks for the people of an office, its head first: a centre for its own, the head of the provider for its offices. @rule reg p.5(15), p.15(1) */
export const OFFICE_HEADS = {
  psc: ['psc_head', 'psc_office'],
  provider: ['provider_head'],
} as const satisfies Record<string, readonly EmployeeRole[]>;

export type OperatorAction =
  | 'apply'
  | 'send_letter'
  | 'forgo_letter'
  | 'certify'
  | 'install'
  | 'renew'
  | 'suspend'
  | 'resume'
  | 'end_access'
  | 'revoke';
/** `candidate` is the operator himself, who has no account yet: his one-time code or his new key proves him. */
export type OperatorActor = EmployeeRole | 'candidate' | 'system';

interface OperatorTransition {
  from: OperatorState;
  action: OperatorAction;
  to: OperatorState;
  by: readonly OperatorActor[];
  clause: string;
}

/** He goes: the provider revokes in time; on the day itself the system ends his access, with or without a notice. */
function leaves(from: OperatorState, afterAccess: OperatorState): OperatorTransition[] {
  return [
    { from, action: 'revoke', to: 'revoked', by: ['provider_officer', 'administrator'], clause: 'reg p.15(1)' },
    { from, action: 'end_access', to: afterAccess, by: ['system'], clause: 'reg p.15(1)' },
  ];
}

/** All that can happen to an operator. A pair that does not stand here is refused. @rule reg p.15(1) */
export const OPERATOR_TRANSITIONS: readonly OperatorTransition[] = [
  { from: 'appointed', action: 'apply', to: 'applied', by: ['candidate'], clause: 'reg p.15(1)' },
  { from: 'applied', action: 'send_letter', to: 'letter_sent', by: ['psc_office'], clause: 'reg p.15(1)' },
  // The provider's own operators, and other staff: the same procedure without the letter, which only a centre writes.
  {
    from: 'applied',
    action: 'forgo_letter',
    to: 'letter_sent',
    by: ['provider_officer', 'administrator'],
    clause: 'reg p.5(15)',
  },
  { from: 'letter_sent', action: 'certify', to: 'certified', by: ['system'], clause: 'reg p.15(1)' },
  { from: 'certified', action: 'install', to: 'active', by: ['candidate'], clause: 'reg p.15(1)' },
  // New certificates before his own end: he goes on working while the papers go round once more.
  {
    from: 'active',
    action: 'renew',
    to: 'active',
    by: ['psc_office', 'provider_head', 'administrator'],
    clause: 'reg p.15(1)',
  },
  { from: 'active', action: 'suspend', to: 'suspended', by: ['provider_officer'], clause: 'reg p.15(1)' },
  { from: 'suspended', action: 'resume', to: 'active', by: ['provider_officer'], clause: 'reg p.15(1)' },
  ...(['appointed', 'applied', 'letter_sent'] as const).flatMap((from) => leaves(from, 'revoked')),
  ...(['certified', 'active', 'suspended'] as const).flatMap((from) => leaves(from, 'suspended')),
];

/** The next state, or a refusal: total over states, actions and actors. Does not look at papers, dates or offices. */
export function decideOperator(
  state: OperatorState,
  action: OperatorAction,
  actors: readonly OperatorActor[],
): Outcome<OperatorState> {
  const row = OPERATOR_TRANSITIONS.find((one) => one.from === state && one.action === action);
  if (row === undefined) return refused('OPERATOR_STATE', `${state} ${action}`);
  return row.by.some((actor) => actors.includes(actor)) ? ok(row.to) : refused('FORBIDDEN');
}

/** Days that the provider is to have between the notice and the dismissal; calendar days, the source names none. @rule reg p.15(1) */
export const DISMISSAL_NOTICE_DAYS = 2;
/** An absence longer than this stops the operator's work. @rule reg p.15(1) */
export const LONG_ABSENCE_DAYS = 15;
/** A late notice is still taken and marked; a transfer is judged by the same two days (the source is silent). @rule reg p.15(1) */
export function isLateNotice(effectiveOn: string, notifiedAt: Date): boolean {
  return daysBetween(dayOf(notifiedAt), effectiveOn) < DISMISSAL_NOTICE_DAYS;
}

/** True when the absence lasts longer than fifteen days, both ends counted. @rule reg p.15(1) */
export function isLongAbsence(from: string, to: string): boolean {
  return daysBetween(from, to) + 1 > LONG_ABSENCE_DAYS;
}

/** The moment before which the last act of an operator makes the system ask about him. @rule reg p.15(1) */
export function silentSince(now: Date): Date {
  return startOfDay(addDays(dayOf(now), -LONG_ABSENCE_DAYS));
}

/** Days before the end of his certificates on which the staff is told; our choice. @rule reg p.15(1) */
export const EXPIRY_NOTICE_DAYS = [30, 20, 10] as const;

/** Which of these terms has begun, the shortest; null while the end is further away, or past. */
export function expiryNotice(endsAt: Date, now: Date): number | null {
  const left = daysBetween(dayOf(now), dayOf(endsAt));
  if (endsAt <= now) return null;
  return EXPIRY_NOTICE_DAYS.findLast((days) => left <= days) ?? null;
}
