import type { ErrorCode } from './errors.ts';
import type { Permission } from './roles.ts';

/** A place in the electronic queue of one registration centre on one day. */
export type TicketState = 'booked' | 'waiting' | 'called' | 'serving' | 'served' | 'absent' | 'cancelled';
export const TICKET_STATES: readonly TicketState[] = [
  'booked',
  'waiting',
  'called',
  'serving',
  'served',
  'absent',
  'cancelled',
];

export type TicketAction = 'arrive' | 'cancel' | 'call' | 'recall' | 'return' | 'mark_absent' | 'start' | 'end';
export const TICKET_ACTIONS: readonly TicketAction[] = [
  'arrive',
  'cancel',
  'call',
  'recall',
  'return',
  'mark_absent',
  'start',
  'end',
];

export interface TicketTransition {
  from: TicketState;
  action: TicketAction;
  to: TicketState;
  /** Null: whoever holds the code of the booking. */
  permission: Permission | null;
  clause: string;
}

/** All transitions of a ticket. `return` is for a call made by mistake: the person keeps his time. @rule std1 p.8(2), p.4(1) */
export const TICKET_TRANSITIONS: readonly TicketTransition[] = [
  { from: 'booked', action: 'arrive', to: 'waiting', permission: 'queue.ticket', clause: 'std1 p.8(2)' },
  { from: 'booked', action: 'cancel', to: 'cancelled', permission: null, clause: 'std1 p.8(2)' },
  { from: 'waiting', action: 'call', to: 'called', permission: 'queue.serve', clause: 'std1 p.4(1)' },
  { from: 'called', action: 'recall', to: 'called', permission: 'queue.serve', clause: 'std1 p.8' },
  { from: 'called', action: 'return', to: 'waiting', permission: 'queue.serve', clause: 'std1 p.8' },
  { from: 'called', action: 'mark_absent', to: 'absent', permission: 'queue.serve', clause: 'std1 p.8' },
  { from: 'called', action: 'start', to: 'serving', permission: 'queue.serve', clause: 'std1 p.4(1)' },
  { from: 'serving', action: 'end', to: 'served', permission: 'queue.serve', clause: 'std1 p.4(1)' },
];

export type TicketDecision = { ok: true; to: TicketState } | { ok: false; code: ErrorCode };

/**
 * What an action makes of a ticket; every pair has an answer. Does not look at who asks, at offices nor at times.
 * @rule std1 p.8
 */
export function decideTicket(state: TicketState, action: TicketAction): TicketDecision {
  const row = TICKET_TRANSITIONS.find((one) => one.from === state && one.action === action);
  return row ? { ok: true, to: row.to } : { ok: false, code: 'QUEUE_TICKET_STATE' };
}

/** Whom a ticket is for: the permitted time of service differs. */
export type TicketKind = 'individual' | 'legal_entity';

/** Longest permitted wait in the queue to hand in documents. @rule std1 p.4(1) */
export const QUEUE_WAIT_MINUTES = 20;
/** Longest permitted time of serving on the day of application. @rule std1 p.4(1) */
export const SERVICE_MINUTES: Readonly<Record<TicketKind, number>> = { individual: 15, legal_entity: 20 };
/** A booked person who comes later than this after his time waits like everybody else. Our own choice [D]. */
export const BOOKED_GRACE_MINUTES = 15;

const MINUTE_MS = 60_000;

/** When a waiting person must have been called. Does not know whether he was. @rule std1 p.4(1) */
export function waitDueAt(waitsFrom: Date): Date {
  return new Date(waitsFrom.getTime() + QUEUE_WAIT_MINUTES * MINUTE_MS);
}

/** Who waits since before this moment waits too long now. @rule std1 p.4(1) */
export function waitedSince(at: Date): Date {
  return new Date(at.getTime() - QUEUE_WAIT_MINUTES * MINUTE_MS);
}

/** When the service of a person must have ended. Does not know whether it did. @rule std1 p.4(1) */
export function serviceDueAt(startedAt: Date, kind: TicketKind): Date {
  return new Date(startedAt.getTime() + SERVICE_MINUTES[kind] * MINUTE_MS);
}

/** True when the call came later than the limit; exactly at the limit is in time. @rule std1 p.4(1) */
export function isWaitBreached(waitsFrom: Date, calledAt: Date): boolean {
  return calledAt > waitDueAt(waitsFrom);
}

/** True when the service took longer than the limit of its kind. @rule std1 p.4(1) */
export function isServiceBreached(startedAt: Date, endedAt: Date, kind: TicketKind): boolean {
  return endedAt > serviceDueAt(startedAt, kind);
}

/** Whether a booked person who arrives now keeps his time. Coming early keeps it too. Our own choice [D]. @rule std1 p.8(2) */
export function keepsBookedTime(slotAt: Date, arrivedAt: Date): boolean {
  return arrivedAt.getTime() <= slotAt.getTime() + BOOKED_GRACE_MINUTES * MINUTE_MS;
}

/** Number on the board: A for individuals, B for legal entities (letters that all three languages share). Our own choice. */
export function ticketNumber(kind: TicketKind, ordinal: number): string {
  return `${kind === 'individual' ? 'A' : 'B'}${String(ordinal).padStart(3, '0')}`;
}
