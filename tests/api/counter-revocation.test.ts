import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ApplicantEntity,
  AuditEntity,
  CertificateEntity,
  findRequest,
  OutboxEntity,
  RevocationEntity,
} from '@kualik/db';
import { latestCrls } from '@kualik/db/repositories/authority.repository.ts';
import { parseConfirmationDocument } from '@kualik/domain/rules/confirmation-document.ts';
import { publishCrl } from '@kualik/worker/signing/publish-crl.ts';
import {
  AcceptRevocationDocument,
  ChooseCertificatesDocument,
  CounterCertificatesDocument,
  EnterRevocationDocument,
  RefuseRevocationDocument,
} from '../../codegen/generated/counter.ts';
import { DESK_NOW, openDesk } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import { confirm, issuedOnCard, right } from '../support/counter-desk.ts';
import { acceptedRevocation, PAPERS, startedRevocation } from '../support/counter-revocation.ts';
import type { Holder } from '../support/counter-revocation.ts';
import { openDeskSigner } from '../support/desk-signer.ts';
import type { DeskSigner } from '../support/desk-signer.ts';
import { revokeStored } from '../support/test-ca.ts';
import { openssl } from '../worker/support/openssl.ts';
import { runSigningJobs } from '../worker/support/signer-tools.ts';

let desk: Desk;
let signer: DeskSigner;

let asel: Holder;
let bolat: Holder;

beforeAll(async () => {
  desk = await openDesk();
  signer = await openDeskSigner(desk);
  asel = await newHolder();
  bolat = await newHolder();
});
afterAll(async () => {
  await signer.close();
  await desk.close();
});

async function newHolder(): Promise<Holder> {
  const { id } = await issuedOnCard(desk, signer);
  const em = desk.database.em();
  const request = await findRequest(em, id);
  const { iin } = await em.findOneOrFail(ApplicantEntity, { id: request?.applicantId ?? '' });
  const certificates = await em.find(CertificateEntity, { requestId: id }, { orderBy: { serialHex: 'asc' } });
  return { iin, serials: certificates.map(({ serialHex }) => serialHex) };
}

const started = (holder: { iin: string }) => startedRevocation(desk, holder);

async function accepted(holder: { iin: string }, by = desk.session) {
  return acceptedRevocation(desk, holder, {}, by);
}

async function chosen(holder: Holder, serials: string[], by = desk.session) {
  const { id, version } = await accepted(holder, by);
  const input = { id, version, serials };
  return right(await desk.api.ask(ChooseCertificatesDocument, { input }, by)).chooseCertificates;
}

async function entered(holder: Holder, serials: string[], by = desk.session) {
  const { id, version } = await chosen(holder, serials, by);
  const input = { id, version, reason: 'keyCompromise' };
  return right(await desk.api.ask(EnterRevocationDocument, { input }, by)).enterRevocation;
}

async function revocations(serials: string[]): Promise<number> {
  return desk.database.em().count(RevocationEntity, { serialHex: { $in: serials } });
}

describe('refusals of a revocation at the counter (reg p.10)', () => {
  it('P2: a paper is missing (reg p.10(2), std1 p.10); the papers are recorded for annex 13', async () => {
    const { id, version } = await started(asel);
    const part = { id, version, documents: PAPERS.slice(1), identified: true, represented: false };
    expect((await desk.api.ask(AcceptRevocationDocument, { input: part }, desk.session)).code).toBe(
      'DOCUMENTS_INCOMPLETE',
    );
    const reason = { kk: 'Өтініш жоқ.', ru: 'Нет заявления.', en: 'No application.' };
    const input = { id, version, ground: 'DOCUMENTS_INCOMPLETE' as const, missing: ['application'], reason };
    const { refuseRevocation } = right(await desk.api.ask(RefuseRevocationDocument, { input }, desk.session));
    expect(refuseRevocation.refusal).toMatchObject({ step: 'P2', kind: 'DOCUMENTS', code: 'DOCUMENTS_INCOMPLETE' });
    expect(await desk.database.em().count(OutboxEntity, { requestId: id, kind: 'refusal' })).toBe(1);
  });

  it('P2: the person is not identified, which is recorded apart (reg p.10 C1)', async () => {
    const { id, version } = await started(asel);
    const reason = { kk: 'Басқа адам.', ru: 'Другой человек.', en: 'Another person.' };
    const input = { id, version, ground: 'IDENTITY_NOT_CONFIRMED', reason } as const;
    const { refuseRevocation } = right(await desk.api.ask(RefuseRevocationDocument, { input }, desk.session));
    expect(refuseRevocation.refusal).toMatchObject({ step: 'P2', ground: 'IDENTITY_NOT_CONFIRMED' });
  });

  it('T5: every pair of applicant and another person’s certificate (reg t.5 a.5)', async () => {
    for (const [holder, other] of [
      [asel, bolat],
      [bolat, asel],
    ] as const) {
      for (const serials of [other.serials, [holder.serials[0] ?? '', other.serials[0] ?? ''], ['0'.repeat(40)]]) {
        const answer = await chosen(holder, serials);
        expect(answer.refusal).toMatchObject({ step: 'T5', kind: 'REQUEST_CHECK', code: 'REVOCATION_TARGET_UNKNOWN' });
      }
    }
    expect(await revocations([...asel.serials, ...bolat.serials])).toBe(0);
  });

  it('P5: the certificate of the operator is revoked (reg p.10(5))', async () => {
    const { id } = await entered(bolat, bolat.serials, desk.otherSession);
    await revokeStored(desk.database.em(), desk.dauren.sign, DESK_NOW);
    const { request } = await confirm(desk, id, { session: desk.otherSession, sign: desk.dauren.sign });
    expect(request).toMatchObject({ status: 'REFUSED', step: 'P5' });
    expect(await revocations(bolat.serials)).toBe(0);
  });
});

