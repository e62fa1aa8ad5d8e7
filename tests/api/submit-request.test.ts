import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestEntity } from '@kualik/db';
import { OutboxEntity } from '@kualik/db';
import { RequestStatusDocument, SubmitRequestDocument } from '../../codegen/generated/portal.ts';
import { newPair, orderInput, solvedCaptcha } from '../support/api-orders.ts';
import type { OrderedPair } from '../support/api-orders.ts';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest } from '../support/api-server.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z'); // Monday, 10:00 in Almaty

let database: TestDatabase;
let api: ApiUnderTest;
let pair: OrderedPair;

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: NOW });
  pair = await newPair();
});
afterAll(async () => {
  await api.close();
  await database.close();
});

describe('an order on the portal', () => {
  it('becomes one case that waits for the register, however often it is sent', async () => {
    const input = orderInput(pair, { captcha: await solvedCaptcha(api) });
    const [first, second] = await Promise.all([
      api.ask(SubmitRequestDocument, { input }),
      api.ask(SubmitRequestDocument, { input }),
    ]);
    expect(first.errors).toEqual([]);
    expect(second.errors).toEqual([]);
    const answers = [first.data?.submitRequest, second.data?.submitRequest];
    expect(answers[0]?.number).toMatch(/^[0-9A-HJKMNP-TV-Z]{13}$/);
    expect(answers[1]?.number).toBe(answers[0]?.number);
    expect(answers.map((one) => one?.repeated).sort()).toEqual([false, true]);
    const stored = await database.em().find(RequestEntity, { idempotencyKey: input.idempotencyKey });
    expect(stored.map(({ step, status }) => ({ step, status }))).toEqual([{ step: 'P2', status: 'SENT' }]);
    const work = await database.em().find(OutboxEntity, { requestId: stored[0]?.id ?? '' });
    expect(work.map(({ kind }) => kind)).toEqual(['query-registers']);
  });
});
