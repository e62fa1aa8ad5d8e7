import { describe, expect, it } from '@jest/globals';
import type { CaseState } from '@kualik/domain/engine/case.ts';
import { clocks } from '@kualik/domain/engine/clocks.ts';
import type { IdentityCard, StepLogEntry } from '@kualik/domain/engine/clocks.ts';
import { awaitedBetween, pausesOf } from '@kualik/domain/engine/pauses.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';

const service = loadServices().service('nca.certificates');
const n1 = service.channel('portal_or_internet_resource.issue');
const at = (text: string): Date => new Date(text);

/** Papers handed in at the PSC on Tuesday 17 November 2026 at 11:10 in Almaty, together with those for an identity card. */
const HANDED_IN = at('2026-11-17T06:10:00Z');
const LOG: StepLogEntry[] = [
  { path: ['P1'], at: at('2026-11-16T05:00:00Z') },
  { path: ['P2'], at: at('2026-11-16T05:00:40Z') },
  { path: ['C1'], at: at('2026-11-16T05:00:45Z') },
  { path: ['P4', 'P5', 'P6'], at: at('2026-11-16T05:00:46Z') },
  { path: ['C2'], at: at('2026-11-17T06:00:00Z') },
  { path: ['P8', 'P9'], at: HANDED_IN },
];
const ARRIVED = at('2026-12-01T06:00:00Z');

function operatorClock(card: IdentityCard | null, now: string): [string, string] | undefined {
  const state: CaseState = {
    ...{ serviceId: service.id, serviceVersion: 1, channelId: n1.id, step: 'P9', status: 'UNDER_REVIEW' },
    enteredAt: HANDED_IN,
  };
  const found = clocks(state, n1, LOG, at(now), pausesOf(n1, LOG, [], card), card).find(({ id }) => id === 'action-8');
  return found && [found.state, found.due.toISOString()];
}

describe('the ten minutes of the operator while the finished identity card is awaited (std1 p.4(1))', () => {
  it('run without one', () => {
    expect(operatorClock(null, '2026-11-18T06:00:00Z')).toEqual(['OVERDUE', '2026-11-17T06:20:00.000Z']);
  });

  it('stand still until it is at the PSC', () => {
    expect(operatorClock({ arrivedAt: null }, '2026-11-30T06:00:00Z')?.[0]).toBe('PAUSED');
  });

  it('go on for the rest when it has come', () => {
    const card = { arrivedAt: ARRIVED };
    expect(operatorClock(card, '2026-12-01T06:01:00Z')).toEqual(['ON_TIME', '2026-12-01T06:10:00.000Z']);
    expect(operatorClock(card, '2026-12-01T06:08:30Z')?.[0]).toBe('SOON');
    expect(operatorClock(card, '2026-12-01T06:10:01Z')?.[0]).toBe('OVERDUE');
  });

  it('never stood still for a card that came before the papers', () => {
    const card = { arrivedAt: at('2026-11-17T05:00:00Z') };
    expect(operatorClock(card, '2026-11-17T06:15:00Z')).toEqual(['ON_TIME', '2026-11-17T06:20:00.000Z']);
  });
});

describe('what was awaited between two moments', () => {
  const pauses = pausesOf(n1, LOG, [], { arrivedAt: ARRIVED });

  it('is the identity card between the papers and its arrival, the applicant before', () => {
    expect(awaitedBetween(pauses, HANDED_IN, at('2026-12-02T00:00:00Z'))).toBe('identity_card');
    expect(awaitedBetween(pauses, at('2026-11-16T06:00:00Z'), at('2026-11-16T07:00:00Z'))).toBe('applicant');
    expect(awaitedBetween(pauses, ARRIVED, at('2026-12-02T00:00:00Z'))).toBeNull();
  });

  it('is nothing of a card while the papers are not handed in', () => {
    expect(pausesOf(n1, LOG.slice(0, 3), [], { arrivedAt: null })).toEqual([]);
  });
});