describe('the signer at a revocation of the counter', () => {
  it.each<[string, string]>([
    [
      'other certificates',
      'update revocation_target set certificate_id = ? where request_id = ? and certificate_id = ?',
    ],
  ])('revokes nothing and raises the alarm when %s were put into the row by SQL (reg p.10 C2)', async (_what, sql) => {
    const { id } = await entered(asel, asel.serials);
    await confirm(desk, id);
    const em = desk.database.em();
    const idOf = async (serialHex = ''): Promise<string> =>
      (await em.findOneOrFail(CertificateEntity, { serialHex })).id;
    await em.execute(sql, [await idOf(bolat.serials[0]), id, await idOf(asel.serials[0])]);
    const results = await runSigningJobs(signer.context);
    expect(results).toContainEqual({ kind: 'check-confirmation', blocked: 'CONFIRMATION_CONTENT_DIFFERS' });
    expect(await revocations([...asel.serials, ...bolat.serials])).toBe(0);
    const alarms = await em.find(AuditEntity, { requestId: id, kind: 'confirmation.alarm' });
    expect(alarms).toHaveLength(1);
  });

  it('revokes nothing for a kind of applicant of whom the certificate was not ordered (std1 p.9 revoke)', async () => {
    const { id } = await entered(asel, asel.serials);
    const em = desk.database.em();
    await em.execute(
      `update applicant set kind = 'enotary' where id = (select applicant_id from request where id = ?)`,
      [id],
    );
    await confirm(desk, id);
    const results = await runSigningJobs(signer.context);
    expect(results).toContainEqual({ kind: 'check-confirmation', blocked: 'REVOCATION_KIND_DIFFERS' });
    expect(await revocations(asel.serials)).toBe(0);
  });

  it('trusts no row that says the case is confirmed', async () => {
    const { id } = await entered(asel, asel.serials);
    const em = desk.database.em();
    await em.execute(`update request set step = 'P6', status = 'ISSUING' where id = ?`, [id]);
    await em.insert(OutboxEntity, {
      ...{ queue: 'signing', kind: 'revoke-ordered', requestId: id, payload: { step: 'P6' } },
      ...{ createdAt: DESK_NOW, availableAt: DESK_NOW },
    });
    const results = await runSigningJobs(signer.context);
    expect(results).toContainEqual({ kind: 'revoke-ordered', blocked: 'CONFIRMATION_MISSING' });
    expect(await revocations(asel.serials)).toBe(0);
  });
});

describe('a revocation at the counter (reg p.10)', () => {
  it('goes from the papers (reg p.10(1)) and the receipt (reg p.10(3)) over the signed form (reg p.10(4)) to the list that openssl reads (reg p.10(6)), without an e-mail address', async () => {
    const receipt = await accepted(asel);
    expect(receipt).toMatchObject({ step: 'T4', serviceDeadline: '2026-11-25T13:30:00.000Z' });
    const { id } = receipt;
    const { counterCertificates } = right(await desk.api.ask(CounterCertificatesDocument, { id }, desk.session));
    expect(counterCertificates.map(({ serialHex, standing }) => [serialHex, standing]).sort()).toEqual(
      asel.serials.map((serial) => [serial, 'VALID']),
    );
    const input = { id, version: receipt.version, serials: asel.serials };
    const twice = await Promise.all(
      [1, 2].map(() => desk.api.ask(ChooseCertificatesDocument, { input }, desk.session)),
    );
    expect(twice.map(({ code }) => code).sort()).toEqual(['STATE_CHANGED', undefined]);
    const { version = 0 } = (await findRequest(desk.database.em(), id)) ?? {};
    const silent = { id, version, reason: '' };
    expect((await desk.api.ask(EnterRevocationDocument, { input: silent }, desk.session)).code).toBe(
      'REVOCATION_REASON_REQUIRED',
    );
    const form = { id, version, reason: 'keyCompromise' };
    right(await desk.api.ask(EnterRevocationDocument, { input: form }, desk.session));
    const { document } = await confirm(desk, id);
    const parsed = parseConfirmationDocument(document);
    expect(parsed.ok && parsed.value).toMatchObject({
      decision: 'revoke',
      targets: asel.serials.map((serialHex) => ({ serialHex })),
      reason: 'keyCompromise',
      documentsSeen: PAPERS.map(({ id: paper }) => ({ id: paper })),
    });
    await runSigningJobs(signer.context);
    expect(await findRequest(desk.database.em(), id)).toMatchObject({ status: 'COMPLETED', step: 'P6' });
    await publishCrl(signer.context);
    const crl = (await latestCrls(desk.database.em())).find(({ caId }) => caId === signer.context.authority.id);
    const { text } = openssl(['crl', '-inform', 'DER', '-text', '-noout', '-in', '@crl'], { crl: crl?.der ?? '' });
    for (const serial of asel.serials) expect(text).toContain(serial.toUpperCase());
    expect(text).toContain('Key Compromise');
  });

  it('is refused for a certificate that is revoked already (reg t.5 a.5)', async () => {
    const answer = await chosen(asel, asel.serials);
    expect(answer.refusal).toMatchObject({ step: 'T5', code: 'REVOCATION_TARGET_REVOKED' });
  });
});
