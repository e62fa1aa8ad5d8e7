import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applyDecision, ApplicantEntity, findRequestByNumber, OutboxEntity, RevocationTargetEntity } from '@kualik/db';
import { RequestEntity } from '@kualik/db';
import { moved } from '@kualik/api/decide/moved.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { parseConfirmationDocument } from '@kualik/domain/rules/confirmation-document.ts';
import { parseSignedRequest } from '@kualik/domain/rules/signed-request.ts';
import { ClaimRequestDocument, ConfirmRequestDocument } from '../../codegen/generated/admin.ts';
import { PrepareReissueDocument, WithdrawRequestDocument } from '../../codegen/generated/cabinet.ts';
import { openCabinet } from '../support/api-cabinet.ts';
import { DESK_NOW, openDesk, preparedConfirmation } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import { newPair } from '../support/api-orders.ts';
import type { OrderedPair } from '../support/api-orders.ts';
import type { Session } from '../support/api-server.ts';
import { base64 } from '../support/api-staff.ts';
import { storePerson } from '../support/holders.ts';
import type { Person } from '../support/holders.ts';
import { preparedReissue, reissueInput, sendReissue } from '../support/signed-requests.ts';
import { signAs } from '../support/test-ca.ts';

let desk: Desk;
let asel: Person;
let session: Session;

beforeAll(async () => {
  desk = await openDesk();
  asel = await storePerson(desk.database.em(), desk.ca);
  session = await openCabinet(desk.api, asel.auth);
});
afterAll(() => desk.close());

async function caseOf(number: string | undefined): Promise<RequestEntity> {
  const request = await findRequestByNumber(desk.database.em(), number ?? '');
  if (request === null) throw new Error('no such case');
  return request;
}

interface Ordered {
  request: RequestEntity;
  pair: OrderedPair;
}

/** A re-issue ordered by Asel; with the certificates she gives up. */
async function ordered(revokePredecessors: string[] = []): Promise<Ordered> {
  const cabinet = { api: desk.api, session };
  const pair = await newPair();
  const document = await preparedReissue(cabinet, reissueInput(pair, { revokePredecessors }));
  const { data, errors } = await sendReissue(cabinet, { document, holder: asel.sign, pair });
  expect(errors).toEqual([]);
  return { request: await caseOf(data?.submitReissue.number), pair };
}

/** The registers answered: the case is registered and waits for the operator, or is refused. */
async function registered(request: RequestEntity, isFound = true): Promise<RequestEntity> {
  const em = desk.database.em();
  const own = await em.findOneOrFail(RequestEntity, { id: request.id });
  const actor = { kind: 'system', id: null } as const;
  const outcome = isFound ? 'passed' : 'failed';
  const reason = isFound ? {} : { reason: { code: 'REGISTER_DISAGREES' } as const };
  const facts = { checks: { 'registers.all_found': outcome }, flags: {}, ...reason } as const;
  for (const event of [
    { type: 'complete', step: 'P2' },
    { type: 'judge', step: 'C1' },
  ] as const) {
    const decision = moved({ registry: loadServices(), now: DESK_NOW }, own, event, facts);
    await applyDecision(em, own, event, decision, { actor, at: DESK_NOW });
  }
  return own;
}

