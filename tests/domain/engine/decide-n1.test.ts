import { describe, expect, it } from '@jest/globals';
import { NOT_STARTED } from '@kualik/domain/engine/case.ts';
import type { CaseEvent, CaseEventType, CaseState, Decision, Facts } from '@kualik/domain/engine/case.ts';
import { decide } from '@kualik/domain/engine/decide.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import type { RequestStatus } from '@kualik/domain/engine/vocabulary.ts';

const registry = loadServices();
const channelId = 'portal_or_internet_resource.issue';

// 16 November 2026, 15:00 in Almaty; the 30th day after it is 16 December.
const ENTERED = new Date('2026-11-16T10:00:00.000Z');
const LAST_MOMENT = new Date('2026-12-16T18:59:59.999Z');
const TOO_LATE = new Date('2026-12-16T19:00:00.000Z');
const NEXT_DAY = new Date('2026-11-17T10:00:00.000Z');

const PASSED: Facts = {
  checks: {
    'registers.all_found': 'passed',
    'documents.conform_to_standard': 'passed',
    'person.identified': 'passed',
    'operator_signature.valid': 'passed',
  },
  flags: { 'applicant.natural': true },
};

/** The status a case has at each step of N1, as the applicant sees it. */
const STATUS: Record<string, RequestStatus> = {
  [NOT_STARTED]: 'DRAFT',
  P1: 'DRAFT',
  P2: 'SENT',
  C1: 'SENT',
  P3: 'REFUSED',
  P4: 'REGISTERED',
  P5: 'REGISTERED',
  P6: 'WAITING_FOR_APPLICANT',
  X6: 'LAPSED',
  C2: 'UNDER_REVIEW',
  P7: 'REFUSED',
  P8: 'UNDER_REVIEW',
  P9: 'UNDER_REVIEW',
  C3: 'UNDER_REVIEW',
  P10: 'REFUSED',
  P11: 'ISSUING',
};

function caseAt(step: string, status = STATUS[step] ?? 'DRAFT'): CaseState {
  return { serviceId: 'nca.certificates', serviceVersion: 1, channelId, step, status, enteredAt: ENTERED };
}

function eventOf(type: CaseEventType, step: string): CaseEvent {
  return type === 'start' ? { type } : { type, step };
}

/** "P4 P5 P6 WAITING_FOR_APPLICANT: register_request@P4 …" or the code of the rejection. */
function told(decision: Decision): string {
  if (decision.kind === 'rejected') return decision.code;
  if (decision.kind === 'waiting') return `waiting at ${decision.step} for ${decision.unavailable.join(', ')}`;
  const effects = decision.effects.map(({ task, step }) => `${task}@${step}`).join(' ');
  const end = decision.finished ? ' (end)' : '';
  return `${[...decision.path, decision.status].join(' ')}${end}${effects ? `: ${effects}` : ''}`;
}

const NO = 'EVENT_NOT_ALLOWED';
const OVER = 'CASE_FINISHED';
const TO_C1 = 'C1 SENT: check@C1';
const TO_P6 = 'P6 WAITING_FOR_APPLICANT: await_documents@P6';
const TO_P5 = 'P5 P6 WAITING_FOR_APPLICANT: notify@P5 await_documents@P6';
const TO_P4 = 'P4 P5 P6 WAITING_FOR_APPLICANT: register_request@P4 notify@P5 await_documents@P6';
const TO_C2 = 'C2 UNDER_REVIEW';
const TO_P8 = 'P8 P9 UNDER_REVIEW: issue_receipt@P8 sign_and_send@P9';
const TO_P9 = 'P9 UNDER_REVIEW: sign_and_send@P9';
const TO_C3 = 'C3 UNDER_REVIEW: check@C3';
const TO_P11 = 'P11 ISSUING: issue_result@P11';

