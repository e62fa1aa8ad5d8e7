import { describe, expect, it } from '@jest/globals';
import { NOT_STARTED } from '@kualik/domain/engine/case.ts';
import type { CaseEvent, CaseState, Decision, Facts } from '@kualik/domain/engine/case.ts';
import { allowedActions } from '@kualik/domain/engine/allowed-actions.ts';
import { decide, newCase } from '@kualik/domain/engine/decide.ts';
import type { Channel, Service } from '@kualik/domain/engine/definition.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { CHECK_PREDICATES, FACT_NAMES, FINAL_STATUSES } from '@kualik/domain/engine/vocabulary.ts';

const registry = loadServices();
const ENTERED = new Date('2026-12-31T18:30:00.000Z'); // 23:30 of the last day of the year in Almaty
const LATER = new Date('2027-03-01T05:00:00.000Z');

const channels = registry.services.flatMap((service) =>
  [...service.channels.values()].map((channel): [string, Service, Channel] => [
    `${service.id}/${channel.id}`,
    service,
    channel,
  ]),
);

const allFacts = (outcome: 'passed' | 'failed' | 'unavailable', flag: boolean, reason: boolean): Facts => ({
  checks: Object.fromEntries(CHECK_PREDICATES.map((check) => [check, outcome])),
  flags: Object.fromEntries(FACT_NAMES.map((fact) => [fact, flag])),
  ...(reason ? { reason: { code: 'STATE_CHANGED' as const } } : {}),
});

const FACTS: Facts[] = [
  { checks: {}, flags: {} },
  allFacts('passed', true, false),
  allFacts('passed', false, true),
  allFacts('failed', true, true),
  allFacts('failed', false, false),
  allFacts('unavailable', true, false),
];

const eventsFor = (step: string): CaseEvent[] => [
  { type: 'start' },
  { type: 'complete', step },
  { type: 'judge', step },
  { type: 'arrive', step },
  { type: 'expire', step },
];

function stateAt(service: Service, channel: Channel, step: string): CaseState {
  const status = channel.steps.get(step)?.status ?? 'DRAFT';
  return { ...newCase(service, channel.id, ENTERED), step, status };
}

function expectSound(decision: Decision, channel: Channel, label: string): void {
  if (decision.kind !== 'moved') return;
  expect([label, channel.steps.has(decision.to)]).toEqual([label, true]);
  expect([label, decision.finished]).toEqual([label, FINAL_STATUSES.includes(decision.status)]);
  if (decision.path.length > 0) expect([label, decision.path.at(-1)]).toEqual([label, decision.to]);
  for (const { step } of decision.effects) expect([label, decision.path.includes(step)]).toEqual([label, true]);
}

describe('decide', () => {
  it('knows the five processes of the authority and the seventeen channels of the district', () => {
    expect(channels).toHaveLength(22);
  });

  it.each(channels)('has an answer for every step, event and fact of %s', (_name, service, channel) => {
    const pairs = [NOT_STARTED, ...channel.steps.keys()].flatMap((step) =>
      [...eventsFor(step), ...eventsFor('P1')].map((event) => ({ step, event })),
    );
    const circumstances = FACTS.flatMap((facts) => [ENTERED, LATER].map((now) => ({ facts, now })));
    for (const { step, event } of pairs) {
      for (const { facts, now } of circumstances) {
        const decision = decide(stateAt(service, channel, step), event, facts, now, registry);
        expectSound(decision, channel, `${step} ${event.type}`);
      }
    }
  });

  it.each(channels)('leads %s to its result when nothing is wrong', (_name, service, channel) => {
    const facts: Facts = { ...allFacts('passed', true, false) };
    let state = newCase(service, channel.id, ENTERED);
    for (let turn = 0; turn < 30 && state.status !== 'COMPLETED'; turn += 1) {
      const [action] = allowedActions(state, registry);
      if (!action) throw new Error(`no action at ${state.step}`);
      const event: CaseEvent = action.event === 'start' ? { type: 'start' } : { type: action.event, step: state.step };
      const decision = decide(state, event, facts, ENTERED, registry);
      if (decision.kind !== 'moved') throw new Error(`${state.step}: ${JSON.stringify(decision)}`);
      state = { ...state, step: decision.to, status: decision.status, enteredAt: ENTERED };
    }
    expect(state.status).toBe('COMPLETED');
    expect(allowedActions(state, registry)).toEqual([]);
  });

  it.each(channels)('ends %s in a refusal at each condition that fails', (_name, service, channel) => {
    for (const step of [...channel.steps.values()].filter(({ kind }) => kind === 'condition')) {
      const decision = decide(
        stateAt(service, channel, step.id),
        { type: 'judge', step: step.id },
        allFacts('failed', true, true),
        LATER,
        registry,
      );
      expect(decision).toMatchObject({
        kind: 'moved',
        status: 'REFUSED',
        finished: true,
        refusal: { step: step.fail },
      });
    }
  });
});

