import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity } from '@kualik/db';
import { InboxCountsDocument } from '../../codegen/generated/admin.ts';
import { CabinetDocument, SignOutOfCabinetDocument } from '../../codegen/generated/cabinet.ts';
import { openCabinet, tryCabinet } from '../support/api-cabinet.ts';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest, Session } from '../support/api-server.ts';
import { signIn, storeOperator } from '../support/api-staff.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { storePerson } from '../support/holders.ts';
import type { Person } from '../support/holders.ts';
import { foreignAuthority, revokeStored, storeTestCa } from '../support/test-ca.ts';
import type { TestCa } from '../support/test-ca.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z'); // Monday, 10:00 in Almaty
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

let database: TestDatabase;
let api: ApiUnderTest;
let ca: TestCa;
let asel: Person;

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: NOW });
  ca = await storeTestCa(database.em(), NOW);
  asel = await storePerson(database.em(), ca);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

const cabinet = async (session?: Session) => (await api.ask(CabinetDocument, {}, session)).data?.cabinet;

describe('signing in to the personal cabinet (reg p.8(1))', () => {
  it('opens it with an authentication certificate of a person, under a cookie of its own', async () => {
    const answer = await tryCabinet(api, asel.auth);
    expect(answer.errors).toEqual([]);
    expect(answer.headers.get('set-cookie')).toMatch(/^kualik_cabinet=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const masked = { surname: 'Сейітқазы', kind: 'INDIVIDUAL', bin: null, iin: `••••••••${asel.iin.slice(-4)}` };
    expect(answer.data).toMatchObject({ signInToCabinet: masked });
  });

  it('names the organisation of a certificate that has one', async () => {
    const head = await storePerson(database.em(), ca, { bin: '901240000014' });
    const open = await cabinet(await openCabinet(api, head.auth));
    expect(open).toMatchObject({ kind: 'LEGAL_ENTITY', bin: '901240000014', organisation: '«Құлан» ЖШС' });
  });

  it('records who came by the certificate and never by the IIN', async () => {
    const rows = await database.em().find(AuditEntity, { kind: 'cabinet.opened' });
    expect(rows[0]).toMatchObject({ actorKind: 'applicant', actorId: asel.auth.sha256 });
    expect(JSON.stringify(rows)).not.toContain(asel.iin);
  });

  it('refuses/the signature certificate', async () => {
    expect((await tryCabinet(api, asel.sign)).code).toBe('CABINET_NEEDS_AUTHENTICATION');
  });

  it('refuses/an SSL certificate, and tells the way', async () => {
    const owner = await storePerson(database.em(), ca);
    await database.em().execute(`update certificate set usage = 'ssl' where id = ?`, [owner.auth.id]);
    const { code, errors } = await tryCabinet(api, owner.auth);
    expect(code).toBe('CABINET_SSL_CERTIFICATE');
    expect(errors[0]?.extensions.texts.en).toMatch(/another certificate of the same IIN\/BIN, or come to a PSC/);
  });

  it('refuses/a certificate of the staff (std1 p.3: the first one comes from the counter)', async () => {
    const { auth } = await storeOperator(database.em(), ca);
    const { code, errors } = await tryCabinet(api, auth);
    expect(code).toBe('CABINET_CERTIFICATE_UNKNOWN');
    expect(errors[0]?.extensions).toMatchObject({ clause: 'std1 p.3' });
  });

  it('refuses/a certificate of another authority slipped into the table', async () => {
    const person = await storePerson(database.em(), ca, { issuer: foreignAuthority(NOW) });
    expect((await tryCabinet(api, person.auth)).code).toBe('CABINET_CERTIFICATE_UNKNOWN');
  });

  it.each([
    ['an expired certificate', { validFrom: -366, validTo: -1 }, 'CERTIFICATE_EXPIRED'],
    ['a certificate of tomorrow', { validFrom: 1 }, 'CERTIFICATE_NOT_YET_VALID'],
  ])('refuses/%s, and tells the way', async (_name, wish, code) => {
    const person = await storePerson(database.em(), ca, wish);
    const answer = await tryCabinet(api, person.auth);
    expect(answer.code).toBe(code);
    expect(answer.errors[0]?.extensions.texts.en).toMatch(/another valid certificate|at a PSC/);
  });

  it('refuses/a revoked certificate', async () => {
    const person = await storePerson(database.em(), ca);
    await revokeStored(database.em(), person.auth, NOW);
    expect((await tryCabinet(api, person.auth)).code).toBe('CERTIFICATE_REVOKED');
  });
});

describe('the session of the cabinet (reg p.19(1))', () => {
  it('ends with the next request when its certificate is revoked', async () => {
    const person = await storePerson(database.em(), ca);
    const session = await openCabinet(api, person.auth);
    expect(await cabinet(session)).not.toBeNull();
    await revokeStored(database.em(), person.auth, NOW);
    expect(await cabinet(session)).toBeNull();
  });

  it('ends after a quarter of an hour without a request, and by leaving', async () => {
    const session = await openCabinet(api, asel.auth);
    api.setNow(later(16));
    expect(await cabinet(session)).toBeNull();
    api.setNow(NOW);
    const other = await openCabinet(api, asel.auth);
    const answer = await api.ask(SignOutOfCabinetDocument, {}, other);
    expect(answer.headers.get('set-cookie')).toMatch(/^kualik_cabinet=; /);
    expect(await cabinet(other)).toBeNull();
  });

  it('opens nothing of the staff, and a staff session opens no cabinet', async () => {
    const session = await openCabinet(api, asel.auth);
    expect((await api.ask(InboxCountsDocument, {}, session)).code).toBe('UNAUTHENTICATED');
    const { auth } = await storeOperator(database.em(), ca);
    expect(await cabinet(await signIn(api, auth))).toBeNull();
  });
});
