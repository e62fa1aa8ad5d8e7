import { createPrivateKey, sign as signWith } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicantEntity, AuditEntity, OutboxEntity } from '@kualik/db';
import { emailProofDocument } from '@kualik/domain/rules/email-proof.ts';
import {
  CopyOfRequestDocument,
  CorrectEmailByKeyDocument,
  CorrectEmailDocument,
  GiveUpOrderDocument,
  SendApplicationAgainDocument,
  WithdrawRequestDocument,
} from '../../codegen/generated/cabinet.ts';
import { CreateInstallChallengeDocument, SubmitRequestDocument } from '../../codegen/generated/portal.ts';
import { openCabinet } from '../support/api-cabinet.ts';
import { newPair, orderInput, solvedCaptcha } from '../support/api-orders.ts';
import type { OrderedPair } from '../support/api-orders.ts';
import type { Session } from '../support/api-server.ts';
import { base64, caseAwaitingPapers } from '../support/api-staff.ts';
import { storePerson } from '../support/holders.ts';
import { storeCase } from '../support/stored-cases.ts';
import {
  BIN,
  NOW,
  api,
  asel,
  ca,
  caseOf,
  database,
  ownRequests,
  refusedOrder,
  session,
  waiting,
  openForThisFile,
} from '../support/own-cases-cabinet.ts';

openForThisFile();

describe('own requests in the cabinet (reg p.12)', () => {
  it('shows what the person ordered, for whichever organisation; under a BIN that of the one alone', async () => {
    const head = await storePerson(database.em(), ca, { iin: asel.iin, bin: BIN });
    const colleague = await storePerson(database.em(), ca, { bin: BIN });
    const numbersOf = async (who: Session) => (await ownRequests(who)).items.map(({ state }) => state.number);
    expect(await numbersOf(session)).toEqual(expect.arrayContaining([asel.number, head.number]));
    expect(await numbersOf(session)).not.toContain(colleague.number);
    expect(await numbersOf(await openCabinet(api, head.auth))).toEqual([head.number]);
    expect(await numbersOf(await openCabinet(api, colleague.auth))).toEqual([colleague.number]);
  });

  it('shows him the refused first order for a firm, which no certificate of the firm could', async () => {
    const refused = await refusedOrder({ kind: 'legal_entity', bin: BIN, organisation: '«Құлан» ЖШС' });
    const { items } = await ownRequests(session, { statuses: ['REFUSED'] });
    expect(items.find(({ state }) => state.number === refused.number)?.acts).toContain('COPY');
    const colleague = await openCabinet(api, (await storePerson(database.em(), ca, { bin: BIN })).auth);
    expect((await api.ask(CopyOfRequestDocument, { id: refused.id }, colleague)).code).toBe('NOT_FOUND');
  });

  it('filters, sorts and pages, and tells what may be done', async () => {
    const { number } = await waiting();
    const page = await ownRequests(session, { statuses: ['WAITING_FOR_APPLICANT'], first: 1 });
    expect(page.items.map(({ state }) => state.number)).toEqual([number]);
    expect(page.items[0]?.acts).toEqual(['WITHDRAW', 'CORRECT_EMAIL']);
    expect(page.items[0]?.state.steps.length).toBeGreaterThan(3);
    expect((await ownRequests(session, { channels: ['psc_or_provider.issue'] })).total).toBe(0);
    const all = await ownRequests(session);
    expect((await ownRequests(session, { offset: 1 })).items).toHaveLength(all.total - 1);
  });

  it('is recorded as a reading by the certificate (reg p.19(1))', async () => {
    const rows = await database.em().find(AuditEntity, { kind: 'cabinet.read', actorId: asel.auth.sha256 });
    expect(rows.map(({ data }) => (JSON.parse(data) as { part: string }).part)).toContain('requests');
  });
});

describe('taking a request back (reg p.6(9): until the confirmation)', () => {
  it('ends it; the number shows the end and no work follows but the letter', async () => {
    const { id, number } = await waiting();
    const { data, errors } = await api.ask(WithdrawRequestDocument, { id }, session);
    expect(errors).toEqual([]);
    expect(data?.withdrawRequest).toMatchObject({ number, status: 'WITHDRAWN' });
    expect(await caseOf(number)).toMatchObject({ status: 'WITHDRAWN', finishedAt: NOW });
    expect(await database.em().count(AuditEntity, { kind: 'case.withdrawn', requestId: id })).toBe(1);
    expect((await api.ask(WithdrawRequestDocument, { id }, session)).code).toBe('CASE_FINISHED');
  });

  it('is done once when asked for twice at the same time', async () => {
    const { id } = await waiting();
    const ask = () => api.ask(WithdrawRequestDocument, { id }, session);
    const codes = (await Promise.all([ask(), ask()])).map(({ code }) => code);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(await database.em().count(AuditEntity, { kind: 'case.withdrawn', requestId: id })).toBe(1);
  });

  it('is refused for a request of somebody else as for an unknown one', async () => {
    const stranger = await storePerson(database.em(), ca);
    const { code } = await api.ask(WithdrawRequestDocument, { id: stranger.requestId }, session);
    expect(code).toBe('NOT_FOUND');
  });
});