describe('what a definition says about a case', () => {
  const state = (channelId: string, step: string, service = 'nca.certificates'): CaseState =>
    stateAt(registry.service(service), registry.service(service).channel(channelId), step);

  it('skips registration on the portal for a consumer who has an account', () => {
    const fresh = newCase(registry.service('kokpekti.preschool-queue'), 'portal', ENTERED);
    const start = (hasAccount: boolean): Decision =>
      decide(fresh, { type: 'start' }, { checks: {}, flags: { 'account.exists': hasAccount } }, ENTERED, registry);
    expect(start(true)).toMatchObject({ to: 'P1', path: ['P1'] });
    expect(start(false)).toMatchObject({ to: 'S0', path: ['S0'] });
  });

  it('asks the notaries only when a representative acts by a notarial power of attorney', () => {
    const at = state('psc', 'P2', 'kokpekti.preschool-queue');
    const ask = (flag: boolean): unknown => {
      const flags = { 'representative.notarial_power_of_attorney': flag };
      const decision = decide(at, { type: 'complete', step: 'P2' }, { checks: {}, flags }, ENTERED, registry);
      return decision.kind === 'moved' && decision.effects[0]?.params.queries;
    };
    expect(ask(false)).toMatchObject([{ register: 'gbd_fl' }]);
    expect(ask(true)).toMatchObject([{ register: 'gbd_fl' }, { register: 'unis' }]);
  });

  it('stops at a registration that ends with a hand signature', () => {
    const at = state('psc_or_provider.issue', 'P6');
    const decision = decide(at, { type: 'complete', step: 'P6' }, { checks: {}, flags: {} }, ENTERED, registry);
    expect(decision).toMatchObject({ to: 'P7', path: ['P7'], effects: [{ task: 'register_request', step: 'P7' }] });
  });

  it('shows an extended term while the case is under review', () => {
    const at = state('portal', 'P6', 'kokpekti.disabled-child-support');
    const facts: Facts = { checks: {}, flags: { 'term.extended': true } };
    expect(decide(at, { type: 'complete', step: 'P6' }, facts, ENTERED, registry)).toMatchObject({
      path: ['T6', 'TC'],
      status: 'EXTENDED',
    });
  });

  it('takes no new cases of a service that was closed, but finishes the old ones', () => {
    const service = registry.service('nca.certificates');
    const inForce = { ...service.definition.inForce, takesNewCases: false };
    const closed: Service = { ...service, definition: { ...service.definition, inForce } };
    const only = { find: () => closed };
    const fresh = newCase(closed, 'portal_or_internet_resource.issue', ENTERED);
    expect(decide(fresh, { type: 'start' }, FACTS[0] as Facts, ENTERED, only)).toEqual({
      kind: 'rejected',
      code: 'SERVICE_CLOSED',
    });
    const old = state('portal_or_internet_resource.issue', 'P9');
    expect(decide(old, { type: 'complete', step: 'P9' }, FACTS[0] as Facts, ENTERED, only)).toMatchObject({ to: 'C3' });
  });
});

describe('the actions a case allows', () => {
  const actionsAt = (step: string): unknown[] => {
    const service = registry.service('nca.certificates');
    return allowedActions(stateAt(service, service.channel('portal_or_internet_resource.issue'), step), registry);
  };

  it.each([
    [NOT_STARTED, [{ event: 'start', step: 'P1', sfu: 'applicant', by: 'person' }]],
    ['P2', [{ event: 'complete', step: 'P2', sfu: 'applicant', by: 'system' }]],
    ['C1', [{ event: 'judge', step: 'C1', sfu: 'gbd', by: 'system' }]],
    [
      'P6',
      [
        { event: 'arrive', step: 'P6', sfu: 'applicant', by: 'person' },
        { event: 'expire', step: 'P6', sfu: 'nca_is', by: 'system' },
      ],
    ],
    ['C2', [{ event: 'judge', step: 'C2', sfu: 'nca_operator', by: 'person' }]],
    ['P9', [{ event: 'complete', step: 'P9', sfu: 'nca_operator', by: 'person' }]],
    ['C3', [{ event: 'judge', step: 'C3', sfu: 'nca_is', by: 'system' }]],
    ['P11', [{ event: 'complete', step: 'P11', sfu: 'nca_is', by: 'system' }]],
    ['P3', []],
    ['X6', []],
  ])('at %s', (step, actions) => {
    expect(actionsAt(step)).toEqual(actions);
  });

  it('are none for a case of an unknown definition', () => {
    const fresh = newCase(registry.service('nca.certificates'), 'nowhere', ENTERED);
    expect(allowedActions(fresh, registry)).toEqual([]);
  });
});
