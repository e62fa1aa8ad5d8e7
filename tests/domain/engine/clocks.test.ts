import { describe, expect, it } from '@jest/globals';
import type { CaseState } from '@kualik/domain/engine/case.ts';
import { clocks, machineSeconds } from '@kualik/domain/engine/clocks.ts';
import type { Pause, StepLogEntry } from '@kualik/domain/engine/clocks.ts';
import { dueAt, limitsOf, serviceDeadline } from '@kualik/domain/engine/limits.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import type { RequestStatus } from '@kualik/domain/engine/vocabulary.ts';

const service = loadServices().service('nca.certificates');
const n1 = service.channel('portal_or_internet_resource.issue');

const at = (text: string): Date => new Date(text);

// A case of N1: ordered on Monday 16 November 2026, papers on Tuesday, confirmed on Tuesday, issued on Wednesday.
const ORDERED: StepLogEntry[] = [
  { path: ['P1'], at: at('2026-11-16T05:00:00Z') },
  { path: ['P2'], at: at('2026-11-16T05:00:40Z') },
  { path: ['C1'], at: at('2026-11-16T05:00:45Z') },
  { path: ['P4', 'P5', 'P6'], at: at('2026-11-16T05:00:46Z') },
];
const BROUGHT: StepLogEntry[] = [
  ...ORDERED,
  { path: ['C2'], at: at('2026-11-17T06:00:00Z') },
  { path: ['P8', 'P9'], at: at('2026-11-17T06:10:00Z') },
];
const ISSUED: StepLogEntry[] = [
  ...BROUGHT,
  { path: ['C3'], at: at('2026-11-17T06:30:00Z') },
  { path: ['P11'], at: at('2026-11-17T06:30:05Z') },
  { path: [], at: at('2026-11-18T04:00:00Z') },
];

function state(step: string, status: RequestStatus): CaseState {
  const enteredAt = at('2026-11-16T05:00:00Z');
  return {
    serviceId: service.id,
    serviceVersion: 1,
    channelId: n1.id,
    step,
    status,
    enteredAt,
  };
}

function clock(
  id: string,
  at_: CaseState,
  log: StepLogEntry[],
  now: string,
  pauses: Pause[] = [],
): [string, string] | undefined {
  const found = clocks(at_, n1, log, at(now), pauses).find((known) => known.id === id);
  return found && [found.state, found.due.toISOString()];
}

