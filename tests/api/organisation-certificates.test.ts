import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findRequestByNumber, OutboxEntity } from '@kualik/db';
import type { OrganisationRole } from '@kualik/domain/rules/applicant-kinds.ts';
import { OwnCertificatesDocument, PrepareRevocationDocument } from '../../codegen/generated/cabinet.ts';
import { openCabinet } from '../support/api-cabinet.ts';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest, Session } from '../support/api-server.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { storePerson } from '../support/holders.ts';
import type { Person } from '../support/holders.ts';
import { preparedRevocation, sendRevocation } from '../support/signed-requests.ts';
import { storeTestCa } from '../support/test-ca.ts';
import type { TestCa } from '../support/test-ca.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z'); // Monday, 10:00 in Almaty
const BIN = '901240000014';
const OTHER_BIN = '901240000023';

let database: TestDatabase;
let api: ApiUnderTest;
let ca: TestCa;
let employee: Person;
let stranger: Person;

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: NOW });
  ca = await storeTestCa(database.em(), NOW);
  employee = await storePerson(database.em(), ca, { bin: BIN, role: 'employee' });
  stranger = await storePerson(database.em(), ca, { bin: OTHER_BIN, role: 'employee' });
});
afterAll(async () => {
  await api.close();
  await database.close();
});

const holderOf = (role: OrganisationRole, bin = BIN) => storePerson(database.em(), ca, { bin, role });
const listed = (session: Session) => api.ask(OwnCertificatesDocument, { ofOrganisation: true }, session);
const prepare = (session: Session, certificateId: string) => {
  const input = { certificateIds: [certificateId], reason: 'AFFILIATION_CHANGED' as const };
  return api.ask(PrepareRevocationDocument, { input }, session);
};

describe('who may act for the organisation, by the OID in his certificate (reg p.8 C1, kz-pki-profile 4.4)', () => {
  it.each<OrganisationRole>(['first_head', 'right_to_sign'])(
    'the %s lists the certificates of its employees and no others, and revokes one',
    async (role) => {
      const head = await holderOf(role);
      const target = await holderOf('employee');
      const session = await openCabinet(api, head.auth);
      const { data, errors } = await listed(session);
      expect(errors).toEqual([]);
      const serials = data?.ownCertificates.map(({ serial }) => serial);
      const own = [head, target, employee].flatMap(({ sign, auth }) => [sign.serialHex, auth.serialHex]);
      expect(serials).toEqual(expect.arrayContaining(own));
      expect(serials).not.toContain(stranger.sign.serialHex);
      const document = await preparedRevocation({ api, session }, [target.sign.id]);
      const answer = await sendRevocation({ api, session }, { document, holder: head.sign });
      expect(answer.data?.submitRevocation.status).toBe('ISSUING');
      const request = await findRequestByNumber(database.em(), answer.data?.submitRevocation.number ?? '');
      const work = await database.em().find(OutboxEntity, { requestId: request?.id ?? '', queue: 'signing' });
      expect(work.map(({ kind }) => kind)).toEqual(['revoke-ordered']);
    },
  );

  it.each<OrganisationRole>(['employee', 'finance', 'hr'])(
    'the %s neither lists nor revokes those of others',
    async (role) => {
      const session = await openCabinet(api, (await holderOf(role)).auth);
      expect((await listed(session)).code).toBe('FORBIDDEN');
      expect((await prepare(session, employee.sign.id)).code).toBe('REVOCATION_TARGET_UNKNOWN');
    },
  );

  it('the first head of another organisation has no power here', async () => {
    const session = await openCabinet(api, (await holderOf('first_head', OTHER_BIN)).auth);
    const serials = (await listed(session)).data?.ownCertificates.map(({ serial }) => serial);
    expect(serials).toContain(stranger.sign.serialHex);
    expect(serials).not.toContain(employee.sign.serialHex);
    expect((await prepare(session, employee.sign.id)).code).toBe('REVOCATION_TARGET_UNKNOWN');
  });
});
