import { describe, expect, it } from '@jest/globals';
import { ApplicantEntity, AuditEntity, CertificateEntity } from '@kualik/db';
import { maskIin } from '@kualik/domain/rules/iin.ts';
import {
  ExportOwnCertificatesDocument,
  ExportOwnRequestsDocument,
  OwnCertificatesDocument,
} from '../../codegen/generated/cabinet.ts';
import type { OwnCertificatesExportInput, OwnRequestsExportInput } from '../../codegen/generated/cabinet.ts';
import { openCabinet } from '../support/api-cabinet.ts';
import type { Session } from '../support/api-server.ts';
import { storePerson } from '../support/holders.ts';
import {
  api,
  asel,
  BIN,
  ca,
  database,
  openForThisFile,
  ownRequests,
  refusedOrder,
  session,
  waiting,
} from '../support/own-cases-cabinet.ts';
import { revokeStored } from '../support/test-ca.ts';

openForThisFile();

/** The cells of a file, without its heading. */
const cellsOf = (text: string): string[][] =>
  text
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(';'));

async function requestsFile(who: Session, change: Partial<OwnRequestsExportInput> = {}) {
  const input = { orderBy: 'SUBMITTED_AT', descending: true, ...change } as const;
  const { data, errors } = await api.ask(ExportOwnRequestsDocument, { input, language: 'kk' }, who);
  expect(errors).toEqual([]);
  return data!.exportOwnRequests;
}

async function certificatesFile(who: Session, change: Partial<OwnCertificatesExportInput> = {}) {
  const input = { orderBy: 'ISSUED_AT', descending: true, ...change } as const;
  const asked = { ofOrganisation: false, input, language: 'ru' } as const;
  const { data, errors } = await api.ask(ExportOwnCertificatesDocument, asked, who);
  expect(errors).toEqual([]);
  return data!.exportOwnCertificates;
}

describe('own requests as a file (reg p.12)', () => {
  it('are those of the screen, filtered and sorted alike, and no others', async () => {
    await waiting();
    const refused = await refusedOrder({ kind: 'legal_entity', bin: BIN, organisation: '=1+2' });
    const stranger = await storePerson(database.em(), ca, { bin: BIN });
    const [page, file] = [await ownRequests(session), await requestsFile(session)];
    const numbers = cellsOf(file.text).map(([number]) => number);
    expect(numbers).toEqual(page.items.map(({ state }) => state.number));
    expect(numbers).not.toContain(stranger.number);
    expect(file).toMatchObject({ rowCount: page.total, isCut: false, totalCount: page.total });
    expect(file.fileName).toBe('requests-2026-11-23.csv');
    expect(file.text.startsWith('\u{FEFF}Нөмірі;Арна;')).toBe(true);
    expect(file.text).toContain(";'=1+2;");
    const ofOne = cellsOf((await requestsFile(session, { statuses: ['REFUSED'] })).text);
    expect(ofOne.map(([number]) => number)).toEqual([refused.number]);
    const strangers = await requestsFile(await openCabinet(api, stranger.auth));
    expect(cellsOf(strangers.text).map(([number]) => number)).toEqual([stranger.number]);
  });

  it('hold no IIN, and the export is recorded by the certificate (reg p.19(1))', async () => {
    const { text, rowCount } = await requestsFile(session);
    expect(text).not.toContain(asel.iin);
    const rows = await database.em().find(AuditEntity, { kind: 'cabinet.exported', actorId: asel.auth.sha256 });
    const data = rows.map((row) => JSON.parse(row.data) as object);
    expect(data).toContainEqual({ part: 'requests', format: 'csv', rowCount });
    expect(await database.em().count(ApplicantEntity, { iin: asel.iin })).toBe(rowCount);
  });
});

describe('own certificates as a file (reg p.8(1))', () => {
  it('are those of the screen; the IIN of the subject is masked', async () => {
    const older = await storePerson(database.em(), ca, { iin: asel.iin, validFrom: -300, validTo: 65 });
    await revokeStored(database.em(), older.sign, new Date('2026-11-23T05:00:00.000Z'));
    const subject = `CN=Сейітқазы Әсел,SERIALNUMBER=IIN${asel.iin}`;
    await database.em().nativeUpdate(CertificateEntity, { iin: asel.iin }, { subject });
    const file = await certificatesFile(session);
    const mine = [asel.sign, asel.auth, older.sign, older.auth].map(({ serialHex }) => serialHex);
    expect(
      cellsOf(file.text)
        .map(([serial]) => serial)
        .sort(),
    ).toEqual(mine.sort());
    expect(file.text).not.toContain(asel.iin);
    expect(file.text).toContain(`IIN${maskIin(asel.iin)}`);
    const revoked = cellsOf((await certificatesFile(session, { standings: ['REVOKED'] })).text);
    expect(revoked.map(([serial]) => serial)).toEqual([older.sign.serialHex]);
    const kind = 'cabinet.exported';
    const [entry] = await database.em().find(AuditEntity, { kind }, { orderBy: { id: 'desc' }, limit: 1 });
    expect(JSON.parse(entry?.data ?? '{}')).toEqual({ part: 'certificates', format: 'csv', rowCount: 1 });
  });

  it('of a whole organisation are given to whoever may act for it alone', async () => {
    const employee = await openCabinet(api, (await storePerson(database.em(), ca, { bin: BIN })).auth);
    const asked = { ofOrganisation: true, input: null, language: 'ru' } as const;
    expect((await api.ask(ExportOwnCertificatesDocument, asked, employee)).code).toBe('FORBIDDEN');
  });

  it('are filtered, sorted and paged on the screen too', async () => {
    const serialsOf = async (page: { first?: number; offset: number }) => {
      const input = { orderBy: 'NOT_AFTER', descending: false, ...page } as const;
      const { data } = await api.ask(OwnCertificatesDocument, { input: { ...input, usages: ['SIGN'] } }, session);
      return data?.ownCertificates.map(({ serial, usage }) => [serial, usage] as const) ?? [];
    };
    const all = await serialsOf({ offset: 0 });
    expect(all.length).toBeGreaterThan(1);
    expect(all.every(([, usage]) => usage === 'SIGN')).toBe(true);
    expect(all.at(-1)?.[0]).toBe(asel.sign.serialHex);
    expect(await serialsOf({ offset: 1, first: 1 })).toEqual([all[1]]);
  });
});

describe('without an open cabinet', () => {
  it('there is no file', async () => {
    const input = { orderBy: 'SUBMITTED_AT', descending: true } as const;
    expect((await api.ask(ExportOwnRequestsDocument, { input, language: 'en' })).code).toBe('UNAUTHENTICATED');
  });
});
