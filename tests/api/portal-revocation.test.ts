import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicantEntity, AuditEntity, findRequestByNumber, OutboxEntity } from '@kualik/db';
import type { RequestEntity } from '@kualik/db';
import { buildRevocationDocument } from '@kualik/domain/rules/signed-request.ts';
import { randomUUID } from 'node:crypto';
import { HolderReasonsDocument, PrepareRevocationDocument } from '../../codegen/generated/cabinet.ts';
import { openCabinet } from '../support/api-cabinet.ts';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest, Session } from '../support/api-server.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { storePerson } from '../support/holders.ts';
import type { Person } from '../support/holders.ts';
import { preparedRevocation, sendRevocation } from '../support/signed-requests.ts';
import { foreignAuthority, revokeStored, storeTestCa } from '../support/test-ca.ts';
import type { TestCa } from '../support/test-ca.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z'); // Monday, 10:00 in Almaty
const BIN_A = '901240000014';
const BIN_B = '901240000023';

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

async function caseOf(number: string | undefined): Promise<RequestEntity> {
  const request = await findRequestByNumber(database.em(), number ?? '');
  if (request === null) throw new Error('no such case');
  return request;
}

/** The document as `prepareRevocation` makes it, for any serial numbers: what a changed portal could have signed. */
async function handMade(person: Person, serials: string[]): Promise<Uint8Array> {
  const { applicantId } = await caseOf(person.number);
  const applicant = await database.em().findOneOrFail(ApplicantEntity, { id: applicantId });
  const { kind, surname, givenName, patronymic = null, organisation = null, details } = applicant;
  return buildRevocationDocument({
    applicant: { kind, iin: person.iin, bin: person.bin, surname, givenName, patronymic, organisation, details },
    serials,
    reason: 'keyCompromise',
    idempotencyKey: randomUUID(),
    issuedAt: NOW.toISOString(),
  });
}

describe('revocation on the portal (reg p.8, process N3)', () => {
  it('gives a number, passes condition 1 and leaves the rest to the signer, within a working day (std1 p.4(2))', async () => {
    const asel = await storePerson(database.em(), ca);
    const session = await openCabinet(api, asel.auth);
    const document = await preparedRevocation({ api, session }, [asel.auth.id, asel.sign.id]);
    const answer = await sendRevocation({ api, session }, { document, holder: asel.sign });
    expect(answer.errors).toEqual([]);
    expect(answer.data?.submitRevocation).toMatchObject({ status: 'ISSUING', repeated: false });
    const request = await caseOf(answer.data?.submitRevocation.number);
    expect(request).toMatchObject({ step: 'P3', channelId: 'portal_or_internet_resource.revoke', policyVersion: null });
    const work = await database.em().find(OutboxEntity, { requestId: request.id, queue: 'signing' });
    expect(work.map(({ kind }) => kind)).toEqual(['revoke-ordered']);
    // one working day from the sending, std1 p.4(2): Tuesday, closing time of the provider
    expect(request.serviceDeadline?.toISOString().slice(0, 10)).toBe('2026-11-24');
  });

  it('takes the same signed document once, also twice at the same time', async () => {
    const person = await storePerson(database.em(), ca);
    const session = await openCabinet(api, person.auth);
    const document = await preparedRevocation({ api, session }, [person.sign.id]);
    const send = () => sendRevocation({ api, session }, { document, holder: person.sign });
    const answers = await Promise.all([send(), send()]);
    const submitted = answers.map(({ data }) => data?.submitRevocation);
    expect(submitted[0]?.number).toBe(submitted[1]?.number);
    expect(submitted.map((one) => one?.repeated).sort()).toEqual([false, true]);
    expect((await send()).data?.submitRevocation.repeated).toBe(true);
  });

  it('records the act by the certificate and never by the IIN', async () => {
    const rows = await database.em().find(AuditEntity, { kind: 'case.signed' });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect([row.actorKind, row.actorId?.length]).toEqual(['applicant', 64]);
  });

  it('asks for a reason of the list, in three languages', async () => {
    const { data } = await api.ask(HolderReasonsDocument, {});
    expect(data?.holderReasons.map(({ id }) => id)).toContain('KEY_COMPROMISE');
    const person = await storePerson(database.em(), ca);
    const session = await openCabinet(api, person.auth);
    const input = { certificateIds: [person.sign.id], reason: 'UNSPECIFIED' as const };
    expect((await api.ask(PrepareRevocationDocument, { input }, session)).code).toBe('REVOCATION_REASON_REQUIRED');
  });
});