describe('the limits of a channel', () => {
  it('are the two working days owed, the thirty days of the applicant and the printed seconds and minutes', () => {
    expect(limitsOf(n1).map(({ id, kind, from, within, clause }) => [id, kind, from, within, clause])).toEqual([
      ['service-P8', 'service', 'P8', '2wd', 'std1 p.4(1)'],
      ['wait-P6', 'wait', 'P6', '30d', null],
      ['action-1', 'machine', 'P1', '30s..1min', null],
      ['action-2', 'machine', 'P2', '1.5min', null],
      ['action-3', 'machine', 'P3', '10s..15s', null],
      ['action-4', 'machine', 'P4', '30s', null],
      ['action-7', 'machine', 'P7', '15s', null],
      ['action-8', 'machine', 'P9', '10min', null],
      ['action-9', 'machine', 'C3', '15s', null],
      ['action-10', 'machine', 'P10', '15s', null],
    ]);
  });

  it('win over the day printed beside the result', () => {
    const owed = (channelId: string): unknown =>
      limitsOf(service.channel(channelId))
        .filter(({ kind }) => kind === 'service')
        .map(({ from, within }) => [from, within]);
    expect(owed('portal_or_internet_resource.reissue')).toEqual([['P4', '1wd']]);
    expect(owed('portal_or_internet_resource.revoke')).toEqual([['P1b', '1wd']]);
    expect(owed('psc_or_provider.issue')).toEqual([['P7', '2wd']]);
    expect(owed('psc_or_provider.revoke')).toEqual([['P3', '2wd']]);
  });

  it('of a district service are the days printed beside the result, from registration', () => {
    const owed = (id: string, channelId: string): unknown =>
      limitsOf(loadServices().service(id).channel(channelId))
        .filter(({ kind }) => kind === 'service')
        .map(({ from, within }) => [from, within]);
    expect(owed('kokpekti.unemployed-certificate', 'psc')).toEqual([['P7', '3wd']]);
    expect(owed('kokpekti.unemployed-certificate', 'portal')).toEqual([]); // 10 minutes: measured, no service limit
    expect(owed('kokpekti.disabled-child-support', 'portal')).toEqual([['T6', '10wd']]);
    expect(owed('kokpekti.housing-queue', 'provider')).toEqual([['P6', '30cd']]);
  });

  it('end on a working day at the closing hour, or at midnight in Almaty for other days', () => {
    const friday = at('2026-11-20T07:00:00Z');
    expect(dueAt({ within: '2wd' }, friday)?.toISOString()).toBe('2026-11-24T13:30:00.000Z');
    expect(dueAt({ within: '30cd' }, friday)?.toISOString()).toBe('2026-12-20T18:59:59.999Z');
    expect(machineSeconds({ within: '30s..1min' })).toBe(60);
    expect(machineSeconds({ within: '2wd' })).toBeUndefined();
  });

  it('give the deadline to store when the receipt is given, over a weekend and a holiday', () => {
    const path = ['P8', 'P9'];
    expect(serviceDeadline(n1, path, at('2026-11-20T07:00:00Z'))?.toISOString()).toBe('2026-11-24T13:30:00.000Z');
    // 16 December is Independence Day
    expect(serviceDeadline(n1, path, at('2026-12-15T07:00:00Z'))?.toISOString()).toBe('2026-12-18T13:30:00.000Z');
    expect(serviceDeadline(n1, ['P4', 'P5', 'P6'], at('2026-11-20T07:00:00Z'))).toBeNull();
  });
});

describe('the clock of the two working days', () => {
  const waiting = state('P9', 'UNDER_REVIEW');
  it('does not run before the receipt', () => {
    expect(clock('service-P8', state('P6', 'WAITING_FOR_APPLICANT'), ORDERED, '2026-11-17T05:00:00Z')).toBeUndefined();
  });

  it.each([
    ['is on time at first', '2026-11-17T07:00:00Z', 'ON_TIME'],
    ['is soon over on the last day', '2026-11-18T13:30:00Z', 'SOON'],
    ['is not over at its last moment', '2026-11-19T13:30:00Z', 'SOON'],
    ['is over after it', '2026-11-19T13:30:01Z', 'OVERDUE'],
  ])('%s', (_name, now, expected) => {
    expect(clock('service-P8', waiting, BROUGHT, now)).toEqual([expected, '2026-11-19T13:30:00.000Z']);
  });

  it('never stands still, whatever is awaited', () => {
    const pauses = [{ from: at('2026-11-17T07:00:00Z'), to: null }];
    expect(clock('service-P8', waiting, BROUGHT, '2026-11-20T07:00:00Z', pauses)).toEqual([
      'OVERDUE',
      '2026-11-19T13:30:00.000Z',
    ]);
  });

  it('is met or missed when the case is over', () => {
    const done = state('P11', 'COMPLETED');
    expect(clock('service-P8', done, ISSUED, '2026-12-01T00:00:00Z')?.[0]).toBe('MET');
    const late = [...ISSUED.slice(0, -1), { path: [], at: at('2026-11-20T04:00:00Z') }];
    expect(clock('service-P8', done, late, '2026-12-01T00:00:00Z')?.[0]).toBe('MISSED');
  });
});

