import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  applyDecision,
  auditOfRequest,
  eventsOf,
  findRequest,
  openOutboxOf,
  ReceiptEntity,
  StateChangedError,
} from '@kualik/db';
import type { DecisionContext, EntityManager, RequestEntity } from '@kualik/db';
import type { Moved } from '@kualik/domain/engine/case.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { storeCase, storeEmployee } from '../support/stored-cases.ts';

const AT = new Date('2026-11-20T09:00:00.000Z'); // Friday 14:00 in Almaty
const SYSTEM: DecisionContext = { actor: { kind: 'system', id: null }, at: AT };
const START = { type: 'start' } as const;

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.close());

function moved(from: string, to: string, more: Partial<Moved> = {}): Moved {
  return { kind: 'moved', from, to, path: [to], status: 'SENT', effects: [], finished: false, ...more };
}

const ASK_REGISTERS = moved('', 'P2', {
  path: ['P1', 'P2'],
  effects: [{ task: 'query_registers', step: 'P2', params: {} }],
});

async function startedCase(): Promise<RequestEntity> {
  const em = db.em();
  return em.transactional(async (inner) => {
    const request = await storeCase(inner, { at: AT });
    await applyDecision(inner, request, START, ASK_REGISTERS, { ...SYSTEM, actor: { kind: 'applicant', id: null } });
    return request;
  });
}

async function load(em: EntityManager, id: string): Promise<RequestEntity> {
  const request = await findRequest(em, id);
  if (!request) throw new Error('the case is gone');
  return request;
}

describe('a decision is applied', () => {
  it('with state, event, audit entry and outbox row, and the entity shows it', async () => {
    const request = await startedCase();
    expect(request).toMatchObject({ step: 'P2', status: 'SENT', version: 2, stepEnteredAt: AT });
    expect(await load(db.em(), request.id)).toMatchObject({ step: 'P2', version: 2 });
    const [event] = await eventsOf(db.em(), request.id);
    expect(event).toMatchObject({
      seq: 1,
      type: 'start',
      step: '',
      toStep: 'P2',
      path: ['P1', 'P2'],
      actorKind: 'applicant',
    });
    const [entry] = await auditOfRequest(db.em(), request.id);
    expect(entry).toMatchObject({ kind: 'case.started', actorKind: 'applicant', at: AT });
    const outbox = await openOutboxOf(db.em(), request.id);
    expect(outbox.map(({ queue, kind, payload }) => [queue, kind, payload])).toEqual([
      ['registers', 'query-registers', { step: 'P2' }],
      ['mail', 'state', { step: 'P2', status: 'SENT' }],
    ]);
  });

  it('with the time of registration and the end of the wait', async () => {
    const request = await startedCase();
    const until = '2026-12-20T13:30:00.000Z';
    const effects: Moved['effects'] = [
      { task: 'register_request', step: 'P4', params: {} },
      { task: 'notify', step: 'P5', params: {} },
      { task: 'await_documents', step: 'P6', params: { until } },
    ];
    const decision = moved('P2', 'P6', { path: ['P4', 'P5', 'P6'], status: 'WAITING_FOR_APPLICANT', effects });
    const em = db.em();
    const managed = await load(em, request.id);
    await applyDecision(em, managed, { type: 'complete', step: 'P2' }, decision, SYSTEM);
    expect(managed).toMatchObject({ registeredAt: AT, waitUntil: new Date(until), version: 3 });
  });

  it('with reason, clause of the refusal and its end', async () => {
    const em = db.em();
    const request = await load(em, (await startedCase()).id);
    const text = { kk: 'жоқ', ru: 'нет', en: 'none' };
    const decision = moved('P2', 'P3', {
      status: 'REFUSED',
      finished: true,
      effects: [{ task: 'refusal', step: 'P3', params: {} }],
      refusal: { kind: 'no_register_data', step: 'P3', reason: { code: 'REGISTER_DISAGREES', text } },
    });
    await applyDecision(em, request, { type: 'judge', step: 'C1' }, decision, SYSTEM);
    expect(request).toMatchObject({
      status: 'REFUSED',
      refusalKind: 'no_register_data',
      refusalCode: 'REGISTER_DISAGREES',
      refusalStep: 'P3',
      refusalText: text,
      finishedAt: AT,
    });
    const audit = await auditOfRequest(db.em(), request.id);
    expect(audit.at(-1)?.kind).toBe('case.refused');
    expect((await openOutboxOf(db.em(), request.id)).map(({ kind }) => kind)).toContain('refusal');
  });

  it('with the receipt it issues, and not without its facts', async () => {
    const em = db.em();
    const employee = await storeEmployee(em);
    const request = await load(em, (await startedCase()).id);
    const effects: Moved['effects'] = [{ task: 'issue_receipt', step: 'P8', params: {} }];
    const decision = moved('P2', 'P9', { status: 'UNDER_REVIEW', effects });
    const event = { type: 'judge', step: 'C2' } as const;
    await expect(applyDecision(em, request, event, decision, SYSTEM)).rejects.toThrow('receipt');
    const text = { kk: 'қ', ru: 'р', en: 'e' };
    const receipt = {
      number: 'R-1',
      service: text,
      items: [{ id: 'application', title: text }],
      handOutAt: AT,
      handOutPlace: text,
    };
    const by = { employeeId: employee.id, employeeName: 'Жұмабекқызы Айгерім', employeePhone: employee.phone };
    const fresh = db.em();
    const managed = await load(fresh, request.id);
    expect(managed.step).toBe('P2');
    await applyDecision(fresh, managed, event, decision, { ...SYSTEM, receipt: { ...receipt, ...by } });
    expect(await fresh.findOne(ReceiptEntity, { requestId: request.id })).toMatchObject({ number: 'R-1', givenAt: AT });
    expect((await openOutboxOf(db.em(), request.id)).map(({ queue, kind }) => `${queue}/${kind}`)).toContain(
      'papers/receipt',
    );
  });
});

