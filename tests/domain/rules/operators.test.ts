import { describe, expect, it } from '@jest/globals';
import { dayOf, daysBetween, startOfDay } from '@kualik/domain/rules/calendar-days.ts';
import { decideStanding, stageOf } from '@kualik/domain/rules/operator-renewal.ts';
import { lettersMissing } from '@kualik/domain/rules/operator-documents.ts';
import {
  decideOperator,
  isLateNotice,
  isLongAbsence,
  OPERATOR_STATES,
  OPERATOR_TRANSITIONS,
  silentSince,
} from '@kualik/domain/rules/operators.ts';
import type { OperatorAction, OperatorActor, OperatorState } from '@kualik/domain/rules/operators.ts';

const ACTIONS: OperatorAction[] = [
  'apply',
  'send_letter',
  'forgo_letter',
  'certify',
  'install',
  'renew',
  'suspend',
  'resume',
  'end_access',
  'revoke',
];
/** What follows from each state, by hand from the six steps of the source: state → action → next state. */
const EXPECTED: Record<OperatorState, Partial<Record<OperatorAction, OperatorState>>> = {
  appointed: { apply: 'applied', end_access: 'revoked', revoke: 'revoked' },
  applied: { send_letter: 'letter_sent', forgo_letter: 'letter_sent', end_access: 'revoked', revoke: 'revoked' },
  letter_sent: { certify: 'certified', end_access: 'revoked', revoke: 'revoked' },
  certified: { install: 'active', end_access: 'suspended', revoke: 'revoked' },
  active: { renew: 'active', suspend: 'suspended', end_access: 'suspended', revoke: 'revoked' },
  suspended: { resume: 'active', end_access: 'suspended', revoke: 'revoked' },
  revoked: {},
};
const EVERYBODY: OperatorActor[] = [
  'candidate',
  'system',
  'psc_office',
  'psc_head',
  'provider_officer',
  'provider_head',
];

describe('reg p.15(1) the states of an operator', () => {
  const pairs = OPERATOR_STATES.flatMap((state) => ACTIONS.map((action) => [state, action] as const));
  it.each(pairs)('%s, %s: allowed or refused as the table says', (state, action) => {
    const next = EXPECTED[state][action];
    const decision = decideOperator(state, action, EVERYBODY);
    expect(decision.ok ? decision.value : decision.code).toBe(next ?? 'OPERATOR_STATE');
  });

  it.each(OPERATOR_TRANSITIONS.map((row) => [row.from, row.action, row] as const))(
    '%s, %s is refused to everybody else',
    (from, action, { by }) => {
      for (const actor of EVERYBODY) {
        const decision = decideOperator(from, action, [actor]);
        expect(decision.ok || decision.code).toBe(by.includes(actor) ? true : 'FORBIDDEN');
      }
    },
  );
});

describe('reg p.15(1) the renewal of an operator’s certificates', () => {
  it('goes through the papers of the first time while he works', () => {
    const seen: string[] = [];
    let standing: Parameters<typeof decideStanding>[0] = { state: 'active', renewal: null };
    for (const action of ['renew', 'apply', 'send_letter', 'certify', 'install'] as const) {
      const next = decideStanding(standing, action, EVERYBODY);
      if (!next.ok) throw new Error(`${action}: ${next.code}`);
      standing = next.value;
      seen.push(`${standing.state} ${stageOf(standing)}`);
    }
    expect(seen).toEqual([
      'active appointed',
      'active applied',
      'active letter_sent',
      'active certified',
      'active active',
    ]);
  });

  it.each([
    [{ state: 'active', renewal: null }, 'apply', 'OPERATOR_STATE'],
    [{ state: 'suspended', renewal: 'appointed' }, 'apply', 'OPERATOR_STATE'],
    [{ state: 'suspended', renewal: 'certified' }, 'install', 'OPERATOR_STATE'],
    [{ state: 'suspended', renewal: 'certified' }, 'resume', { state: 'active', renewal: 'certified' }],
    [{ state: 'active', renewal: 'certified' }, 'revoke', { state: 'revoked', renewal: null }],
    [{ state: 'active', renewal: 'certified' }, 'renew', { state: 'active', renewal: 'appointed' }],
  ] as const)('%j, %s: %j', (standing, action, expected) => {
    const next = decideStanding(standing, action, EVERYBODY);
    expect(next.ok ? next.value : next.code).toEqual(expected);
  });
});

describe('reg p.15(1) the days', () => {
  it.each([
    ['2026-11-30', '2026-11-27T06:00:00Z', false], // three days before
    ['2026-11-29', '2026-11-27T18:59:59Z', false], // two days before, the last second of the day in Almaty
    ['2026-11-29', '2026-11-27T19:00:00Z', true], // already the next day in Almaty
    ['2026-11-27', '2026-11-27T06:00:00Z', true], // on the day itself
    ['2026-11-20', '2026-11-27T06:00:00Z', true], // afterwards
    ['2024-03-01', '2024-02-27T17:59:59Z', false], // +06 until 29 February 2024: still the 27th
    ['2024-02-29', '2024-02-27T18:00:00Z', true], // and now the 28th
  ])('a notice of %s given at %s is late: %s', (effectiveOn, at, isLate) => {
    expect(isLateNotice(effectiveOn, new Date(at))).toBe(isLate);
  });

  it.each([
    ['2026-12-01', '2026-12-15', false], // fifteen days
    ['2026-12-01', '2026-12-16', true], // sixteen
    ['2026-12-20', '2027-01-04', true], // over the year's end
  ])('an absence from %s to %s is long: %s', (from, to, isLong) => {
    expect(isLongAbsence(from, to)).toBe(isLong);
  });

  it('silence is counted from the beginning of the fifteenth day back', () => {
    expect(silentSince(new Date('2026-11-27T06:00:00Z'))).toEqual(new Date('2026-11-11T19:00:00Z'));
  });

  it('days are those of Almaty', () => {
    expect(dayOf(new Date('2026-12-31T19:00:00Z'))).toBe('2027-01-01');
    expect(startOfDay('2027-01-01')).toEqual(new Date('2026-12-31T19:00:00Z'));
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
  });
});

describe('reg p.15(1) the official letter', () => {
  it.each([
    [[], ['application', 'order']],
    [['order'], ['application']],
    [['application'], ['order']],
    [['application', 'order'], []],
  ] as const)('with %j lacks %j', (kinds, missing) => {
    expect(lettersMissing(kinds.map((kind) => ({ kind, sha256: 'x' })))).toEqual(missing);
  });
});