describe('the clock of the thirty days', () => {
  const due = '2026-12-16T18:59:59.999Z';
  it('runs while the applicant is awaited and stops when he comes', () => {
    const waiting = state('P6', 'WAITING_FOR_APPLICANT');
    expect(clock('wait-P6', waiting, ORDERED, '2026-11-20T00:00:00Z')).toEqual(['ON_TIME', due]);
    expect(clock('wait-P6', waiting, ORDERED, '2026-12-16T10:00:00Z')).toEqual(['SOON', due]);
    expect(clock('wait-P6', waiting, ORDERED, '2026-12-16T19:00:00Z')).toEqual(['OVERDUE', due]);
    expect(clock('wait-P6', state('P9', 'UNDER_REVIEW'), BROUGHT, '2027-01-01T00:00:00Z')).toEqual(['MET', due]);
  });

  it('is missed when the case lapses', () => {
    const log = [...ORDERED, { path: ['X6'], at: at('2026-12-16T19:00:30Z') }];
    expect(clock('wait-P6', state('X6', 'LAPSED'), log, '2027-01-01T00:00:00Z')).toEqual(['MISSED', due]);
  });
});

describe('a machine clock', () => {
  it('measures all steps of its action together: query and check in 1.5 minutes', () => {
    expect(clock('action-2', state('P6', 'WAITING_FOR_APPLICANT'), ORDERED, '2026-11-17T00:00:00Z')).toEqual([
      'MET',
      '2026-11-16T05:02:10.000Z',
    ]);
  });

  it('stands still while a register is awaited and goes on for the rest', () => {
    const log = ORDERED.slice(0, 2);
    const waiting = state('P2', 'SENT');
    const open = [{ from: at('2026-11-16T05:01:00Z'), to: null }];
    const over = [{ from: at('2026-11-16T05:01:00Z'), to: at('2026-11-16T06:01:00Z') }];
    expect(clock('action-2', waiting, log, '2026-11-16T05:50:00Z', open)?.[0]).toBe('PAUSED');
    const due = '2026-11-16T06:02:10.000Z';
    expect(clock('action-2', waiting, log, '2026-11-16T06:01:30Z', over)).toEqual(['ON_TIME', due]);
    expect(clock('action-2', waiting, log, '2026-11-16T06:01:53Z', over)).toEqual(['SOON', due]);
    expect(clock('action-2', waiting, log, '2026-11-16T06:03:00Z', over)?.[0]).toBe('OVERDUE');
  });

  it('is missed, and the process goes on, when the operator took longer than ten minutes', () => {
    expect(clock('action-8', state('P11', 'COMPLETED'), ISSUED, '2026-12-01T00:00:00Z')?.[0]).toBe('MISSED');
  });
});

describe('the clocks of a revocation ordered for a later moment', () => {
  const n3 = service.channel('portal_or_internet_resource.revoke');
  const effectiveAt = at('2026-11-30T05:00:00Z');
  // Ordered on Monday 23 November 2026 for the Monday after.
  const log = [
    { path: ['P1a'], at: at('2026-11-23T05:00:00Z') },
    { path: ['P1b'], at: at('2026-11-23T05:00:00Z') },
    { path: ['C1'], at: at('2026-11-23T05:00:00Z') },
    { path: ['P3'], at: at('2026-11-23T05:00:00Z') },
  ];
  const waiting: CaseState = { ...state('P3', 'ISSUING'), channelId: n3.id, effectiveAt };
  const standing = (kind: string, now: string) =>
    clocks(waiting, n3, log, at(now))
      .filter((one) => one.kind === kind && one.stoppedAt === null)
      .map((one) => [one.state, one.due.toISOString().slice(0, 10)]);

  it('owe the service from this moment (std1 p.4(2)), and measure no second before it', () => {
    expect(standing('service', '2026-11-26T05:00:00Z')).toEqual([['ON_TIME', '2026-12-01']]);
    expect(standing('service', '2026-12-02T05:00:00Z')).toEqual([['OVERDUE', '2026-12-01']]);
    for (const [clockState] of standing('machine', '2026-11-26T05:00:00Z')) expect(clockState).toBe('PAUSED');
  });
});
