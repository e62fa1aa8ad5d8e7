import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, suspendEmployee } from '@kualik/db';
import { buildSignInDocument } from '@kualik/domain/rules/sign-in-document.ts';
import { InboxCountsDocument, MeDocument, SignInDocument, SignOutDocument } from '../../codegen/generated/admin.ts';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest, Session } from '../support/api-server.ts';
import { base64, signIn, signInDocument, storeOperator } from '../support/api-staff.ts';
import type { Operator } from '../support/api-staff.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { foreignAuthority, issueStaff, revokeStored, signAs, storeTestCa } from '../support/test-ca.ts';
import type { Holder, TestCa } from '../support/test-ca.ts';

// Clause: reg p.19(5) rule 7 (a session ends by itself).

const NOW = new Date('2026-11-23T05:00:00.000Z'); // Monday, 10:00 in Almaty
const later = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);

let database: TestDatabase;
let api: ApiUnderTest;
let ca: TestCa;
let aigerim: Operator;

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: NOW });
  ca = await storeTestCa(database.em(), NOW);
  aigerim = await storeOperator(database.em(), ca);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

async function codeOfSignIn(holder: Holder, document: Uint8Array): Promise<string | undefined> {
  return (await api.ask(SignInDocument, { cms: base64(await signAs(holder, document)) })).code;
}

const counts = (session?: Session) => api.ask(InboxCountsDocument, {}, session);

