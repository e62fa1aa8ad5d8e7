import { describe, expect, it } from '@jest/globals';
import type { CaseEvent, CaseState, Decision } from '@kualik/domain/engine/case.ts';
import { decide, newCase } from '@kualik/domain/engine/decide.ts';
import { buildRegistry } from '@kualik/domain/engine/registry.ts';
import type { Fields } from '../../support/small-definition.ts';
import { soundService } from '../../support/small-definition.ts';

const title = (text: string): Fields => ({ kk: text, ru: text, en: text });
const NOW = new Date('2026-11-16T10:00:00.000Z');

// Model regulation p.7(9)-(13): no service uses it yet, the vocabulary has it.
const PATTERN: Fields = {
  id: 'PAY',
  channel: 'portal',
  source: 'model regulation p.7',
  start: 'P6',
  clockFrom: 'P6',
  lanes: ['citizen', 'bureau', 'register'],
  steps: [
    { id: 'P6', no: 6, kind: 'process', sfu: 'citizen', title: title('Sign'), task: 'sign_and_send', next: 'P7' },
    {
      ...{ id: 'P7', no: 7, kind: 'wait', sfu: 'bureau', title: title('Payment'), task: 'await_payment' },
      ...{ within: null, onExpiry: 'X7', next: 'C2' },
    },
    { id: 'X7', action: 7, kind: 'lapse', sfu: 'bureau', title: title('Not paid') },
    {
      ...{ id: 'C2', no: 2, kind: 'condition', sfu: 'register', title: title('Enough?') },
      ...{ checks: ['payment.received', 'data.meets_requirements'], pass: 'P10', fail: 'P9' },
    },
    { id: 'P9', no: 9, kind: 'refusal', sfu: 'bureau', title: title('Mismatch'), refusal: 'data_mismatch' },
    { id: 'P10', no: 10, kind: 'result', sfu: 'bureau', title: title('Result'), task: 'issue_result' },
  ],
};

function paidService(): Fields {
  const service = soundService();
  const times = { 6: null, 7: null, 9: null, 10: '5wd' };
  return {
    ...service,
    channels: [{ id: 'portal', pattern: 'PAY', source: 'p.7', title: title('Portal'), times }],
    refusals: { data_mismatch: { point: 'p.7(12)', form: 'document', reasonRequired: true } },
  };
}

const registry = buildRegistry({
  patterns: [{ file: 'patterns/PAY.json', content: PATTERN }],
  services: [{ file: 'paid.json', content: paidService() }],
});

function at(step: string): CaseState {
  const service = registry.service('test.service');
  const status = service.channel('portal').steps.get(step)?.status ?? 'DRAFT';
  return { ...newCase(service, 'portal', NOW), step, status };
}

function after(step: string, event: CaseEvent, now = NOW): Decision {
  return decide(at(step), event, { checks: { 'payment.received': 'passed' }, flags: {} }, now, registry);
}

describe('a wait for the payment, as the model regulation has it', () => {
  it('shows that the payment is awaited', () => {
    expect(after('P6', { type: 'complete', step: 'P6' })).toMatchObject({
      to: 'P7',
      status: 'WAITING_FOR_PAYMENT',
      effects: [{ task: 'await_payment', params: { until: null } }],
    });
  });

  it('goes on when the payment comes, however late: the act gives no term', () => {
    const years = new Date('2036-11-16T10:00:00.000Z');
    expect(after('P7', { type: 'arrive', step: 'P7' }, years)).toMatchObject({ kind: 'moved', to: 'C2' });
    expect(after('P7', { type: 'expire', step: 'P7' }, years)).toEqual({ kind: 'rejected', code: 'WAIT_NOT_OVER' });
  });

  it('asks for every check before it decides', () => {
    expect(after('C2', { type: 'judge', step: 'C2' })).toEqual({ kind: 'rejected', code: 'CHECK_MISSING' });
  });
});
