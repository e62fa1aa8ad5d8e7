import { createHash, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity } from '@kualik/db';
import { CertificateDownloadDocument, OwnCertificatesDocument } from '../../codegen/generated/cabinet.ts';
import { openCabinet } from '../support/api-cabinet.ts';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest, Session } from '../support/api-server.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { storePerson } from '../support/holders.ts';
import type { Person } from '../support/holders.ts';
import { revokeStored, storeTestCa } from '../support/test-ca.ts';
import type { TestCa } from '../support/test-ca.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z'); // Monday, 10:00 in Almaty
const BIN = '901240000014';

let database: TestDatabase;
let api: ApiUnderTest;
let ca: TestCa;
let asel: Person;
let session: Session;

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: NOW });
  ca = await storeTestCa(database.em(), NOW);
  asel = await storePerson(database.em(), ca, { validFrom: -100, validTo: 264 });
  session = await openCabinet(api, asel.auth);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

async function listed(who: Session, ofOrganisation = false) {
  const { data, errors } = await api.ask(OwnCertificatesDocument, { ofOrganisation }, who);
  expect(errors).toEqual([]);
  return data?.ownCertificates ?? [];
}

describe('own certificates (reg p.7, p.8)', () => {
  it('are listed with channel, date of issue and what may be done', async () => {
    const list = await listed(session);
    expect(list.map(({ serial }) => serial).sort()).toEqual([asel.sign.serialHex, asel.auth.serialHex].sort());
    expect(list[0]).toMatchObject({
      requestNumber: asel.number,
      channel: 'portal_or_internet_resource.issue',
      standing: 'VALID',
      successorSerial: null,
      renewal: { allowed: true, code: null },
      revoking: { allowed: true, code: null },
    });
  });

  it('can be renewed to the last day; an expired one tells the way to the counter (std1 p.3)', async () => {
    const iin = asel.iin;
    const last = await storePerson(database.em(), ca, { iin, validFrom: -364, validTo: 0 });
    const over = await storePerson(database.em(), ca, { iin, validFrom: -400, validTo: -35 });
    const list = await listed(session);
    const find = (serial: string) => list.find((one) => one.serial === serial);
    expect(find(last.sign.serialHex)).toMatchObject({ standing: 'VALID', renewal: { allowed: true } });
    const expired = find(over.sign.serialHex);
    expect(expired).toMatchObject({ standing: 'EXPIRED', renewal: { allowed: false, code: 'CERTIFICATE_EXPIRED' } });
    expect(expired?.renewal.text?.en).toMatch(/at a PSC or the provider/);
    expect(expired?.successorSerial).toBe(last.sign.serialHex);
    expect(find(last.sign.serialHex)?.successorSerial).toBe(asel.sign.serialHex);
  });

  it('show a revocation at once, published or not', async () => {
    const person = await storePerson(database.em(), ca, { iin: asel.iin });
    await revokeStored(database.em(), person.sign, NOW);
    const revoked = (await listed(session)).find(({ serial }) => serial === person.sign.serialHex);
    expect(revoked).toMatchObject({ standing: 'REVOKED', revoking: { allowed: false, code: 'CERTIFICATE_REVOKED' } });
    expect(revoked?.revocation).toMatchObject({ reason: 'KEY_COMPROMISE' });
  });

  it('are those of the person alone or of him in one organisation, never of somebody else', async () => {
    const head = await storePerson(database.em(), ca, { iin: asel.iin, bin: BIN });
    const colleague = await storePerson(database.em(), ca, { bin: BIN });
    const serialsOf = (list: { serial: string }[]) => list.map(({ serial }) => serial).sort();
    const atFirm = await openCabinet(api, head.auth);
    expect(serialsOf(await listed(atFirm))).toEqual([head.sign.serialHex, head.auth.serialHex].sort());
    expect(serialsOf(await listed(session))).not.toContain(head.sign.serialHex);
    expect(serialsOf(await listed(session))).not.toContain(colleague.sign.serialHex);
    const answer = await api.ask(OwnCertificatesDocument, { ofOrganisation: true }, atFirm);
    expect(answer.code).toBe('FORBIDDEN'); // neither first head nor holder of the right to sign
  });
});

describe('the download of an own certificate', () => {
  it('gives DER and PEM with the chain, and is recorded', async () => {
    const { data, errors } = await api.ask(CertificateDownloadDocument, { id: asel.sign.id }, session);
    expect(errors).toEqual([]);
    const file = data?.certificateDownload;
    const der = Buffer.from(file?.der ?? '', 'base64');
    expect(createHash('sha256').update(der).digest('hex')).toBe(asel.sign.sha256);
    expect(new X509Certificate(file?.pem ?? '').raw.equals(der)).toBe(true);
    expect(file?.chain).toHaveLength(2);
    const issuer = new X509Certificate(Buffer.from(file?.chain[0] ?? '', 'base64'));
    expect(new X509Certificate(der).verify(issuer.publicKey)).toBe(true);
    expect(file?.chainPem.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    const row = await database.em().findOne(AuditEntity, { kind: 'certificate.downloaded' });
    expect(row).toMatchObject({ actorKind: 'applicant', actorId: asel.auth.sha256 });
  });

  it('is refused for a certificate of somebody else as for an unknown one', async () => {
    const stranger = await storePerson(database.em(), ca);
    expect((await api.ask(CertificateDownloadDocument, { id: stranger.sign.id }, session)).code).toBe('NOT_FOUND');
  });
});
