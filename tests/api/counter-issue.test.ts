import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, CardStepEntity, findRequest, OutboxEntity, RevocationEntity } from '@kualik/db';
import { latestCrls } from '@kualik/db/repositories/authority.repository.ts';
import { parseConfirmationDocument } from '@kualik/domain/rules/confirmation-document.ts';
import { CARD_SLOTS } from '@kualik/worker/cards/card-port.ts';
import { publishCrl } from '@kualik/worker/signing/publish-crl.ts';
import {
  EnterApplicantDataDocument,
  GiveUpCardIssueDocument,
  IdentifyApplicantDocument,
  RecordCardKeysDocument,
  RecordCardStepDocument,
  RecordCardWrittenDocument,
  RecordSignedApplicationDocument,
  StartCounterIssueDocument,
} from '../../codegen/generated/counter.ts';
import { DESK_NOW, openDesk } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import { base64 } from '../support/api-staff.ts';
import {
  confirm,
  enteredIssue,
  issuedOnCard,
  newStation,
  person,
  PIN,
  registersAnswer,
  right,
  signedIssue,
  startedIssue,
  writeCard,
} from '../support/counter-desk.ts';
import { openDeskSigner } from '../support/desk-signer.ts';
import type { DeskSigner } from '../support/desk-signer.ts';
import { revokeStored } from '../support/test-ca.ts';
import { openssl, verifyByOpenssl } from '../worker/support/openssl.ts';
import { runSigningJobs } from '../worker/support/signer-tools.ts';

let desk: Desk;
let signer: DeskSigner;
let issued: Awaited<ReturnType<typeof issuedOnCard>>;

beforeAll(async () => {
  desk = await openDesk();
  signer = await openDeskSigner(desk);
  issued = await issuedOnCard(desk, signer);
});
afterAll(async () => {
  await signer.close();
  await desk.close();
});

async function audit(requestId: string): Promise<string[]> {
  return (await desk.database.em().find(AuditEntity, { requestId }, { orderBy: { id: 'asc' } })).map((row) => row.kind);
}

describe('an issue onto the identity card (reg p.9)', () => {
  it('is complete when both certificates were read back from the card (reg p.9(10))', async () => {
    expect(issued.done).toMatchObject({ status: 'COMPLETED', step: 'P10', allowedActions: [] });
    const steps = await desk.database.em().find(CardStepEntity, { requestId: issued.id }, { orderBy: { id: 'asc' } });
    expect(steps.map(({ usage, step }) => `${usage} ${step}`)).toEqual([
      ...['sign started', 'sign written', 'auth started', 'auth written'],
      ...['sign read_back', 'auth read_back'],
    ]);
    expect(await audit(issued.id)).toEqual(
      expect.arrayContaining(['applicant.identified', 'card.keys-recorded', 'application.signed', 'case.completed']),
    );
  });

  it('leaves on the card what openssl verifies under root, authority and lists', async () => {
    const crls = (await latestCrls(desk.database.em())).map(({ der }) => der);
    const pki = { root: desk.ca.root.der, issuing: desk.ca.issuing.der, crls, at: DESK_NOW.getTime() / 1000 };
    const card = await issued.station.port.connect();
    for (const usage of ['sign', 'auth'] as const) {
      const der = (await card.readCertificate(CARD_SLOTS[usage])) ?? new Uint8Array();
      expect(verifyByOpenssl(der, pki)).toEqual({ ok: true, text: expect.stringContaining('OK') });
      expect(new X509Certificate(der).subject).toContain('ҚАСЫМОВА');
    }
  });

  it('is due two working days after the registration (std1 p.4(1))', () => {
    expect(issued.done.serviceDeadline).toBe('2026-11-25T13:30:00.000Z');
  });

  it('keeps the PIN at the workplace', async () => {
    const dump = await desk.database.em().execute('select data from audit union all select payload::text from outbox');
    expect(`${desk.api.log.join('')}${JSON.stringify(dump)}`).not.toContain(PIN);
  });

  it('prints the application, and sends no link to install', async () => {
    const rows = await desk.database.em().find(OutboxEntity, { requestId: issued.id });
    expect(rows.map(({ queue, kind }) => `${queue} ${kind}`)).toContain('papers application');
    const request = await findRequest(desk.database.em(), issued.id);
    expect(request).toMatchObject({ storage: 'id_card', installTokenSha256: null });
  });

  it('is one case when the same visit is sent twice at once (reg p.9(1))', async () => {
    const input = person();
    const answers = await Promise.all(
      [1, 2].map(() => desk.api.ask(StartCounterIssueDocument, { input }, desk.session)),
    );
    const ids = answers.flatMap(({ data }) => (data ? [data.startCounterIssue.id] : []));
    expect(new Set(ids).size).toBe(1);
    const again = right(await desk.api.ask(StartCounterIssueDocument, { input }, desk.session)).startCounterIssue;
    expect([again.id, again.step]).toEqual([ids[0], 'C1']);
  });
});

