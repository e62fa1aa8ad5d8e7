import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { EventEntity, OutboxEntity, RegisterAnswerEntity, type RequestEntity } from '@kualik/db';
import { queryRegisters } from '@kualik/worker/registers/query-registers.job.ts';
import { syntheticPeople } from '@kualik/worker/registers/simulator/people.ts';
import { createSimulator } from '@kualik/worker/registers/simulator/server.ts';
import canonicalize from 'canonicalize';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { jobContext, openRow } from '../../support/job-context.ts';
import { reread, submittedOrder } from '../../support/orders.ts';

const at = new Date('2026-11-22T06:00:00Z');
const person = syntheticPeople(3)[0]!;
const names = { iin: person.iin, surname: person.surname, givenName: person.givenName, patronymic: person.patronymic };
const simulator = createSimulator({ people: syntheticPeople(3), organisations: [] });
let db: TestDatabase;
let registerUrl: string;

beforeAll(async () => {
  db = await freshDatabase();
  await new Promise<void>((done) => simulator.listen(0, '127.0.0.1', done));
  registerUrl = `http://127.0.0.1:${(simulator.address() as AddressInfo).port}`;
});
afterAll(async () => {
  simulator.closeAllConnections();
  simulator.close();
  await db.close();
});

async function mode(value: 'normal' | 'unavailable'): Promise<void> {
  await fetch(`${registerUrl}/control`, { method: 'POST', body: JSON.stringify({ mode: value }) });
}

async function order(applicant: Partial<typeof names>): Promise<RequestEntity> {
  return submittedOrder(db.em(), { at, applicant: { ...names, ...applicant } });
}

async function run(request: RequestEntity) {
  const context = jobContext({ orm: db.orm, dataDir: '/nonexistent', at, registerUrl });
  return queryRegisters(context, await openRow(db.orm, 'registers', request.id));
}

async function answers(request: RequestEntity): Promise<RegisterAnswerEntity[]> {
  return db.em().find(RegisterAnswerEntity, { requestId: request.id }, { orderBy: { id: 'asc' } });
}

describe('the query of the state register', () => {
  it('lets an applicant whose names agree go on to the documents, and keeps the answer with its hash', async () => {
    const request = await order({});
    expect(await run(request)).toMatchObject({ outcome: 'found' });
    const now = await reread(db.em(), request.id);
    expect([now.step, now.status]).toEqual(['P6', 'WAITING_FOR_APPLICANT']);
    const [answer] = await answers(request);
    expect(answer?.answer).toMatchObject({ outcome: 'found', person: { surname: person.surname } });
    const text = canonicalize(answer?.answer);
    expect(answer?.answerSha256).toBe(createHash('sha256').update(text!).digest('hex'));
    const mail = await db.em().find(OutboxEntity, { requestId: request.id, queue: 'mail' });
    expect(mail.map((row) => row.kind).sort()).toEqual(['application', 'state']);
  });

  it.each([
    ['absent', { iin: '000000000000' }],
    ['different', { surname: 'Басқа' }],
  ] as const)('refuses %s data with one public reason while the case keeps which it was', async (outcome, wrong) => {
    const request = await order(wrong);
    expect(await run(request)).toMatchObject({ outcome });
    const now = await reread(db.em(), request.id);
    expect(now).toMatchObject({
      status: 'REFUSED',
      refusalStep: 'P3',
      refusalKind: 'no_register_data',
      refusalCode: 'REGISTER_DISAGREES',
    });
    expect((await answers(request)).map((row) => row.outcome)).toEqual([outcome]);
    const events = await db.em().find(EventEntity, { requestId: request.id });
    expect(JSON.stringify(events)).not.toContain(outcome);
    const mail = await db.em().find(OutboxEntity, { requestId: request.id, queue: 'mail' });
    expect(mail.map((row) => row.kind).sort()).toEqual(['refusal', 'state']);
  });

  it('waits when the register does not answer, shows the try, and goes on when it is back', async () => {
    const request = await order({});
    await mode('unavailable');
    await expect(run(request)).rejects.toMatchObject({ code: 'REGISTER_UNAVAILABLE' });
    expect(await reread(db.em(), request.id)).toMatchObject({ step: 'P2', status: 'SENT' });
    expect(await answers(request)).toMatchObject([{ outcome: 'unavailable', answeredAt: null, attempt: 1 }]);
    await mode('normal');
    expect(await run(request)).toMatchObject({ outcome: 'found' });
    expect((await answers(request)).map((row) => row.outcome)).toEqual(['unavailable', 'found']);
  });

  it('does nothing when it runs once more', async () => {
    const request = await order({});
    const row = await openRow(db.orm, 'registers', request.id);
    const context = jobContext({ orm: db.orm, dataDir: '/nonexistent', at, registerUrl });
    await queryRegisters(context, row);
    const before = await reread(db.em(), request.id);
    expect(await queryRegisters(context, row)).toEqual({ repeated: true });
    expect((await reread(db.em(), request.id)).version).toBe(before.version);
    expect(await answers(request)).toHaveLength(1);
  });

  it('has nobody’s number or name in the row of the queue', async () => {
    const request = await order({});
    const row = await openRow(db.orm, 'registers', request.id);
    expect(JSON.stringify(row)).not.toContain(person.iin);
    expect(JSON.stringify(row)).not.toContain(person.surname);
  });
});