describe('condition 1 of N3 refuses (reg p.8(2))', () => {
  let asel: Person;
  let session: Session;
  beforeAll(async () => {
    asel = await storePerson(database.em(), ca);
    session = await openCabinet(api, asel.auth);
  });

  async function expectRefusal(answer: Awaited<ReturnType<typeof sendRevocation>>, code: string): Promise<void> {
    expect(answer.errors).toEqual([]);
    expect(answer.data?.submitRevocation.status).toBe('REFUSED');
    const request = await caseOf(answer.data?.submitRevocation.number);
    expect(request).toMatchObject({ step: 'P2', refusalKind: 'request_check', refusalCode: code });
    const work = await database.em().find(OutboxEntity, { requestId: request.id });
    expect(work.map(({ kind }) => kind)).toContain('refusal');
    expect(work.some(({ queue }) => queue === 'signing')).toBe(false);
  }

  it('the authentication certificate, which cannot sign', async () => {
    const document = await preparedRevocation({ api, session }, [asel.sign.id]);
    await expectRefusal(
      await sendRevocation({ api, session }, { document, holder: asel.auth }),
      'SIGNED_REQUEST_KEY_USAGE',
    );
  });

  it('the signature of another person', async () => {
    const other = await storePerson(database.em(), ca);
    const document = await preparedRevocation({ api, session }, [asel.sign.id]);
    const answer = await sendRevocation({ api, session }, { document, holder: other.sign });
    await expectRefusal(answer, 'SIGNED_REQUEST_OTHER_PERSON');
  });

  it('the signature of the same person in the name of an organisation', async () => {
    const employee = await storePerson(database.em(), ca, { iin: asel.iin, bin: BIN_A });
    const document = await preparedRevocation({ api, session }, [asel.sign.id]);
    const answer = await sendRevocation({ api, session }, { document, holder: employee.sign });
    await expectRefusal(answer, 'SIGNED_REQUEST_OTHER_PERSON');
  });

  it.each([
    ['an expired certificate', { validFrom: -366, validTo: -1 }, 'CERTIFICATE_EXPIRED'],
    ['a certificate of tomorrow', { validFrom: 1 }, 'CERTIFICATE_NOT_YET_VALID'],
    ['a certificate of another authority', { issuer: foreignAuthority(NOW) }, 'SIGNED_REQUEST_SIGNER_UNKNOWN'],
  ])('%s', async (_name, wish, code) => {
    const old = await storePerson(database.em(), ca, { iin: asel.iin, ...wish });
    const document = await preparedRevocation({ api, session }, [asel.sign.id]);
    await expectRefusal(await sendRevocation({ api, session }, { document, holder: old.sign }), code);
  });

  it('a revoked certificate', async () => {
    const old = await storePerson(database.em(), ca, { iin: asel.iin });
    await revokeStored(database.em(), old.sign, NOW);
    const document = await preparedRevocation({ api, session }, [asel.sign.id]);
    await expectRefusal(await sendRevocation({ api, session }, { document, holder: old.sign }), 'CERTIFICATE_REVOKED');
  });

  it('a target that is revoked already', async () => {
    const old = await storePerson(database.em(), ca, { iin: asel.iin });
    const document = await handMade(asel, [old.auth.serialHex]);
    await revokeStored(database.em(), old.auth, NOW);
    const answer = await sendRevocation({ api, session }, { document, holder: asel.sign });
    await expectRefusal(answer, 'REVOCATION_TARGET_REVOKED');
  });

  it('a target nobody has', async () => {
    const document = await handMade(asel, ['77'.repeat(20)]);
    const answer = await sendRevocation({ api, session }, { document, holder: asel.sign });
    await expectRefusal(answer, 'REVOCATION_TARGET_UNKNOWN');
  });
});