// Where the case stands | start | complete | judge (all checks passed) | arrive (next day) | expire (next day)
const TABLE: [string, string, string, string, string, string][] = [
  [NOT_STARTED, 'P1 DRAFT: fill_request@P1', NO, NO, NO, NO],
  ['P1', NO, 'P2 SENT: query_registers@P2', NO, NO, NO],
  ['P2', NO, TO_C1, NO, NO, NO],
  ['C1', NO, NO, TO_P4, NO, NO],
  ['P3', OVER, OVER, OVER, OVER, OVER],
  ['P4', NO, TO_P5, NO, NO, NO], // never stored: registration is entered and left in one decision
  ['P5', NO, TO_P6, NO, NO, NO], // never stored
  ['P6', NO, NO, NO, TO_C2, 'WAIT_NOT_OVER'],
  ['X6', OVER, OVER, OVER, OVER, OVER],
  ['C2', NO, NO, TO_P8, NO, NO],
  ['P7', OVER, OVER, OVER, OVER, OVER],
  ['P8', NO, TO_P9, NO, NO, NO], // never stored
  ['P9', NO, TO_C3, NO, NO, NO],
  ['C3', NO, NO, TO_P11, NO, NO],
  ['P10', OVER, OVER, OVER, OVER, OVER],
  ['P11', NO, 'COMPLETED (end)', NO, NO, NO],
];

const TYPES: CaseEventType[] = ['start', 'complete', 'judge', 'arrive', 'expire'];

describe('N1, issue through the portal: every step and every event', () => {
  it('has a row for each step of the definition', () => {
    const steps = [...registry.service('nca.certificates').channel(channelId).steps.keys()];
    expect(TABLE.map(([step]) => step)).toEqual([NOT_STARTED, ...steps]);
  });

  const pairs = TABLE.flatMap(([step, ...outcomes]) =>
    outcomes.map((outcome, index) => [step || '(not started)', TYPES[index] ?? 'start', outcome, step] as const),
  );
  it.each(pairs)('%s + %s gives %s', (_name, type, outcome, step) => {
    expect(told(decide(caseAt(step), eventOf(type, step), PASSED, NEXT_DAY, registry))).toBe(outcome);
  });

  const events = TYPES.filter((type) => type !== 'start');
  it.each(TABLE.flatMap(([step, first]) => events.map((type) => [step, type, first] as const)))(
    '%s + %s meant for another step changes nothing',
    (step, type) => {
      const other = step === 'P9' ? 'P6' : 'P9';
      const expected = STATUS[step] === 'REFUSED' || STATUS[step] === 'LAPSED' ? OVER : step ? 'STATE_CHANGED' : NO;
      expect(told(decide(caseAt(step), eventOf(type, other), PASSED, NEXT_DAY, registry))).toBe(expected);
    },
  );
});

describe('N1: what the answers of the conditions decide', () => {
  const reason = { code: 'REGISTER_DISAGREES' } as const;
  const judged = (step: string, checks: Facts['checks'], withReason = true): string =>
    told(
      decide(
        caseAt(step),
        { type: 'judge', step },
        withReason ? { checks, flags: {}, reason } : { checks, flags: {} },
        NEXT_DAY,
        registry,
      ),
    );

  it.each([
    ['C1', { 'registers.all_found': 'failed' }, 'P3 REFUSED (end): refusal@P3'],
    ['C1', { 'registers.all_found': 'unavailable' }, 'waiting at C1 for registers.all_found'],
    ['C1', {}, 'CHECK_MISSING'],
    [
      'C2',
      { 'documents.conform_to_standard': 'failed', 'person.identified': 'passed' },
      'P7 REFUSED (end): refusal@P7',
    ],
    [
      'C2',
      { 'documents.conform_to_standard': 'passed', 'person.identified': 'failed' },
      'P7 REFUSED (end): refusal@P7',
    ],
    ['C2', { 'documents.conform_to_standard': 'failed' }, 'P7 REFUSED (end): refusal@P7'], // one definite failure is enough
    ['C2', { 'documents.conform_to_standard': 'passed' }, 'CHECK_MISSING'],
    ['C2', { 'documents.conform_to_standard': 'unavailable' }, 'waiting at C2 for documents.conform_to_standard'],
    ['C3', { 'operator_signature.valid': 'failed' }, 'P10 REFUSED (end): refusal@P10'],
    ['C3', { 'operator_signature.valid': 'unavailable' }, 'waiting at C3 for operator_signature.valid'],
    ['C3', {}, 'CHECK_MISSING'],
  ] as [string, Facts['checks'], string][])('%s with %j gives %s', (step, checks, outcome) => {
    expect(judged(step, checks)).toBe(outcome);
  });

  it('refuses nothing without a reason', () => {
    expect(judged('C1', { 'registers.all_found': 'failed' }, false)).toBe('REASON_REQUIRED');
    expect(judged('C2', { 'person.identified': 'failed' }, false)).toBe('REASON_REQUIRED');
    expect(judged('C3', { 'operator_signature.valid': 'failed' }, false)).toBe('REASON_REQUIRED');
  });

  it('tells the kind, the step and the reason of a refusal', () => {
    const facts: Facts = { checks: { 'registers.all_found': 'failed' }, flags: {}, reason };
    const decision = decide(caseAt('C1'), { type: 'judge', step: 'C1' }, facts, NEXT_DAY, registry);
    expect(decision).toMatchObject({ kind: 'moved', refusal: { kind: 'no_register_data', step: 'P3', reason } });
  });
});

