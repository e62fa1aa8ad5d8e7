import { describe, expect, it } from '@jest/globals';
import type { WorkingCalendar } from '@kualik/domain/data/calendar.ts';
import { complaintDueAt } from '@kualik/domain/rules/complaint-terms.ts';
import {
  COMPLAINT_ACTIONS,
  COMPLAINT_STATES,
  decideComplaint,
  headRoleOf,
  incomingNumber,
  isComplaintOverdue,
  runningDueAt,
  surnameAndInitials,
} from '@kualik/domain/rules/complaints.ts';
import type { ComplaintAction, ComplaintState } from '@kualik/domain/rules/complaints.ts';

const CALENDAR: WorkingCalendar = {
  years: new Set([2026, 2027]),
  daysOff: new Set(['2026-12-16', '2027-01-01', '2027-01-04', '2027-01-07']),
  workedWeekendDays: new Set(),
};

describe('a complaint (std1 p.11)', () => {
  const allowed: [ComplaintState, ComplaintAction, ComplaintState, 'always' | 'overdue'][] = [
    ['received', 'register', 'registered', 'always'],
    ['received', 'return', 'returned', 'always'],
    ['registered', 'assign', 'assigned', 'always'],
    ['assigned', 'assign', 'assigned', 'always'], // another executor
    ['assigned', 'answer', 'answered', 'always'],
    ['answered', 'escalate', 'escalated', 'always'],
    ['registered', 'escalate', 'escalated', 'overdue'], // nobody waits for an answer that does not come
    ['assigned', 'escalate', 'escalated', 'overdue'],
    ['escalated', 'judge', 'judged', 'always'],
  ];
  const pairs = COMPLAINT_STATES.flatMap((state) => COMPLAINT_ACTIONS.map((action) => [state, action] as const));

  it.each(pairs)('%s + %s has an answer, in time and overdue', (state, action) => {
    const row = allowed.find(([from, one]) => from === state && one === action);
    const yes = row && { ok: true, to: row[2] };
    const inTime = row?.[3] === 'overdue' ? { ok: false, code: 'COMPLAINT_NOT_OVERDUE' } : yes;
    const no = { ok: false, code: 'COMPLAINT_STATE' };
    expect(decideComplaint(state, action, { isOverdue: false })).toEqual(inTime ?? no);
    expect(decideComplaint(state, action, { isOverdue: true })).toEqual(yes ?? no);
  });

  it('goes to the head of the PSC or of the provider', () => {
    expect([headRoleOf('psc'), headRoleOf('provider')]).toEqual(['psc_head', 'provider_head']);
  });
});

describe('terms of a complaint (std1 p.11)', () => {
  it.each([
    ['5 working days at the provider or PSC', 'provider', '2026-11-23T05:00:00Z', '2026-11-30T13:30:00.000Z'],
    ['over a holiday', 'provider', '2026-12-11T05:00:00Z', '2026-12-21T13:30:00.000Z'],
    ['over the turn of the year', 'provider', '2026-12-30T05:00:00Z', '2027-01-11T13:30:00.000Z'],
    ['15 working days at the quality body', 'quality_body', '2026-11-23T05:00:00Z', '2026-12-14T13:30:00.000Z'],
    [
      'from the day of Almaty, which began before UTC’s',
      'provider',
      '2026-11-22T20:00:00Z',
      '2026-11-30T13:30:00.000Z',
    ],
  ] as const)('%s', (_name, level, from, due) => {
    expect(complaintDueAt(new Date(from), level, CALENDAR).toISOString()).toBe(due);
  });

  const due = { dueAt: new Date('2026-11-30T13:30:00Z'), qualityDueAt: new Date('2026-12-21T13:30:00Z') };
  it.each([
    ['received', null],
    ['registered', due.dueAt],
    ['assigned', due.dueAt],
    ['answered', null],
    ['escalated', due.qualityDueAt],
    ['judged', null],
    ['returned', null],
  ] as const)('the term that runs while it is %s', (state, runs) => {
    expect(runningDueAt({ state, ...due })).toBe(runs);
    const [last, late] = [new Date('2026-12-21T13:30:00Z'), new Date('2026-12-21T13:30:01Z')];
    expect(isComplaintOverdue({ state, ...due }, late)).toBe(runs !== null);
    expect(isComplaintOverdue({ state, ...due }, last)).toBe(runs === due.dueAt);
  });
});

describe('the confirmation of receipt (std1 p.11)', () => {
  it('names surname and initials of who accepted it', () => {
    const person = { surname: 'Жұмабекқызы', givenName: 'Әйгерім', patronymic: 'Өмірқызы' };
    expect(surnameAndInitials(person)).toBe('Жұмабекқызы Ә.Ө.');
    expect(surnameAndInitials({ ...person, patronymic: null })).toBe('Жұмабекқызы Ә.');
  });

  it('carries an incoming number of the centre and the year', () => {
    expect(incomingNumber('10-1-PSC1', 2026, 7)).toBe('10-1-PSC1/2026-0007');
  });
});
