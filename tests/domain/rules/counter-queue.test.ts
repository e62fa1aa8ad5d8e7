import { describe, expect, it } from '@jest/globals';
import {
  decideTicket,
  isServiceBreached,
  isWaitBreached,
  keepsBookedTime,
  TICKET_ACTIONS,
  TICKET_STATES,
  ticketNumber,
} from '@kualik/domain/rules/counter-queue.ts';
import type { TicketAction, TicketState } from '@kualik/domain/rules/counter-queue.ts';
import { errorRow } from '@kualik/domain/rules/errors.ts';

const at = (text: string): Date => new Date(`2026-11-23T${text}Z`);

describe('a ticket of the queue (std1 p.8)', () => {
  const allowed: [TicketState, TicketAction, TicketState][] = [
    ['booked', 'arrive', 'waiting'],
    ['booked', 'cancel', 'cancelled'],
    ['waiting', 'call', 'called'],
    ['called', 'recall', 'called'],
    ['called', 'return', 'waiting'], // called by mistake, or the window closes
    ['called', 'mark_absent', 'absent'],
    ['called', 'start', 'serving'],
    ['serving', 'end', 'served'],
  ];
  const pairs = TICKET_STATES.flatMap((state) => TICKET_ACTIONS.map((action) => [state, action] as const));

  it.each(pairs)('%s + %s has an answer', (state, action) => {
    const row = allowed.find(([from, one]) => from === state && one === action);
    const decision = decideTicket(state, action);
    expect(decision).toEqual(row ? { ok: true, to: row[2] } : { ok: false, code: 'QUEUE_TICKET_STATE' });
    if (!decision.ok) expect(errorRow(decision.code).clause).toBe('std1 p.8');
  });
});

describe('the wait is at most 20 minutes (std1 p.4(1))', () => {
  it.each([
    ['called at once', '05:00:00', false],
    ['called exactly at the limit', '05:20:00', false],
    ['called a second later', '05:20:01', true],
    ['called before the booked time, when nobody else waited', '04:55:00', false],
  ])('%s', (_name, called, breached) => {
    expect(isWaitBreached(at('05:00:00'), at(called))).toBe(breached);
  });
});

describe('the service lasts at most 15 minutes for individuals and 20 for legal entities (std1 p.4(1))', () => {
  it.each([
    ['individual', '05:15:00', false],
    ['individual', '05:15:01', true],
    ['legal_entity', '05:20:00', false],
    ['legal_entity', '05:20:01', true],
  ] as const)('%s until %s', (kind, ended, breached) => {
    expect(isServiceBreached(at('05:00:00'), at(ended), kind)).toBe(breached);
  });
});

describe('a booked person keeps his time (std1 p.8(2))', () => {
  it.each([
    ['half an hour early', '04:30:00', true],
    ['at the minute', '05:00:00', true],
    ['15 minutes late', '05:15:00', true],
    ['later than that', '05:15:01', false],
  ])('when he comes %s', (_name, arrived, keeps) => {
    expect(keepsBookedTime(at('05:00:00'), at(arrived))).toBe(keeps);
  });
});

it('numbers of individuals and legal entities differ at a glance', () => {
  expect([ticketNumber('individual', 7), ticketNumber('legal_entity', 12), ticketNumber('individual', 1000)]).toEqual([
    'A007',
    'B012',
    'A1000',
  ]);
});