describe('the order of the channels (std1 p.3)', () => {
  it('sends who can sign with a certificate in force to the portal, unless the operator stands for it that he cannot', async () => {
    const { applicantId = '' } = (await findRequest(desk.database.em(), issued.id)) ?? {};
    const [holder] = await desk.database.em().execute('select iin from applicant where id = ?', [applicantId]);
    const { iin } = holder as { iin: string };
    const refused = await desk.api.ask(StartCounterIssueDocument, { input: person({ iin }) }, desk.session);
    expect(refused.code).toBe('REPEAT_ON_PORTAL');
    const served = await desk.api.ask(
      StartCounterIssueDocument,
      { input: person({ iin, cannotSign: true }) },
      desk.session,
    );
    expect(served.errors).toEqual([]);
  });

  it('lets nobody serve himself (reg p.19(5))', async () => {
    const input = person({ iin: desk.aigerim.employee.iin });
    expect((await desk.api.ask(StartCounterIssueDocument, { input }, desk.session)).code).toBe('CONFIRMATION_OWN_CASE');
  });
});

describe('refusals of an issue onto the card', () => {
  it('P2: the person is not the holder of the card (reg p.9 C1, p.9(2)), with a reason', async () => {
    const { id, version } = await startedIssue(desk);
    const input = { id, version, identified: false };
    const silent = await desk.api.ask(IdentifyApplicantDocument, { input }, desk.session);
    expect(silent.code).toBe('REASON_REQUIRED');
    const reason = { kk: 'Сурет сәйкес емес.', ru: 'Не похож на фото.', en: 'Does not match the photo.' };
    const { identifyApplicant } = right(
      await desk.api.ask(IdentifyApplicantDocument, { input: { ...input, reason } }, desk.session),
    );
    expect(identifyApplicant).toMatchObject({
      status: 'REFUSED',
      refusal: { step: 'P2', kind: 'IDENTIFICATION', code: 'IDENTITY_NOT_CONFIRMED', text: reason },
    });
    const papers = await desk.database.em().find(OutboxEntity, { requestId: id, kind: 'refusal' });
    expect(papers).toHaveLength(1);
  });

  it('P5: the registers do not know him (reg p.9(4), p.9 C2, p.9(5))', async () => {
    const { id } = await enteredIssue(desk);
    await registersAnswer(desk, id, false);
    const request = await findRequest(desk.database.em(), id);
    expect(request).toMatchObject({ status: 'REFUSED', refusalStep: 'P5', refusalCode: 'REGISTER_DISAGREES' });
  });

  it('P9: the certificate of the operator is revoked (reg p.9 C3, p.9(9))', async () => {
    const { id } = await signedIssue(desk, newStation(), {}, desk.otherSession);
    await revokeStored(desk.database.em(), desk.dauren.sign, DESK_NOW);
    const { request } = await confirm(desk, id, { session: desk.otherSession, sign: desk.dauren.sign });
    expect(request).toMatchObject({ status: 'REFUSED', step: 'P9' });
    const stored = await findRequest(desk.database.em(), id);
    expect(stored?.refusalCode).toBe('CONFIRMATION_CERT_REVOKED');
  });
});

