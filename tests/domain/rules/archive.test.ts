import { describe, expect, it } from '@jest/globals';
import { retainUntil, whyKept } from '@kualik/domain/rules/archive.ts';
import { monthBefore, OPERATOR_RULES, STATEMENT_RULES } from '@kualik/domain/rules/operator-rules.ts';
import { decideViolation, delayOf, VIOLATION_STATES } from '@kualik/domain/rules/quality.ts';

// Clauses: reg p.15(4); the table of the rules: reg p.19(5) rule 4, p.19(5) rule 6, p.19(5) rule 8, p.19(5) rule 9, p.19(5) rule 10.

describe('reg p.15(4) terms of keeping', () => {
  const closed = new Date('2024-02-29T05:00:00.000Z');
  it.each([
    ['no papers', [], [], null],
    ['a kind without a rule', ['receipt'], [], null],
    ['an empty term: keep', ['receipt'], [{ documentKind: 'receipt', years: null }], null],
    ['one kind with a term', ['receipt'], [{ documentKind: 'receipt', years: 5 }], '2029-03-01'],
    ['a leap day that comes again', ['receipt'], [{ documentKind: 'receipt', years: 4 }], '2028-02-29'],
    [
      'the longest of two',
      ['receipt', 'application'],
      [
        { documentKind: 'receipt', years: 1 },
        { documentKind: 'application', years: 3 },
      ],
      '2027-03-01',
    ],
    ['one of two without a rule', ['receipt', 'application'], [{ documentKind: 'receipt', years: 1 }], null],
  ])('%s', (_name, kinds, rules, until) => {
    expect(
      retainUntil(
        kinds.map((kind) => ({ kind })),
        closed,
        rules,
      ),
    ).toBe(until);
  });

  const unit = { state: 'kept', retainUntil: '2026-11-27', legalHold: null } as const;
  it.each([
    ['on the last day', unit, '2026-11-27T18:59:59Z', 'ARCHIVE_TERM'],
    ['on the day after, in Almaty', unit, '2026-11-27T19:00:00Z', null],
    ['without a term', { ...unit, retainUntil: null }, '2099-01-01T00:00:00Z', 'ARCHIVE_TERM'],
    ['under a legal hold', { ...unit, legalHold: 'сот' }, '2099-01-01T00:00:00Z', 'ARCHIVE_LEGAL_HOLD'],
    ['destroyed before', { ...unit, state: 'destroyed' as const }, '2099-01-01T00:00:00Z', 'ARCHIVE_DESTROYED'],
  ])('%s destruction answers', (_name, facts, now, code) => {
    expect(whyKept(facts, new Date(now))).toBe(code);
  });
});

describe('reg p.15(2) a violation', () => {
  const allowed: Record<string, string> = {
    'found send': 'sent',
    'sent answer': 'answered',
    'answered close': 'closed',
  };
  const pairs = VIOLATION_STATES.flatMap((state) =>
    (['send', 'answer', 'close'] as const).map((act) => [state, act] as const),
  );
  it.each(pairs)('%s, %s', (state, action) => {
    const decision = decideViolation(state, action);
    expect(decision.ok ? decision.value : decision.code).toBe(allowed[`${state} ${action}`] ?? 'VIOLATION_STATE');
  });

  it.each([
    ['2026-11-27', '2026-11-26', 0],
    ['2026-11-27', '2026-11-27', 0],
    ['2026-12-31', '2027-01-02', 2],
  ])('copies due on %s and delivered on %s are %i days late', (due, delivered, days) => {
    expect(delayOf(due, delivered)).toBe(days);
  });
});

describe('reg p.19(5) the rules of an operator', () => {
  it('are ten, each with its means', () => {
    expect(OPERATOR_RULES.map(({ rule }) => rule)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(STATEMENT_RULES).toEqual([1, 4, 6, 7, 8, 9, 10]);
  });

  it.each([
    ['2026-11-01', '2026-10'],
    ['2026-01-31', '2025-12'],
  ])('on %s the month that has ended is %s', (day, month) => {
    expect(monthBefore(day)).toBe(month);
  });
});
