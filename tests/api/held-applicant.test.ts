import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findRequestByNumber } from '@kualik/db';
import { insertHold } from '@kualik/db/repositories/hold.repository.ts';
import { certificateById } from '@kualik/db/repositories/issuing.repository.ts';
import { ERRORS } from '@kualik/domain/rules/errors.ts';
import { holdEndsAt } from '@kualik/domain/rules/holds.ts';
import { CabinetDocument, PrepareReissueDocument } from '../../codegen/generated/cabinet.ts';
import { openCabinet, tryCabinet } from '../support/api-cabinet.ts';
import { newPair } from '../support/api-orders.ts';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest, Session } from '../support/api-server.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { storePerson } from '../support/holders.ts';
import type { IssuedHolder, Person } from '../support/holders.ts';
import { preparedReissue, preparedRevocation, reissueInput } from '../support/signed-requests.ts';
import { sendReissue, sendRevocation } from '../support/signed-requests.ts';
import { storeTestCa } from '../support/test-ca.ts';
import type { TestCa } from '../support/test-ca.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z'); // Monday, 10:00 in Almaty

let database: TestDatabase;
let api: ApiUnderTest;
let ca: TestCa;

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: NOW });
  ca = await storeTestCa(database.em(), NOW);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

const person = () => storePerson(database.em(), ca);

async function putOnHold({ id }: IssuedHolder): Promise<void> {
  const certificate = await certificateById(database.em(), id);
  const placed = { channel: 'call_centre', placedAt: NOW, placedById: null, endsAt: holdEndsAt(NOW) } as const;
  expect(await insertHold(database.em(), { certificate, ...placed })).not.toBeNull();
}

const WAYS_OUT = [
  ['kk', /басқа жарамды куәлігіңізбен немесе ХҚКО-да/],
  ['ru', /другим действующим свидетельством либо в ЦОН/],
  ['en', /another valid certificate of yours, or at a PSC/],
] as const;

describe('an applicant’s authentication certificate on hold (std1 p.3, reg p.19(1))', () => {
  it('opens no cabinet, and tells the way out: another valid certificate, or the counter', async () => {
    const { auth } = await person();
    await putOnHold(auth);
    const { code, errors } = await tryCabinet(api, auth);
    expect(code).toBe('CERTIFICATE_HELD');
    for (const [language, way] of WAYS_OUT) expect(errors[0]?.extensions.texts[language]).toMatch(way);
  });

  it('ends the cabinet that it opened with the very next request', async () => {
    const { auth } = await person();
    const session = await openCabinet(api, auth);
    const cabinet = async () => (await api.ask(CabinetDocument, {}, session)).data?.cabinet;
    expect(await cabinet()).not.toBeNull();
    await putOnHold(auth);
    expect(await cabinet()).toBeNull();
    const input = reissueInput(await newPair());
    expect((await api.ask(PrepareReissueDocument, { input }, session)).code).toBe('SESSION_ENDED');
  });

  it('leaves the cabinet open that another certificate of the same person opened', async () => {
    const one = await person();
    const other = await storePerson(database.em(), ca, { iin: one.iin });
    const session = await openCabinet(api, other.auth);
    await putOnHold(one.auth);
    expect((await api.ask(CabinetDocument, {}, session)).data?.cabinet).not.toBeNull();
    const input = reissueInput(await newPair(), { predecessorId: one.auth.id });
    expect((await api.ask(PrepareReissueDocument, { input }, session)).code).toBe('CERTIFICATE_HELD');
  });
});

describe('an applicant’s signature certificate on hold (reg p.7 T1c, p.8 C1)', () => {
  let asel: Person;
  let session: Session;
  beforeAll(async () => {
    asel = await person();
    session = await openCabinet(api, asel.auth);
    await putOnHold(asel.sign);
  });

  async function expectHeld(number: string | undefined, step: string): Promise<void> {
    const request = await findRequestByNumber(database.em(), number ?? '');
    expect(request).toMatchObject({ status: 'REFUSED', refusalStep: step, refusalCode: 'CERTIFICATE_HELD' });
  }

  it('orders no certificates again: the case is refused at once (N2)', async () => {
    const cabinet = { api, session };
    const pair = await newPair();
    const document = await preparedReissue(cabinet, reissueInput(pair));
    const { data, errors } = await sendReissue(cabinet, { document, holder: asel.sign, pair });
    expect(errors).toEqual([]);
    await expectHeld(data?.submitReissue.number, 'P7');
  });

  it('revokes nothing: the case is refused at once (N3)', async () => {
    const cabinet = { api, session };
    const document = await preparedRevocation(cabinet, [asel.auth.id]);
    const { data, errors } = await sendRevocation(cabinet, { document, holder: asel.sign });
    expect(errors).toEqual([]);
    await expectHeld(data?.submitRevocation.number, 'P2');
  });

  it('is told both ways out in every language', () => {
    for (const [language, way] of WAYS_OUT) expect(ERRORS.CERTIFICATE_HELD.text[language]).toMatch(way);
  });
});
