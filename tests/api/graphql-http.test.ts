import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { InstallationDocument, RequestStatusDocument } from '../../codegen/generated/portal.ts';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest } from '../support/api-server.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z'); // Monday, 10:00 in Almaty

let database: TestDatabase;
let api: ApiUnderTest;

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: NOW, limits: { status: { points: 3, seconds: 60 } } });
});
afterAll(async () => {
  await api.close();
  await database.close();
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(api.url + path, { headers });
const post = (body: string, type = 'application/json') =>
  fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });

describe('GraphQL over HTTP', () => {
  it('serves its explorer itself, with nothing from outside', async () => {
    const response = await get('/graphql', { accept: 'text/html' });
    const page = await response.text();
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*connect-src 'self'/);
    expect(page).toMatch(/GraphiQL|graphiql/);
    expect(page.match(/<(?:script|link)[^>]+(?:src|href)="https?:[^"]+"/g) ?? []).toEqual([]);
  });

  it('answers introspection', async () => {
    const answer = await post(JSON.stringify({ query: getIntrospectionQuery() }));
    expect(((await answer.json()) as { data?: unknown }).data).toBeDefined();
  });

  it.each<[string, string, string]>([
    [
      'too deep',
      `{ regions { settlements { offices { name { kk } } } } service(id: "x") { channels { steps ${'{ text '.repeat(8)} { kk } ${'}'.repeat(8)} } } }`,
      'QUERY_TOO_COSTLY',
    ],
    [
      'too many aliases',
      `{ ${Array.from({ length: 20 }, (_, index) => `a${index}: installation { mode }`).join(' ')} }`,
      'QUERY_TOO_COSTLY',
    ],
    ['too many words', `{ ${'installation { mode } '.repeat(700)} }`, 'QUERY_TOO_COSTLY'],
    ['unknown field', '{ nothing }', 'INPUT_INVALID'],
    ['no GraphQL', 'иә', 'INPUT_INVALID'],
  ])('refuses an operation with/%s', async (_name, query, code) => {
    const answer = await post(JSON.stringify({ query }));
    const text = await answer.text();
    expect((JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code).toBe(code);
    expect(text).not.toMatch(/\bat .*\.[tj]s:\d+/);
  });

  it('takes no batch, no oversized body, no form post and no broken JSON', async () => {
    const one = { query: '{ installation { mode } }' };
    expect((await post(JSON.stringify([one, one]))).status).toBe(400);
    const big = await post(JSON.stringify({ ...one, variables: { x: 'x'.repeat(300_000) } }));
    expect(big.status).toBe(413);
    expect(await big.json()).toMatchObject({ errors: [{ extensions: { code: 'INPUT_INVALID' } }] });
    expect((await post('query=1', 'application/x-www-form-urlencoded')).status).toBeGreaterThanOrEqual(400);
    expect((await post('{')).status).toBe(400);
  });

  it('limits asking for states per address and says when to come back', async () => {
    const ask = () => api.ask(RequestStatusDocument, { number: '0000-0000-0000-0' });
    for (let index = 0; index < 3; index += 1) expect((await ask()).data).toEqual({ requestStatus: null });
    const limited = await ask();
    expect(limited.code).toBe('RATE_LIMITED');
    expect(limited.errors[0]?.extensions.retryAfterSeconds).toBeGreaterThan(0);
  });

  it('limits all operations of an address with status 429', async () => {
    const few = await startApi(database, { now: NOW, limits: { operation: { points: 2, seconds: 60 } } });
    await database.em().execute('delete from rate_limit'); // the store is shared: the tests above have counted too
    const ask = () => few.ask(InstallationDocument, {});
    const codes = [await ask(), await ask(), await ask()].map(({ status, code }) => [status, code]);
    expect(codes).toEqual([
      [200, undefined],
      [200, undefined],
      [429, 'RATE_LIMITED'],
    ]);
    await few.close();
  });

  it('says that the database is away without a word of its error', async () => {
    const away = await startApi(database, { now: NOW });
    await database.em().execute('alter table session rename to session_gone');
    const cookie = { cookie: `kualik_session=${'x'.repeat(43)}`, csrfToken: 'x' };
    const answer = await away.ask(InstallationDocument, {}, cookie);
    expect(answer.code).toBe('INTERNAL');
    expect(answer.text).not.toMatch(/session_gone|relation|select|Context creation/i);
    await database.em().execute('alter table session_gone rename to session');
    await away.close();
  });

  it('tells which installation it is', async () => {
    const { data } = await api.ask(InstallationDocument, {});
    expect(data?.installation).toMatchObject({ mode: 'demo', testSuffix: 'TEST', now: NOW.toISOString() });
  });
});
