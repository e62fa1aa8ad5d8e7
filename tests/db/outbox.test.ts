import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addOutbox,
  closeOutbox,
  enqueueDue,
  enqueuedOpenRows,
  failOutbox,
  findOutbox,
  listen,
  outboxBacklog,
  reopenOutbox,
} from '@kualik/db';
import { waitFor } from '../../scripts/demo/wait-for.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

const AT = new Date('2026-11-20T09:00:00.000Z');
const later = (seconds: number) => new Date(AT.getTime() + seconds * 1000);

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
beforeEach(() => db.em().execute('delete from outbox'));
afterAll(() => db.close());

function add(availableAt = AT): Promise<string> {
  return addOutbox(db.em(), {
    queue: 'mail',
    kind: 'issued',
    requestId: null,
    payload: { step: 'P11' },
    at: AT,
    availableAt,
  });
}

async function take(at = AT): Promise<string[]> {
  return (await enqueueDue(db.em(), { at, limit: 10 })).map(({ id }) => id);
}

describe('an outbox row', () => {
  it('is handed over once when it is due, by one of two relays at once', async () => {
    const ids = [await add(), await add(), await add(later(60))];
    const taken = await Promise.all([take(), take()]);
    expect(taken.flat().sort()).toEqual(ids.slice(0, 2).sort());
    expect(await take()).toEqual([]);
    expect(await take(later(60))).toEqual([ids[2]]);
  });

  it('shares a job with rows of its kind, as many as its queue wants, and names it; one that comes back has another', async () => {
    const ids = [await add(), await add(), await add()];
    const hand = (at: Date) => enqueueDue(db.em(), { at, limit: 10, rowsOfJob: { mail: 2 } });
    const [first, second, third] = await hand(AT);
    expect([first?.jobId, second?.jobId, third?.jobId]).toEqual([`${ids[0]}-1`, `${ids[0]}-1`, `${ids[2]}-1`]);
    expect(await findOutbox(db.em(), ids[1] ?? '')).toMatchObject({ jobId: `${ids[0]}-1` });
    await reopenOutbox(db.em(), ids[1] ?? '', 1);
    expect(await hand(AT)).toMatchObject([{ id: ids[1], jobId: `${ids[1]}-2` }]);
  });

  it('stays open until its result is recorded, and keeps the first result', async () => {
    const id = await add();
    await take();
    expect(await findOutbox(db.em(), id)).toMatchObject({ attempts: 1, enqueuedAt: AT, closedAt: null });
    expect(await closeOutbox(db.em(), id, { at: later(1), result: { messageId: 'm1' } })).toBe(true);
    expect(await closeOutbox(db.em(), id, { at: later(2), result: { messageId: 'm2' } })).toBe(false);
    expect(await findOutbox(db.em(), id)).toMatchObject({ closedAt: later(1), result: { messageId: 'm1' } });
  });

  it('comes back after a failure at the time it was told, with the error kept', async () => {
    const id = await add();
    await take();
    await failOutbox(db.em(), id, { error: 'SMTP_UNAVAILABLE', retryAt: later(30) });
    expect(await take(later(29))).toEqual([]);
    expect(await take(later(30))).toEqual([id]);
    expect(await findOutbox(db.em(), id)).toMatchObject({ attempts: 2, lastError: 'SMTP_UNAVAILABLE' });
  });

  it('comes back when the queue lost it', async () => {
    const id = await add();
    await take();
    expect(await enqueuedOpenRows(db.em(), { before: AT, limit: 10 })).toEqual([]);
    expect(await enqueuedOpenRows(db.em(), { before: later(1), limit: 10 })).toMatchObject([{ id, attempts: 1 }]);
    expect(await reopenOutbox(db.em(), id, 2)).toBe(false); // a newer enqueueing is left alone
    expect(await reopenOutbox(db.em(), id, 1)).toBe(true);
    expect(await outboxBacklog(db.em())).toEqual([{ queue: 'mail', open: 1, oldest: AT }]);
    expect(await take(later(1))).toEqual([id]);
  });
});

describe('a listener', () => {
  it('hears of a new row at once, and again after its connection was cut', async () => {
    const heard: (string | null)[] = [];
    const url = db.url;
    const listener = await listen({
      databaseUrl: url,
      channels: ['kualik_outbox'],
      onHint: (channel) => heard.push(channel),
      pollMs: 60_000,
    });
    const hearing = (count: number) => waitFor(`hint ${count}`, async () => heard.length >= count);
    await add();
    await hearing(2);
    await db
      .em()
      .execute(
        `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()`,
      );
    await hearing(3);
    await add();
    await hearing(4);
    expect(heard).toEqual([null, 'kualik_outbox', null, 'kualik_outbox']);
    await listener.stop();
  });
});
