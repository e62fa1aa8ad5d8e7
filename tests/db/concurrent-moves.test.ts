import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applyDecision, auditOfRequest, eventsOf, findRequest, StateChangedError } from '@kualik/db';
import type { DecisionContext, ReceiptFacts } from '@kualik/db';
import type { CaseEvent, Facts, Moved } from '@kualik/domain/engine/case.ts';
import { decide, newCase } from '@kualik/domain/engine/decide.ts';
import type { Channel } from '@kualik/domain/engine/definition.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { CHECK_PREDICATES, FACT_NAMES } from '@kualik/domain/engine/vocabulary.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { storeCase, storeEmployee } from '../support/stored-cases.ts';

const registry = loadServices();
const authority = registry.service('nca.certificates');
const ENTERED = new Date('2026-11-20T09:00:00.000Z');
const LATER = new Date('2027-03-01T05:00:00.000Z');
const TEXT = { kk: 'қ', ru: 'р', en: 'e' };

/** One thing that can happen to a case that stands at a step. */
interface Transition {
  event: CaseEvent;
  decision: Moved;
}

let db: TestDatabase;
let receipt: Omit<ReceiptFacts, 'number'>;
beforeAll(async () => {
  db = await freshDatabase();
  const { id: employeeId, phone: employeePhone } = await storeEmployee(db.em());
  const by = { employeeId, employeePhone, employeeName: 'Жұмабекқызы Айгерім' };
  receipt = { ...by, service: TEXT, items: [], handOutAt: ENTERED, handOutPlace: TEXT };
});
afterAll(() => db.close());

const outcomes: Facts[] = (['passed', 'failed'] as const).flatMap((outcome) =>
  [true, false].map((flag) => ({
    checks: Object.fromEntries(CHECK_PREDICATES.map((check) => [check, outcome])),
    flags: Object.fromEntries(FACT_NAMES.map((fact) => [fact, flag])),
    reason: { code: 'STATE_CHANGED' as const, text: TEXT },
  })),
);
const circumstances = outcomes.flatMap((facts) => [ENTERED, LATER].map((now) => [facts, now] as const));

function transitionsAt(channel: Channel, step: string): Transition[] {
  const status = channel.steps.get(step)?.status ?? 'DRAFT';
  const state = { ...newCase(authority, channel.id, ENTERED), step, status };
  const types = ['complete', 'judge', 'arrive', 'expire', 'withdraw'] as const;
  const found = new Map<string, Transition>();
  for (const [type, facts, now] of types.flatMap((type) => circumstances.map((one) => [type, ...one] as const))) {
    const decision = decide(state, { type, step }, facts, now, registry);
    if (decision.kind === 'moved') found.set(`${type} → ${decision.to}`, { event: { type, step }, decision });
  }
  return [...found.values()];
}

/** Each pair of things that two callers may do to the same case at once, a thing with itself included. */
const races = [...authority.channels.values()].flatMap((channel) =>
  [...channel.steps.keys()].flatMap((step) => {
    const all = transitionsAt(channel, step);
    return all.flatMap((one, index) =>
      all.slice(index).map((other): [string, string, Transition, Transition] => {
        const told = [one, other].map(({ event, decision }) => `${event.type} → ${decision.to}`);
        return [`${channel.id} ${step}: ${told.join(', ')}`, channel.id, one, other];
      }),
    );
  }),
);

describe('of two callers who move a case at once, one wins and the other is told', () => {
  it('in every step of N1–N5 from which anything leads on', () => {
    expect(new Set(races.map(([, channel]) => channel)).size).toBe(5);
    expect(races.length).toBeGreaterThan(50);
  });

  it.each(races)('%s', async (_name, channelId, one, other) => {
    const { from } = one.decision;
    const status = authority.channel(channelId).steps.get(from)?.status;
    const { id } = await storeCase(db.em(), {
      at: ENTERED,
      request: { channelId, step: from, ...(status && { status }) },
    });
    const callers = await Promise.all(
      [one, other].map(async (transition, caller) => {
        const em = db.em();
        const request = await findRequest(em, id);
        if (!request) throw new Error('the case is gone');
        const actor = { kind: 'employee', id: String(caller) } as const;
        const context: DecisionContext = { actor, at: LATER, receipt: { ...receipt, number: `${id}-${caller}` } };
        return { em, request, context, ...transition };
      }),
    );
    const ended = await Promise.allSettled(
      callers.map(({ em, request, event, decision, context }) => applyDecision(em, request, event, decision, context)),
    );
    const lost = ended.flatMap((outcome): unknown[] => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(lost).toEqual([expect.any(StateChangedError)]);
    const winner = String(ended.findIndex(({ status: how }) => how === 'fulfilled'));
    expect(lost).toMatchObject([{ movedBy: { kind: 'employee', id: winner } }]);
    expect(await eventsOf(db.em(), id)).toHaveLength(1);
    expect(await auditOfRequest(db.em(), id)).toHaveLength(1);
  });
});