describe('signing in', () => {
  it('opens a session with a strict cookie and tells who came', async () => {
    const cms = base64(await signAs(aigerim.auth, await signInDocument(api)));
    const answer = await api.ask(SignInDocument, { cms });
    expect(answer.errors).toEqual([]);
    expect(answer.headers.get('set-cookie')).toMatch(/^kualik_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(answer.data?.signIn.employee).toMatchObject({ givenName: 'Айгерім', roles: ['OPERATOR'] });
    expect(answer.data?.signIn.employee.permissions).toContain('request.confirm');
    const opened = await database.em().find(AuditEntity, { kind: 'session.opened' });
    expect(opened.map(({ actorId }) => actorId)).toContain(aigerim.employee.id);
  });

  it('takes a document once', async () => {
    const document = await signInDocument(api);
    expect(await codeOfSignIn(aigerim.auth, document)).toBeUndefined();
    expect(await codeOfSignIn(aigerim.auth, document)).toBe('SIGN_IN_EXPIRED');
  });

  it('refuses/a document older than two minutes', async () => {
    const document = await signInDocument(api);
    api.setNow(later(121));
    expect(await codeOfSignIn(aigerim.auth, document)).toBe('SIGN_IN_EXPIRED');
    api.setNow(NOW);
  });

  it('refuses/a document for another site', async () => {
    const document = buildSignInDocument('https://example.org', 'x'.repeat(43), NOW);
    expect(await codeOfSignIn(aigerim.auth, document)).toBe('SIGN_IN_DOCUMENT');
  });

  it('refuses/a nonce we never gave', async () => {
    const document = buildSignInDocument('http://localhost:4000', 'x'.repeat(43), NOW);
    expect(await codeOfSignIn(aigerim.auth, document)).toBe('SIGN_IN_EXPIRED');
  });

  it('refuses/another type of document', async () => {
    const document = new TextEncoder().encode('{"type":"kualik/confirmation/1"}');
    expect(await codeOfSignIn(aigerim.auth, document)).toBe('SIGN_IN_DOCUMENT');
  });

  it('refuses/the signature certificate', async () => {
    expect(await codeOfSignIn(aigerim.sign, await signInDocument(api))).toBe('SIGN_IN_CERTIFICATE');
  });

  it('refuses/a key that is not the certificate’s', async () => {
    const stolen = { ...aigerim.auth, privateKey: aigerim.sign.privateKey };
    expect(await codeOfSignIn(stolen, await signInDocument(api))).toBe('SIGN_IN_SIGNATURE');
  });

  it.each<[string, Parameters<typeof issueStaff>[3]]>([
    ['a certificate of nobody', { usage: 'auth', isRegistered: false }],
    ['an expired certificate', { usage: 'auth', notAfter: later(-60) }],
    ['a certificate of tomorrow', { usage: 'auth', notBefore: later(86_400) }],
  ])('refuses/%s', async (_name, wish) => {
    const holder = await issueStaff(database.em(), ca, aigerim.employee, wish);
    expect(await codeOfSignIn(holder, await signInDocument(api))).toBe('SIGN_IN_CERTIFICATE');
  });

  it('refuses/a certificate of another authority with our names', async () => {
    const issuer = foreignAuthority(NOW);
    const holder = await issueStaff(database.em(), ca, aigerim.employee, { usage: 'auth', issuer });
    expect(await codeOfSignIn(holder, await signInDocument(api))).toBe('SIGN_IN_CERTIFICATE');
  });

  it('refuses/bytes that are no CMS', async () => {
    const answer = await api.ask(SignInDocument, { cms: base64(new Uint8Array([0x30, 0x03, 1, 2])) });
    expect(answer.code).toBe('SIGN_IN_SIGNATURE');
  });
});

describe('a session', () => {
  it('needs the header besides the cookie, and `me` gives it again', async () => {
    const session = await signIn(api, aigerim.auth);
    expect((await counts(session)).errors).toEqual([]);
    expect((await counts()).code).toBe('UNAUTHENTICATED');
    expect((await counts({ ...session, csrfToken: '' })).code).toBe('CSRF_TOKEN');
    expect((await counts({ ...session, csrfToken: session.csrfToken.toUpperCase() })).code).toBe('CSRF_TOKEN');
    const me = await api.ask(MeDocument, {}, { ...session, csrfToken: '' });
    expect(me.data?.me?.csrfToken).toBe(session.csrfToken);
    expect((await api.ask(MeDocument, {})).data).toEqual({ me: null });
  });

  it('ends by signing out', async () => {
    const session = await signIn(api, aigerim.auth);
    const answer = await api.ask(SignOutDocument, {}, session);
    expect(answer.data).toEqual({ signOut: true });
    expect(answer.headers.get('set-cookie')).toMatch(/^kualik_session=; .*Expires=Thu, 01 Jan 1970/);
    expect((await counts(session)).code).toBe('SESSION_ENDED');
  });

  it('ends after half an hour without a request and after twelve hours (reg p.19(5) rule 7)', async () => {
    const session = await signIn(api, aigerim.auth);
    api.setNow(later(29 * 60));
    expect((await counts(session)).errors).toEqual([]);
    api.setNow(later(58 * 60));
    expect((await counts(session)).errors).toEqual([]);
    api.setNow(later(89 * 60));
    expect((await counts(session)).code).toBe('SESSION_ENDED');
    api.setNow(NOW);
  });

  it('ends with the next request when the certificate is revoked', async () => {
    const dauren = await storeOperator(database.em(), ca, { givenName: 'Дәурен' });
    const session = await signIn(api, dauren.auth);
    expect((await counts(session)).errors).toEqual([]);
    await revokeStored(database.em(), dauren.auth, NOW);
    expect((await counts(session)).code).toBe('SESSION_ENDED');
    expect(await codeOfSignIn(dauren.auth, await signInDocument(api))).toBe('SIGN_IN_CERTIFICATE');
  });

  it('ends with the next request when the account is suspended', async () => {
    const nursultan = await storeOperator(database.em(), ca, { givenName: 'Нұрсұлтан' });
    const session = await signIn(api, nursultan.auth);
    await suspendEmployee(database.em(), nursultan.employee.id, NOW);
    expect((await counts(session)).code).toBe('SESSION_ENDED');
    expect(await codeOfSignIn(nursultan.auth, await signInDocument(api))).toBe('SIGN_IN_CERTIFICATE');
  });

  it('does only what the roles table gives', async () => {
    const analyst = await storeOperator(database.em(), ca, { givenName: 'Үміт', roles: ['analyst'] });
    const session = await signIn(api, analyst.auth);
    expect((await counts(session)).code).toBe('FORBIDDEN');
  });
});
