import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InboxChangesDocument, InboxCountsDocument } from '../../codegen/generated/admin.ts';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest, Session } from '../support/api-server.ts';
import { caseAwaitingPapers, signIn, storeOperator } from '../support/api-staff.ts';
import type { Operator } from '../support/api-staff.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { watch } from '../support/event-stream.ts';
import { storeTestCa } from '../support/test-ca.ts';

const OPENED = new Date('2026-11-23T10:00:00+05:00');

let database: TestDatabase;
let api: ApiUnderTest;
let aigerim: Operator;
let analyst: Operator;

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: OPENED });
  const ca = await storeTestCa(database.em(), OPENED);
  aigerim = await storeOperator(database.em(), ca);
  analyst = await storeOperator(database.em(), ca, { roles: ['analyst'] });
});
afterAll(async () => {
  await api.close();
  await database.close();
});

/** The stream opens with an answer of HTTP that is no stream. */
async function refusal(query: string, session?: Session): Promise<string> {
  const headers = {
    accept: 'text/event-stream',
    'content-type': 'application/json',
    ...(session && { cookie: session.cookie, 'x-kualik-csrf': session.csrfToken }),
  };
  const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  expect(response.headers.get('content-type')).toContain('application/json');
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return errors[0]?.extensions.code ?? '';
}

describe('who watches the inbox', () => {
  it('is told its figures at once and again when a case has come, without asking', async () => {
    const session = await signIn(api, aigerim.auth);
    const told = watch(api, InboxChangesDocument, session);
    const first = await told.next();
    expect(first.value).toEqual({ data: { inboxChanges: await counts(session) } });
    await caseAwaitingPapers(database.em(), OPENED);
    let unclaimed = 0;
    for await (const { data } of told) {
      unclaimed = data?.inboxChanges.unclaimed ?? 0;
      if (unclaimed > 0) break;
    }
    expect(unclaimed).toBe(1);
  });

  it('is not at work by that: his session ends with its idle time, and the watch with it', async () => {
    const session = await signIn(api, aigerim.auth);
    const told = watch(api, InboxChangesDocument, session);
    await told.next();
    api.setNow(new Date(OPENED.getTime() + 31 * 60_000));
    await caseAwaitingPapers(database.em(), OPENED);
    for await (const { data } of told) expect(data).not.toBeNull();
    expect((await api.ask(InboxCountsDocument, {}, session)).code).toBe('SESSION_ENDED');
    api.setNow(OPENED);
  });

  it('needs the session, its CSRF header and the permission of the inbox', async () => {
    const session = await signIn(api, aigerim.auth);
    const query = String(InboxChangesDocument);
    expect(await refusal(query)).toBe('UNAUTHENTICATED');
    expect(await refusal(query, { ...session, csrfToken: '' })).toBe('CSRF_TOKEN');
    expect(await refusal(query, await signIn(api, analyst.auth))).toBe('FORBIDDEN');
  });

  it('asks and changes nothing on this way', async () => {
    const session = await signIn(api, aigerim.auth);
    expect(await refusal(String(InboxCountsDocument), session)).toBe('INPUT_INVALID');
    expect(await refusal('subscription { nothing }', session)).not.toBe('INTERNAL');
    expect(await refusal('{', session)).not.toBe('INTERNAL');
  });
});

async function counts(session: Session) {
  return (await api.ask(InboxCountsDocument, {}, session)).data?.inboxCounts;
}