describe('a decision is refused', () => {
  it('to the slower of two callers, who is told who was faster', async () => {
    const { id } = await startedCase();
    const [one, other] = [db.em(), db.em()];
    const [first, second] = [await load(one, id), await load(other, id)];
    const outcomes = await Promise.allSettled([
      applyDecision(one, first, { type: 'complete', step: 'P2' }, moved('P2', 'C1'), {
        ...SYSTEM,
        actor: { kind: 'employee', id: 'first' },
      }),
      applyDecision(other, second, { type: 'complete', step: 'P2' }, moved('P2', 'C1'), {
        ...SYSTEM,
        actor: { kind: 'employee', id: 'second' },
      }),
    ]);
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(lost).toHaveLength(1);
    const error: unknown = lost[0]?.reason;
    const winner = outcomes[0]?.status === 'fulfilled' ? 'first' : 'second';
    expect(error).toBeInstanceOf(StateChangedError);
    expect(error).toMatchObject({ code: 'STATE_CHANGED', movedBy: { kind: 'employee', id: winner }, movedAt: AT });
    expect(await eventsOf(db.em(), id)).toHaveLength(2);
    expect(await auditOfRequest(db.em(), id)).toHaveLength(2);
  });

  it('when the claim it relies on went to somebody else', async () => {
    const em = db.em();
    const employee = await storeEmployee(em);
    const request = await load(em, (await startedCase()).id);
    const context = { ...SYSTEM, claimedBy: employee.id };
    await expect(
      applyDecision(em, request, { type: 'complete', step: 'P2' }, moved('P2', 'C1'), context),
    ).rejects.toThrow('STATE_CHANGED');
  });

  it('as a whole when the transaction around it fails', async () => {
    const { id } = await startedCase();
    const em = db.em();
    const attempt = em.transactional(async (inner) => {
      await applyDecision(inner, await load(inner, id), { type: 'complete', step: 'P2' }, moved('P2', 'C1'), SYSTEM);
      throw new Error('power cut');
    });
    await expect(attempt).rejects.toThrow('power cut');
    expect(await load(db.em(), id)).toMatchObject({ step: 'P2', version: 2 });
    expect(await eventsOf(db.em(), id)).toHaveLength(1);
    expect(await auditOfRequest(db.em(), id)).toHaveLength(1);
  });
});