describe('a mistyped e-mail (reg p.6(5))', () => {
  it('is corrected: recorded without the address, the application made anew and sent there', async () => {
    const { id, applicantId, version } = await waiting();
    const { errors } = await api.ask(CorrectEmailDocument, { id, email: 'asel.right@example.kz' }, session);
    expect(errors).toEqual([]);
    const em = database.em();
    expect(await em.findOneOrFail(ApplicantEntity, { id: applicantId })).toMatchObject({
      email: 'asel.right@example.kz',
    });
    const mails = await em.find(OutboxEntity, { requestId: id, queue: 'mail' }, { orderBy: { id: 'asc' } });
    expect(mails.at(-1)?.kind).toBe('application');
    const [entry] = await em.find(AuditEntity, { kind: 'email.corrected', requestId: id });
    expect(entry?.data).not.toContain('@');
    const [row]: { version: number }[] = await em.execute('select version from request where id = ?', [id]);
    expect(row?.version).toBe(version + 1);
  });

  it('stays as it is once papers were accepted or the request is over', async () => {
    const over = await storeCase(database.em(), {
      at: NOW,
      request: { status: 'LAPSED', step: 'X6', finishedAt: NOW },
    });
    await database.em().nativeUpdate(ApplicantEntity, { id: over.applicantId }, { iin: asel.iin });
    const answer = await api.ask(CorrectEmailDocument, { id: over.id, email: 'a@example.kz' }, session);
    expect(answer.code).toBe('EVENT_NOT_ALLOWED');
  });
});

describe('a first-time applicant, who has no certificate', () => {
  let pair: OrderedPair;
  let number: string;
  let iin: string;
  beforeAll(async () => {
    pair = await newPair();
    const input = orderInput(pair, { captcha: await solvedCaptcha(api) });
    iin = input.iin;
    number = (await api.ask(SubmitRequestDocument, { input })).data?.submitRequest.number ?? '';
  });

  async function correct(email: string, signedEmail = email) {
    const { data } = await api.ask(CreateInstallChallengeDocument, { number });
    const nonce = data?.createInstallChallenge.nonce ?? '';
    const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', pair.signKey));
    const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
    const proof = base64(signWith('sha256', emailProofDocument(number, nonce, signedEmail), key));
    return api.ask(CorrectEmailByKeyDocument, { number, nonce, email, proof });
  }

  it('corrects the address by an ordered key', async () => {
    expect((await correct('right@example.kz')).errors).toEqual([]);
    const { applicantId } = await caseOf(number);
    const applicant = await database.em().findOneOrFail(ApplicantEntity, { id: applicantId });
    expect(applicant.email).toBe('right@example.kz');
  });

  it('is refused/a proof over another address', async () => {
    expect((await correct('thief@example.kz', 'right@example.kz')).code).toBe('INSTALL_PROOF');
  });

  it('who lost the keys ends the order by number, IIN and captcha; anything else is answered as unknown', async () => {
    const giveUp = async (change: { number?: string; iin?: string } = {}) => {
      const input = { number, iin, captcha: await solvedCaptcha(api), captchaPicture: null, ...change };
      return api.ask(GiveUpOrderDocument, { input });
    };
    expect((await giveUp({ iin: asel.iin })).code).toBe('NOT_FOUND');
    expect((await giveUp({ number: 'ZZZZZZZZZZZZZ' })).code).toBe('NOT_FOUND');
    expect((await giveUp()).data?.giveUpOrder).toMatchObject({ number, status: 'WITHDRAWN' });
    expect((await giveUp()).code).toBe('NOT_FOUND');
  });

  it('orders anew with new keys; the new order knows the old one, and only his own', async () => {
    const submit = async (change: { iin?: string; copiedFrom: string }) => {
      const input = orderInput(await newPair(), { captcha: await solvedCaptcha(api), ...change });
      const answer = await api.ask(SubmitRequestDocument, { input });
      return caseOf(answer.data?.submitRequest.number ?? '');
    };
    const old = await caseOf(number);
    expect((await submit({ iin, copiedFrom: number })).copiedFromId).toBe(old.id);
    expect((await submit({ copiedFrom: number })).copiedFromId ?? null).toBeNull();
  });

  it('has the application mailed again; a number that is none is answered alike', async () => {
    const { id } = await caseAwaitingPapers(database.em(), NOW);
    const [row]: { number: string }[] = await database.em().execute('select number from request where id = ?', [id]);
    const before = await database.em().count(OutboxEntity, { requestId: id, kind: 'application' });
    const ask = (text: string) => api.ask(SendApplicationAgainDocument, { number: text });
    expect((await ask(row?.number ?? '')).data).toEqual({ sendApplicationAgain: true });
    expect(await database.em().count(OutboxEntity, { requestId: id, kind: 'application' })).toBe(before + 1);
    expect((await ask('ZZZZZZZZZZZZZ')).data).toEqual({ sendApplicationAgain: true });
  });
});