describe('N1: the 30 days for bringing the documents', () => {
  const at = (type: 'arrive' | 'expire', now: Date): string =>
    told(decide(caseAt('P6'), { type, step: 'P6' }, PASSED, now, registry));

  it('lets the applicant come until midnight in Almaty after the 30th day', () => {
    expect(at('arrive', LAST_MOMENT)).toBe(TO_C2);
    expect(at('arrive', TOO_LATE)).toBe('WAIT_OVER');
  });

  it('lapses after that midnight and not before', () => {
    expect(at('expire', LAST_MOMENT)).toBe('WAIT_NOT_OVER');
    expect(at('expire', TOO_LATE)).toBe('X6 LAPSED (end): lapse@X6');
  });

  it('tells the last moment when the wait begins', () => {
    const decision = decide(caseAt('C1'), { type: 'judge', step: 'C1' }, PASSED, ENTERED, registry);
    expect(decision).toMatchObject({
      effects: [
        { task: 'register_request', params: { assignNumber: true } },
        { task: 'notify', params: { to: 'applicant_email', attach: 'application_with_number' } },
        { task: 'await_documents', params: { until: LAST_MOMENT.toISOString() } },
      ],
    });
  });
});

describe('N1: which registers are asked', () => {
  const queriesFor = (flags: Facts['flags']): unknown => {
    const decision = decide(caseAt('P1'), { type: 'complete', step: 'P1' }, { checks: {}, flags }, NEXT_DAY, registry);
    return decision.kind === 'moved' ? decision.effects[0]?.params.queries : decision;
  };

  it('asks the database of natural persons about a person and that of legal persons about an organisation', () => {
    expect(queriesFor({ 'applicant.natural': true })).toMatchObject([{ register: 'gbd_fl' }]);
    expect(queriesFor({ 'applicant.legal': true })).toMatchObject([{ register: 'gbd_ul' }]);
  });

  it('does not take an unknown kind of applicant for an answer', () => {
    expect(queriesFor({})).toEqual({ kind: 'rejected', code: 'FACT_MISSING' });
  });
});

describe('a case that is over or unknown', () => {
  it('takes no event once the result was delivered', () => {
    const done = caseAt('P11', 'COMPLETED');
    expect(told(decide(done, { type: 'complete', step: 'P11' }, PASSED, NEXT_DAY, registry))).toBe(OVER);
  });

  it.each([
    ['service', { serviceId: 'nca.unknown' }],
    ['version', { serviceVersion: 99 }],
    ['channel', { channelId: 'nowhere' }],
    ['step', { step: 'P99' }],
  ])('answers an unknown %s without throwing', (_name, change) => {
    const state = { ...caseAt('P1'), ...change };
    expect(told(decide(state, { type: 'complete', step: state.step }, PASSED, NEXT_DAY, registry))).toBe(
      'DEFINITION_UNKNOWN',
    );
  });
});