describe('the card of a case (reg p.9(6), p.9(10))', () => {
  it('is confirmed with its keys by the operator (reg p.9(8)), goes on after it was pulled, and is the only one', async () => {
    const station = newStation();
    const { id, allowedActions } = await signedIssue(desk, station);
    expect(allowedActions).toContain('CONFIRM');
    const { document } = await confirm(desk, id);
    const parsed = parseConfirmationDocument(document);
    expect(parsed.ok && parsed.value).toMatchObject({
      decision: 'issue',
      receiptNumber: '',
      documentsSeen: [{ id: 'application' }],
      keys: [{ usage: 'sign' }, { usage: 'auth' }],
    });
    await runSigningJobs(signer.context);
    station.port.failAt({ operation: 'writeCertificate', nth: 2, moment: 'after', what: 'pulled' });
    await expect(writeCard(desk, station, id)).rejects.toMatchObject({ code: 'CARD_REMOVED' });
    station.port.insert();
    const read = await writeCard(desk, station, id);
    const { version = 0 } = (await findRequest(desk.database.em(), id)) ?? {};
    const written = { id, version, sign: base64(read.sign), auth: base64(read.auth) };
    const other = { ...written, cardId: newStation().port.cardId };
    expect((await desk.api.ask(RecordCardWrittenDocument, { input: other }, desk.session)).code).toBe('CARD_DIFFERENT');
    const { cardId } = station.port;
    const swapped = { ...written, cardId, sign: written.auth, auth: written.sign };
    expect((await desk.api.ask(RecordCardWrittenDocument, { input: swapped }, desk.session)).code).toBe(
      'CARD_READ_BACK_DIFFERS',
    );
    const foreign = { id, cardId, usage: 'SIGN', step: 'STARTED', certificateSha256: 'a'.repeat(64) } as const;
    expect((await desk.api.ask(RecordCardStepDocument, { input: foreign }, desk.session)).code).toBe(
      'CARD_STEP_FOREIGN',
    );
    expect((await audit(id)).filter((kind) => kind === 'card.refused')).toHaveLength(3);
    const input = { ...written, cardId };
    const twice = await Promise.all([1, 2].map(() => desk.api.ask(RecordCardWrittenDocument, { input }, desk.session)));
    expect(twice.map(({ code }) => code).sort()).toEqual(['STATE_CHANGED', undefined]);
  });

  it('can be given up: what was issued for it is revoked, and the list says so to openssl', async () => {
    const station = newStation();
    const { id } = await signedIssue(desk, station);
    await confirm(desk, id);
    await runSigningJobs(signer.context);
    const { version = 0 } = (await findRequest(desk.database.em(), id)) ?? {};
    const input = { id, version };
    const done = right(await desk.api.ask(GiveUpCardIssueDocument, { input }, desk.session)).giveUpCardIssue;
    expect(done.status).toBe('WITHDRAWN');
    await runSigningJobs(signer.context);
    const revoked = await desk.database.em().find(RevocationEntity, { reason: 'cessationOfOperation' });
    expect(revoked).toHaveLength(2);
    await publishCrl(signer.context);
    const [crl] = (await latestCrls(desk.database.em())).filter(({ caId }) => caId === signer.context.authority.id);
    const { text } = openssl(['crl', '-inform', 'DER', '-text', '-noout', '-in', '@crl'], { crl: crl?.der ?? '' });
    for (const { serialHex } of revoked) expect(text).toContain(serialHex.toUpperCase());
    expect(await audit(id)).toContain('card.lost');
  });
});

describe('what is missing at the counter', () => {
  it('is told and changes nothing (reg p.9(3))', async () => {
    const { id } = await startedIssue(desk);
    const { version = 0 } = (await findRequest(desk.database.em(), id)) ?? {};
    const early = { id, version, email: null, policyVersion: '2026-1', consent: true, dataUseConsent: true };
    const code = async (answer: Promise<{ code: string | undefined }>): Promise<string | undefined> =>
      (await answer).code;
    expect(await code(desk.api.ask(EnterApplicantDataDocument, { input: early }, desk.session))).toBe('STATE_CHANGED');
    const without = { ...early, consent: false };
    expect(await code(desk.api.ask(EnterApplicantDataDocument, { input: without }, desk.session))).toBe(
      'CONSENT_REQUIRED',
    );
    const seen = { id, version, seen: false, fingerprint: '' };
    expect(await code(desk.api.ask(RecordSignedApplicationDocument, { input: seen }, desk.session))).toBe(
      'SIGNATURE_NOT_SEEN',
    );
    const keys = { id, version, cardId: 'zz', signCsr: 'MA==', authCsr: 'MA==' };
    expect(await code(desk.api.ask(RecordCardKeysDocument, { input: keys }, desk.session))).toBeDefined();
    const stranger = { id, version, identified: true };
    expect(await code(desk.api.ask(IdentifyApplicantDocument, { input: stranger }, desk.otherSession))).toBe(
      'CLAIMED_BY_OTHER',
    );
  });
});
