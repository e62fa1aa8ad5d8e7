import type { OfficeKind } from '../data/regions.ts';
import type { ErrorCode } from './errors.ts';
import type { Permission } from './roles.ts';
import type { EmployeeRole } from './staff-roles.ts';

export type ComplaintState = 'received' | 'registered' | 'assigned' | 'answered' | 'escalated' | 'judged' | 'returned';
export const COMPLAINT_STATES: readonly ComplaintState[] = [
  'received',
  'registered',
  'assigned',
  'answered',
  'escalated',
  'judged',
  'returned',
];

export type ComplaintAction = 'register' | 'return' | 'assign' | 'answer' | 'escalate' | 'judge';
export const COMPLAINT_ACTIONS: readonly ComplaintAction[] = [
  'register',
  'return',
  'assign',
  'answer',
  'escalate',
  'judge',
];

/** Acts of which the complainant who gave an address is told by letter. @rule std1 p.11 */
export const COMPLAINT_LETTER_ACTS = ['register', 'return', 'answer', 'judge'] as const satisfies ComplaintAction[];
export type ComplaintLetterAct = (typeof COMPLAINT_LETTER_ACTS)[number];

export interface ComplaintTransition {
  from: ComplaintState;
  action: ComplaintAction;
  to: ComplaintState;
  /** Null: the complainant himself, who holds the code. */
  permission: Permission | null;
  clause: string;
  /** Only when the term of the answer has run out. */
  onlyOverdue?: true;
}

/** All transitions of a complaint. Nobody waits for an answer that does not come: an overdue one may go on. @rule std1 p.11 */
export const COMPLAINT_TRANSITIONS: readonly ComplaintTransition[] = [
  { from: 'received', action: 'register', to: 'registered', permission: 'complaint.register', clause: 'std1 p.11' },
  { from: 'received', action: 'return', to: 'returned', permission: 'complaint.register', clause: 'std1 p.11' },
  { from: 'registered', action: 'assign', to: 'assigned', permission: 'complaint.assign', clause: 'std1 p.11' },
  { from: 'assigned', action: 'assign', to: 'assigned', permission: 'complaint.assign', clause: 'std1 p.11' },
  { from: 'assigned', action: 'answer', to: 'answered', permission: 'complaint.answer', clause: 'std1 p.11' },
  { from: 'answered', action: 'escalate', to: 'escalated', permission: null, clause: 'std1 p.11' },
  { from: 'registered', action: 'escalate', to: 'escalated', permission: null, clause: 'std1 p.11', onlyOverdue: true },
  { from: 'assigned', action: 'escalate', to: 'escalated', permission: null, clause: 'std1 p.11', onlyOverdue: true },
  { from: 'escalated', action: 'judge', to: 'judged', permission: 'complaint.judge', clause: 'std1 p.11' },
];

export type ComplaintDecision = { ok: true; to: ComplaintState } | { ok: false; code: ErrorCode };

/**
 * What an action makes of a complaint; every pair has an answer. Does not look at who asks nor at the contents.
 * @rule std1 p.11
 */
export function decideComplaint(
  state: ComplaintState,
  action: ComplaintAction,
  facts: { isOverdue: boolean },
): ComplaintDecision {
  const row = COMPLAINT_TRANSITIONS.find((one) => one.from === state && one.action === action);
  if (!row) return { ok: false, code: 'COMPLAINT_STATE' };
  if (row.onlyOverdue && !facts.isOverdue) return { ok: false, code: 'COMPLAINT_NOT_OVERDUE' };
  return { ok: true, to: row.to };
}

/** Who answers for complaints of a centre and names the executor: the head of the PSC or of the provider. @rule std1 p.11 */
export function headRoleOf(kind: OfficeKind): EmployeeRole {
  return kind === 'psc' ? 'psc_head' : 'provider_head';
}

/**
 * Whose desk the notices of a complaint lie on: the head of the body it is about, with the quality body that one. The
 * provider's counters have one head for all of them (officeId null). @rule std1 p.11
 */
export function headDeskOf(
  state: ComplaintState,
  office: { id: string; kind: OfficeKind },
): { role: EmployeeRole; officeId: string | null } {
  if (state === 'escalated') return { role: 'quality_officer', officeId: null };
  return { role: headRoleOf(office.kind), officeId: office.kind === 'psc' ? office.id : null };
}

export interface ComplaintTimes {
  state: ComplaintState;
  dueAt: Date | null;
  qualityDueAt: Date | null;
}

/** The term that runs now; null while none does. @rule std1 p.11 */
export function runningDueAt({ state, dueAt, qualityDueAt }: ComplaintTimes): Date | null {
  if (state === 'registered' || state === 'assigned') return dueAt;
  return state === 'escalated' ? qualityDueAt : null;
}

/** True when the term that runs now is over. An answer that came late is told by its date. @rule std1 p.11 */
export function isComplaintOverdue(times: ComplaintTimes, now: Date): boolean {
  const due = runningDueAt(times);
  return due !== null && now > due;
}

/** The stamp: centre, year, ordinal of the year. Our own form of the incoming number. @rule std1 p.11 */
export function incomingNumber(officeCode: string, year: number, ordinal: number): string {
  return `${officeCode}/${year}-${String(ordinal).padStart(4, '0')}`;
}

/** Surname and initials, as the confirmation of receipt names who accepted the complaint. @rule std1 p.11 */
export function surnameAndInitials(person: { surname: string; givenName: string; patronymic?: string | null }): string {
  const initials = [person.givenName, person.patronymic].flatMap((name) => (name ? [`${[...name][0] ?? ''}.`] : []));
  return [person.surname, initials.join('')].join(' ').trim();
}
