import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InboxCountsDocument, MeDocument } from '../../codegen/generated/admin.ts';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest, Session } from '../support/api-server.ts';
import { signIn, storeOperator } from '../support/api-staff.ts';
import type { Operator } from '../support/api-staff.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { NO_ROW } from '../support/minimal-arguments.ts';
import { storeTestCa } from '../support/test-ca.ts';

/** Monday; the centre closes at 20:00. */
const OPENED = new Date('2026-11-23T19:40:00+05:00');
const CLOSING = new Date('2026-11-23T20:00:00+05:00');

let database: TestDatabase;
let api: ApiUnderTest;
let aigerim: Operator;
let supervisor: Operator;

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: OPENED });
  const ca = await storeTestCa(database.em(), OPENED);
  aigerim = await storeOperator(database.em(), ca);
  supervisor = await storeOperator(database.em(), ca, { roles: ['supervisor'] });
});
afterAll(async () => {
  await api.close();
  await database.close();
});

const counts = (session: Session) => api.ask(InboxCountsDocument, {}, session);
const closesAt = async (session: Session) => (await api.ask(MeDocument, {}, session)).data?.me?.closesAt;

describe('the session of a counter (reg p.19(5) rule 7)', () => {
  it('tells when its office closes, and is locked at that moment, not before', async () => {
    api.setNow(OPENED);
    const session = await signIn(api, aigerim.auth);
    expect(await closesAt(session)).toBe(CLOSING.toISOString());
    api.setNow(new Date(CLOSING.getTime() - 1000));
    expect((await counts(session)).errors).toEqual([]);
    api.setNow(CLOSING);
    const locked = await counts(session);
    expect(locked.errors[0]?.extensions).toMatchObject({
      code: 'SESSION_CLOSED',
      kind: 'unauthenticated',
      clause: 'reg p.19(5) rule 7',
    });
    expect((await api.ask(MeDocument, {}, session)).data).toEqual({ me: null });
    const paper = await fetch(`${api.url}/documents/${NO_ROW}`, { headers: { cookie: session.cookie } });
    expect(await paper.text()).toContain('SESSION_CLOSED');
  });

  it('of another employee goes on, and so does one that was opened after closing', async () => {
    api.setNow(OPENED);
    const other = await signIn(api, supervisor.auth);
    expect(await closesAt(other)).toBeNull();
    api.setNow(CLOSING);
    expect((await counts(other)).errors).toEqual([]);
    const late = await signIn(api, aigerim.auth);
    expect(await closesAt(late)).toBeNull();
    api.setNow(new Date(CLOSING.getTime() + 60_000));
    expect((await counts(late)).errors).toEqual([]);
  });
});