describe('every pair of signer A and certificate of B is refused (reg p.8 C1)', () => {
  const iin = '900101399996';
  const PEOPLE: Record<string, { iin?: string; bin?: string }> = {
    'a person': {},
    'another person': {},
    'an employee of a firm': { bin: BIN_A },
    'another employee of the firm': { bin: BIN_A },
    'an employee of another firm': { bin: BIN_B },
    'the same man alone': { iin },
    'the same man for a firm': { iin, bin: BIN_A },
    'the same man for another firm': { iin, bin: BIN_B },
  };
  const people = new Map<string, Person>();
  beforeAll(async () => {
    for (const [name, wish] of Object.entries(PEOPLE)) people.set(name, await storePerson(database.em(), ca, wish));
  });
  const names = Object.keys(PEOPLE);
  const pairs = names.flatMap((signer) =>
    names.filter((one) => one !== signer).map((owner) => [signer, owner] as const),
  );

  it.each(pairs)('%s signs for the certificate of %s', async (signerName, ownerName) => {
    const [signer, owner] = [people.get(signerName), people.get(ownerName)];
    if (!signer || !owner) throw new Error('nobody of this name');
    const session = await openCabinet(api, signer.auth);
    const input = { certificateIds: [owner.sign.id], reason: 'KEY_COMPROMISE' as const };
    expect((await api.ask(PrepareRevocationDocument, { input }, session)).code).toBe('REVOCATION_TARGET_UNKNOWN');
    const document = await handMade(signer, [signer.sign.serialHex, owner.sign.serialHex]);
    const answer = await sendRevocation({ api, session }, { document, holder: signer.sign });
    expect(answer.data?.submitRevocation.status).toBe('REFUSED');
    const { refusalCode } = await caseOf(answer.data?.submitRevocation.number);
    expect(refusalCode).toBe('REVOCATION_TARGET_UNKNOWN');
  });
});

describe('slips change nothing and are told', () => {
  it('a document of another person’s cabinet, one too old, one of another type, bytes that are no CMS', async () => {
    const [asel, marat] = [await storePerson(database.em(), ca), await storePerson(database.em(), ca)];
    const [mine, his] = [await openCabinet(api, asel.auth), await openCabinet(api, marat.auth)];
    const document = await preparedRevocation({ api, session: mine }, [asel.sign.id]);
    const foreign = await sendRevocation({ api, session: his }, { document, holder: marat.sign });
    expect(foreign.code).toBe('SIGNED_REQUEST_DOCUMENT');
    api.setNow(new Date(NOW.getTime() + 14 * 60_000));
    await openCabinet(api, asel.auth);
    api.setNow(new Date(NOW.getTime() + 15 * 60_000 + 1000));
    const late = await openCabinet(api, asel.auth);
    const stale = await sendRevocation({ api, session: late }, { document, holder: asel.sign });
    expect(stale.code).toBe('SIGNED_REQUEST_STALE');
    api.setNow(NOW);
    const other = new TextEncoder().encode('{"type":"kualik/confirmation/1"}');
    const wrong = await sendRevocation({ api, session: mine }, { document: other, holder: asel.sign });
    expect(wrong.code).toBe('SIGNED_REQUEST_DOCUMENT');
  });

  it('nobody sends anything without an open cabinet (std1 p.3)', async () => {
    const asel = await storePerson(database.em(), ca);
    const document = await handMade(asel, [asel.sign.serialHex]);
    const answer = await sendRevocation(
      { api, session: { cookie: '', csrfToken: '' } },
      { document, holder: asel.sign },
    );
    expect(answer.code).toBe('UNAUTHENTICATED');
  });
});
