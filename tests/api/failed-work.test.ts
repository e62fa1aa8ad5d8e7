import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, enqueueDue, findOutbox } from '@kualik/db';
import { RepeatFailedWorkDocument, SettleFailedWorkDocument } from '../../codegen/generated/failed-work.ts';
import { ListDocument } from '../../codegen/generated/lists.ts';
import { type ApiUnderTest, type Session, startApi } from '../support/api-server.ts';
import { signIn, storeOperator } from '../support/api-staff.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { storeFailedWork } from '../support/failed-work-rows.ts';
import { storeTestCa } from '../support/test-ca.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z');
let database: TestDatabase;
let api: ApiUnderTest;
let administrator: Session;

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: NOW });
  const ca = await storeTestCa(database.em(), NOW);
  administrator = await signIn(api, (await storeOperator(database.em(), ca, { roles: ['administrator'] })).auth);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

const stored = (kind?: string, queue?: string) => storeFailedWork({ em: database.em(), at: NOW }, kind, queue);
const settle = (id: string) =>
  api.ask(SettleFailedWorkDocument, { input: { id, resolution: 'DONE_OTHERWISE' } }, administrator);
const repeat = (id: string) => api.ask(RepeatFailedWorkDocument, { id }, administrator);

async function statesInList(): Promise<Map<string, string | null | undefined>> {
  const { data } = await api.ask(ListDocument, { name: 'failedWork' }, administrator);
  return new Map(data?.list.rows.map(({ id, cells }) => [id, cells[6]]));
}

async function told(id: string) {
  const rows = await database.em().find(AuditEntity, { kind: { $in: ['work.repeated', 'work.settled'] } });
  return rows.filter(({ data }) => JSON.stringify(data).includes(id)).map(({ kind, data }) => ({ kind, data }));
}

describe('work that ended as impossible', () => {
  it('stands in the list with its cause until it is repeated; then the relay finds it due', async () => {
    const id = await stored();
    expect((await statesInList()).get(id)).toBe('open');
    expect((await repeat(id)).data).toEqual({ repeatFailedWork: true });
    expect((await statesInList()).has(id)).toBe(false);
    const due = await enqueueDue(database.em(), { at: NOW, limit: 50 });
    expect(due.find((row) => row.id === id)).toMatchObject({ queue: 'papers', attempts: 4 });
    const [entry, ...more] = await told(id);
    expect(entry).toMatchObject({ kind: 'work.repeated' });
    expect(more).toEqual([]);
  });

  it('is settled once, with its reason, and is not repeated after that', async () => {
    const id = await stored();
    const both = await Promise.all([settle(id), settle(id)]);
    expect(both.map(({ code }) => code).sort()).toEqual(['WORK_SETTLED', undefined]);
    expect((await statesInList()).get(id)).toBe('done_otherwise');
    expect((await repeat(id)).code).toBe('WORK_SETTLED');
    expect((await findOutbox(database.em(), id))?.result).toEqual({ failed: 'NOT_FOUND' });
    expect(await told(id)).toHaveLength(1);
  });

  it('is not repeated at a card: its operator orders that anew', async () => {
    const id = await stored('personalise-card', 'card-semey-1');
    expect((await repeat(id)).code).toBe('WORK_ORDERED_ANEW');
    expect((await settle(id)).data).toEqual({ settleFailedWork: true });
  });

  it('is nothing that is open, or that nobody knows', async () => {
    const id = await stored();
    expect((await repeat(id)).code).toBeUndefined();
    expect((await settle(id)).code).toBe('WORK_SETTLED');
    expect((await settle('00000000-0000-4000-8000-00000000000f')).code).toBe('WORK_SETTLED');
    expect((await settle('x')).code).toBe('WORK_SETTLED');
  });
});
