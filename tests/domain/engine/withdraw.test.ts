import { describe, expect, it } from '@jest/globals';
import { decide, newCase } from '@kualik/domain/engine/decide.ts';
import type { Decision } from '@kualik/domain/engine/case.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';

const registry = loadServices();
const NOW = new Date('2026-11-23T05:00:00.000Z'); // Monday, 10:00 in Almaty

function withdrawnAt(channelId: string, step: string): Decision {
  const service = registry.service('nca.certificates');
  const status = service.channel(channelId).steps.get(step)?.status ?? 'DRAFT';
  const state = { ...newCase(service, channelId, NOW), step, status };
  return decide(state, { type: 'withdraw', step }, { checks: {}, flags: {} }, NOW, registry);
}

describe('an applicant takes his request back', () => {
  it.each<[string, string[], string[]]>([
    ['portal_or_internet_resource.issue', ['P1', 'P2', 'C1', 'P6', 'C2', 'P9'], ['C3', 'P11']],
    ['portal_or_internet_resource.reissue', ['P1a', 'P1b', 'T1c', 'P2', 'C1', 'P6'], ['C2', 'P8']],
    ['portal_or_internet_resource.revoke', [], ['P1a', 'P1b', 'C1', 'P3']],
  ])('in %s until the operator has signed (reg p.6(9), p.7(6))', (channel, before, after) => {
    for (const step of before) {
      const moved = { kind: 'moved', from: step, to: step, status: 'WITHDRAWN', finished: true, path: [], effects: [] };
      expect([step, withdrawnAt(channel, step)]).toEqual([step, moved]);
    }
    for (const step of after) {
      expect([step, withdrawnAt(channel, step)]).toEqual([step, { kind: 'rejected', code: 'EVENT_NOT_ALLOWED' }]);
    }
  });

  it.each(['P3', 'P10', 'X6'])('not from the end %s', (step) => {
    const decision = withdrawnAt('portal_or_internet_resource.issue', step);
    expect(decision).toEqual({ kind: 'rejected', code: 'CASE_FINISHED' });
  });

  it.each([
    ['is ahead', '2026-11-24T05:00:00.000Z', 'moved'],
    ['has come', '2026-11-23T05:00:00.000Z', 'rejected'],
  ])('a revocation while the moment that he ordered it for %s', (_name, moment, kind) => {
    const service = registry.service('nca.certificates');
    const state = { ...newCase(service, 'portal_or_internet_resource.revoke', NOW), step: 'P3' };
    const waiting = { ...state, status: 'ISSUING' as const, effectiveAt: new Date(moment) };
    const decision = decide(waiting, { type: 'withdraw', step: 'P3' }, { checks: {}, flags: {} }, NOW, registry);
    expect(decision.kind).toBe(kind);
  });

  it('is told when the case moved meanwhile', () => {
    const service = registry.service('nca.certificates');
    const state = {
      ...newCase(service, 'portal_or_internet_resource.issue', NOW),
      step: 'P9',
      status: 'UNDER_REVIEW' as const,
    };
    const decision = decide(state, { type: 'withdraw', step: 'P6' }, { checks: {}, flags: {} }, NOW, registry);
    expect(decision).toEqual({ kind: 'rejected', code: 'STATE_CHANGED' });
  });
});
