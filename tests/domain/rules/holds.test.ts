import { describe, expect, it } from '@jest/globals';
import {
  decideHold,
  dueWarning,
  HOLD_ACTIONS,
  HOLD_CHANNELS,
  HOLD_STATES,
  HOLD_TRANSITIONS,
  holdEndsAt,
  holdRefusal,
} from '@kualik/domain/rules/holds.ts';
import type { HoldAction, HoldChannel } from '@kualik/domain/rules/holds.ts';

const PLACED = new Date('2026-02-20T05:00:00.000Z');
const ENDS = new Date('2026-03-22T05:00:00.000Z');

const BY_OWNER: HoldChannel[] = ['signature', 'notice_link', 'counter', 'call_centre'];
const ACTIVE: [HoldAction, HoldChannel[], string][] = [
  ['ask_release', BY_OWNER, 'active'],
  ['release_other_certificate', BY_OWNER, 'released'],
  ['release_counter', BY_OWNER, 'released'],
  ['release_worklist', ['operator_key_loss'], 'released'],
  ['revoke_worklist', ['operator_key_loss'], 'became_revocation'],
  ['revoke', [...HOLD_CHANNELS], 'became_revocation'],
  ['expire', [...HOLD_CHANNELS], 'became_revocation'],
];

describe('a hold', () => {
  const every = HOLD_STATES.flatMap((state) =>
    HOLD_CHANNELS.flatMap((channel) => HOLD_ACTIONS.map((action) => [state, channel, action] as const)),
  );

  it.each(every)('%s of %s answers %s as the table says', (state, channel, action) => {
    const [, channels = [], next = ''] = ACTIVE.find(([known]) => known === action) ?? [];
    const expected =
      state !== 'active'
        ? { ok: false, code: 'HOLD_NOT_ACTIVE' }
        : channels.includes(channel)
          ? { ok: true, value: next }
          : { ok: false, code: 'HOLD_OTHER_WAY' };
    expect(decideHold({ state, channel, endsAt: ENDS, isAsked: true }, action, ENDS)).toEqual(expected);
  });

  it('has each pair of state and action once', () => {
    const pairs = HOLD_TRANSITIONS.map(({ state, action }) => `${state} ${action}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it.each<[string, HoldAction, boolean, Date, string]>([
    ['release without the owner’s signature', 'release_other_certificate', false, PLACED, 'HOLD_NOT_ASKED'],
    ['end a second too early', 'expire', false, new Date('2026-03-22T04:59:59.999Z'), 'HOLD_NOT_OVER'],
  ])('refuses/%s', (_name, action, isAsked, now, code) => {
    const hold = { state: 'active', channel: 'notice_link', endsAt: ENDS, isAsked } as const;
    expect(decideHold(hold, action, now)).toEqual({ ok: false, code });
  });

  it.each([
    ['no setting', undefined, '2026-03-22T05:00:00.000Z'],
    ['a setting of ten days', 10, '2026-03-02T05:00:00.000Z'],
    ['a setting that is none', 'soon', '2026-03-22T05:00:00.000Z'],
    ['a setting of no days', 0, '2026-03-22T05:00:00.000Z'],
  ])('becomes a revocation after thirty days or as set: %s', (_name, days, expected) => {
    expect(holdEndsAt(PLACED, days).toISOString()).toBe(expected);
  });

  it.each([
    ['eight days before', '2026-03-14T05:00:00.000Z', null, null],
    ['seven days before', '2026-03-15T05:00:00.000Z', null, 7],
    ['seven days before, told already', '2026-03-15T05:00:01.000Z', 7, null],
    ['a day before', '2026-03-21T05:00:00.000Z', 7, 1],
    ['a day before, the first warning was missed', '2026-03-21T05:00:00.000Z', null, 1],
    ['a day before, told already', '2026-03-21T06:00:00.000Z', 1, null],
    ['at its end', '2026-03-22T05:00:00.000Z', 1, null],
  ])('warns its owner: %s', (_name, now, warned, expected) => {
    expect(dueWarning(ENDS, warned, new Date(now))).toBe(expected);
  });

  it.each([
    ['issued and valid', { isIssued: true, isRevoked: false, notAfter: ENDS }, null],
    ['not issued', { isIssued: false, isRevoked: false, notAfter: ENDS }, 'HOLD_NOTHING_TO_HOLD'],
    ['revoked', { isIssued: true, isRevoked: true, notAfter: ENDS }, 'HOLD_NOTHING_TO_HOLD'],
    ['expired', { isIssued: true, isRevoked: false, notAfter: PLACED }, 'HOLD_NOTHING_TO_HOLD'],
  ])('is placed or not: %s', (_name, certificate, expected) => {
    expect(holdRefusal(certificate, PLACED)).toBe(expected);
  });
});