describe('getting certificates again on the portal (reg p.7, process N2; std1 p.9 repeat)', () => {
  it('judges the applicant’s signature at once (reg p.7(1)) and asks the registers (reg p.7(2))', async () => {
    const { request } = await ordered([asel.sign.id]);
    expect(request).toMatchObject({ status: 'SENT', step: 'P2', channelId: 'portal_or_internet_resource.reissue' });
    const em = desk.database.em();
    const work = await em.find(OutboxEntity, { requestId: request.id, closedAt: null });
    expect(work.map(({ kind }) => kind)).toContain('query-registers');
    const targets = await em.find(RevocationTargetEntity, { requestId: request.id });
    expect(targets.map(({ certificateId, reason }) => [certificateId, reason])).toEqual([[asel.sign.id, 'superseded']]);
  });

  it('takes kind and names from the predecessor, keys, address and what is given up from the form', async () => {
    const pair = await newPair();
    const input = reissueInput(pair, { revokePredecessors: [asel.sign.id, asel.auth.id] });
    const parsed = parseSignedRequest(await preparedReissue({ api: desk.api, session }, input));
    expect(parsed).toMatchObject({ ok: true, value: { act: 'reissue', email: input.email } });
    if (!parsed.ok || parsed.value.act !== 'reissue') return;
    expect(parsed.value.applicant).toMatchObject({
      kind: 'individual',
      iin: asel.iin,
      bin: null,
      surname: 'Сейітқазы',
    });
    expect(parsed.value.revokeSerials).toEqual([asel.auth.serialHex, asel.sign.serialHex].sort());
    expect(parsed.value.keys.map(({ usage }) => usage)).toEqual(['sign', 'auth']);
  });

  it('is registered without papers (reg p.7(4)) and confirmed by the operator over the applicant’s own signature (reg p.7(6))', async () => {
    const { request } = await ordered();
    const { id, step } = await registered(request);
    expect(step).toBe('P6');
    expect((await desk.api.ask(ClaimRequestDocument, { id }, desk.session)).errors).toEqual([]);
    const prepared = await preparedConfirmation(desk, id);
    const document = parseConfirmationDocument(prepared.document);
    expect(document.ok && document.value).toMatchObject({
      receiptNumber: '',
      documentsSeen: [],
      applicantRequestSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      subjectAltNames: ['asel.new@example.kz'],
    });
    const cms = base64(await signAs(desk.aigerim.sign, prepared.document));
    const answer = await desk.api.ask(ConfirmRequestDocument, { input: { id: prepared.id, cms } }, desk.session);
    expect(answer.errors).toEqual([]);
    expect((await caseOf(request.number)).step).toBe('C2');
  });

  it('is refused when the registers do not know the applicant any more (reg p.7 C1, p.7(3))', async () => {
    const { request } = await ordered();
    const refused = await registered(request, false);
    expect(refused).toMatchObject({ step: 'P3', status: 'REFUSED', refusalCode: 'REGISTER_DISAGREES' });
    const { id } = refused;
    expect((await desk.api.ask(ClaimRequestDocument, { id }, desk.session)).code).toBeDefined();
  });

  it.each([
    ['the authentication certificate', () => asel.auth, 'SIGNED_REQUEST_KEY_USAGE'],
    [
      'a key that is not the certificate’s',
      () => ({ ...asel.sign, privateKey: asel.auth.privateKey }),
      'SIGNED_REQUEST_SIGNATURE',
    ],
  ])('ends in P7 with its own reason when signed by %s (reg p.7(7))', async (_name, holderOf, code) => {
    const cabinet = { api: desk.api, session };
    const pair = await newPair();
    const document = await preparedReissue(cabinet, reissueInput(pair));
    const { data } = await sendReissue(cabinet, { document, holder: holderOf(), pair });
    expect(data?.submitReissue.status).toBe('REFUSED');
    expect(await caseOf(data?.submitReissue.number)).toMatchObject({
      step: 'P7',
      refusalCode: code,
      registeredAt: null,
    });
  });

  it('ends in P7 when another person signed', async () => {
    const other = await storePerson(desk.database.em(), desk.ca);
    const cabinet = { api: desk.api, session };
    const pair = await newPair();
    const document = await preparedReissue(cabinet, reissueInput(pair));
    const { data } = await sendReissue(cabinet, { document, holder: other.sign, pair });
    const request = await caseOf(data?.submitReissue.number);
    expect(request).toMatchObject({ status: 'REFUSED', refusalCode: 'SIGNED_REQUEST_OTHER_PERSON' });
  });

  it('takes the same order once, also twice at the same time', async () => {
    const cabinet = { api: desk.api, session };
    const pair = await newPair();
    const document = await preparedReissue(cabinet, reissueInput(pair));
    const send = () => sendReissue(cabinet, { document, holder: asel.sign, pair });
    const numbers = (await Promise.all([send(), send()])).map(({ data }) => data?.submitReissue);
    expect(numbers[0]?.number).toBe(numbers[1]?.number);
    expect(numbers.map((one) => one?.repeated).sort()).toEqual([false, true]);
  });

  it('refuses/other keys than those that were signed, a key that was ordered, a predecessor of somebody else', async () => {
    const cabinet = { api: desk.api, session };
    const [pair, other] = [await newPair(), await newPair()];
    const document = await preparedReissue(cabinet, reissueInput(pair));
    expect((await sendReissue(cabinet, { document, holder: asel.sign, pair: other })).code).toBe(
      'SIGNED_REQUEST_DOCUMENT',
    );
    const { pair: used } = await ordered();
    const ask = (change: Parameters<typeof reissueInput>[1]) =>
      desk.api.ask(PrepareReissueDocument, { input: reissueInput(pair, change) }, session);
    expect((await ask({ signCsr: used.signCsr, authCsr: used.authCsr })).code).toBe('KEY_ALREADY_USED');
    const stranger = await storePerson(desk.database.em(), desk.ca);
    expect((await ask({ revokePredecessors: [stranger.sign.id] })).code).toBe('REVOCATION_TARGET_UNKNOWN');
    expect((await ask({ consent: false })).code).toBe('CONSENT_REQUIRED');
  });
});

describe('taking an order back against its confirmation (reg p.7(6))', () => {
  it('one of the two at once wins, the other one is told', async () => {
    const { request } = await ordered();
    const { id } = await registered(request);
    await desk.api.ask(ClaimRequestDocument, { id }, desk.session);
    const prepared = await preparedConfirmation(desk, id);
    const cms = base64(await signAs(desk.aigerim.sign, prepared.document));
    const [confirmed, withdrawn] = await Promise.all([
      desk.api.ask(ConfirmRequestDocument, { input: { id: prepared.id, cms } }, desk.session),
      desk.api.ask(WithdrawRequestDocument, { id }, session),
    ]);
    expect([confirmed.code, withdrawn.code].filter((code) => code === undefined)).toHaveLength(1);
    const { status, step } = await caseOf(request.number);
    expect([status, step]).toEqual(withdrawn.code === undefined ? ['WITHDRAWN', 'P6'] : ['UNDER_REVIEW', 'C2']);
    expect((await desk.api.ask(WithdrawRequestDocument, { id }, session)).code).toMatch(
      /^(NOT_WITHDRAWABLE|CASE_FINISHED)$/,
    );
  });

  it('keeps the applicant of the case as he was signed', async () => {
    const { request } = await ordered();
    const applicant = await desk.database.em().findOneOrFail(ApplicantEntity, { id: request.applicantId });
    expect(applicant).toMatchObject({ iin: asel.iin, bin: null, email: 'asel.new@example.kz', kind: 'individual' });
  });
});
