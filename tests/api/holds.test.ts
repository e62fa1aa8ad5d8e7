import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, HoldEntity, OutboxEntity, RequestEntity } from '@kualik/db';
import { isCertificateRevoked } from '@kualik/db/repositories/authority.repository.ts';
import { MeDocument } from '../../codegen/generated/admin.ts';
import { DESK_NOW, openDesk } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import type { Answer, Operation, Session } from '../support/api-server.ts';
import { base64, caseAwaitingPapers, signIn, storeOperator } from '../support/api-staff.ts';
import type { Operator } from '../support/api-staff.ts';
import { confirmedBy, holdLinkFor, holdsOfCase, issuedCase } from '../support/held-certificates.ts';
import type { IssuedCase } from '../support/held-certificates.ts';
import { syntheticIin } from '../support/stored-cases.ts';
import { signAs } from '../support/test-ca.ts';
import type { Holder } from '../support/test-ca.ts';

// Clauses: std1 p.14, p.15 (contact centre 1414).

/** The fields of the answers that these tests look at. */
interface Data {
  holdLink: { state: string };
  holdByLink: Outcome;
  holdBySignature: Outcome;
  holdAtCounter: Outcome;
  holdByCallCentre: Outcome;
  callCentreState: { status: string } | null;
  createHoldDocument: { document: string };
  askHoldRelease: boolean;
  prepareHoldRelease: { id: string; document: string };
  confirmHoldRelease: number;
  holds: { total: number; rows: { id: string; serial: string; state: string; ownerName: string | null }[] };
  reportKeyLoss: { id: string; state: string; held: number };
  reportKeyLossByTelephone: { id: string; state: string; held: number };
  decideKeyLoss: { state: string; held: number };
  makeKeyLossCode: string;
  revokeHeld: number;
  keyLosses: { rows: { id: string; active: number; released: number; revoked: number }[] };
}
interface Outcome {
  held: number;
  isHeld: boolean;
  isOrderStopped: boolean;
}

const OUTCOME = '{ held isHeld isOrderStopped }';
const HOLD_LINK = 'query ($secret: String!) { holdLink(secret: $secret) { state } }';
const BY_LINK = `mutation ($secret: String!) { holdByLink(secret: $secret) ${OUTCOME} }`;
const BY_SIGNATURE = `mutation ($cms: Base64!) { holdBySignature(cms: $cms) ${OUTCOME} }`;
const ASK = 'mutation ($cms: Base64!) { askHoldRelease(cms: $cms) }';
const DOCUMENT = 'mutation ($input: HoldDocumentInput!) { createHoldDocument(input: $input) { document } }';
const AT_COUNTER = `mutation ($input: CounterHoldInput!) { holdAtCounter(input: $input) ${OUTCOME} }`;
const BY_CALL = `mutation ($input: CallCentreHoldInput!) { holdByCallCentre(input: $input) ${OUTCOME} }`;
const CALL_STATE = 'query ($number: String!) { callCentreState(number: $number) { status } }';
const LIST = `query ($filter: HoldFilter) { holds(filter: $filter) { total rows { id serial state ownerName } } }`;
const PREPARE = 'mutation ($input: PrepareHoldReleaseInput!) { prepareHoldRelease(input: $input) { id document } }';
const CONFIRM = 'mutation ($input: ConfirmHoldReleaseInput!) { confirmHoldRelease(input: $input) }';
const LOSS = 'mutation ($input: ReportKeyLossInput!) { reportKeyLoss(input: $input) { id state held } }';
const TELEPHONE = `mutation ($input: TelephoneKeyLossInput!) {
  reportKeyLossByTelephone(input: $input) { id state held } }`;
const DECIDE = 'mutation ($id: ID!, $confirm: Boolean!) { decideKeyLoss(id: $id, confirm: $confirm) { state held } }';
const REVOKE = 'mutation ($input: RevokeHeldInput!) { revokeHeld(input: $input) }';
const LOSSES = 'query { keyLosses { rows { id active released revoked } } }';
const CODE = 'mutation { makeKeyLossCode }';

let office: Desk;
let agent: Session;
let officer: Operator;
let officerSession: Session;

beforeAll(async () => {
  office = await openDesk();
  const { database, api, ca } = office;
  agent = await signIn(
    api,
    (await storeOperator(database.em(), ca, { roles: ['contact_centre'], officeId: null })).auth,
  );
  officer = await storeOperator(database.em(), ca, { roles: ['provider_officer'], officeId: null });
  officerSession = await signIn(api, officer.auth);
});
afterAll(() => office.close());

function ask(text: string, variables: Record<string, unknown> = {}, session?: Session): Promise<Answer<Data>> {
  return office.api.ask<Data, Record<string, unknown>>(
    text as Operation<Data, Record<string, unknown>>,
    variables,
    session,
  );
}

async function newCase(wish: { iin?: string; surname?: string } = {}): Promise<IssuedCase> {
  return issuedCase(office.database.em(), office.ca, { at: DESK_NOW, ...wish });
}

async function statesOf(issued: IssuedCase): Promise<string[]> {
  return (await holdsOfCase(office.database.em(), issued)).map(({ state }) => state);
}

async function signedBy(holder: Holder, act: 'HOLD' | 'RELEASE', serials: string[]): Promise<string> {
  const { data } = await ask(DOCUMENT, { input: { act, serials } });
  const document = Buffer.from(data?.createHoldDocument.document ?? '', 'base64');
  return base64(await signAs(holder, new Uint8Array(document)));
}

/** Prepares and signs a release as this employee does in the admin. */
async function release(
  input: { holds: string[]; way: string; identified: boolean },
  operator: Operator,
  session: Session,
): Promise<Answer<Data>> {
  const prepared = await ask(PREPARE, { input }, session);
  if (prepared.code !== undefined) return prepared;
  const { id = '', document = '' } = prepared.data?.prepareHoldRelease ?? {};
  const cms = base64(await signAs(operator.sign, new Uint8Array(Buffer.from(document, 'base64'))));
  return ask(CONFIRM, { input: { id, cms } }, session);
}

describe('the link "I did not order this"', () => {
  it('stops an order that waits for papers; opening it changes nothing, and it works once though two press at once', async () => {
    const em = office.database.em();
    const { id } = await caseAwaitingPapers(em, DESK_NOW);
    const secret = await holdLinkFor(em, { requestId: id, at: DESK_NOW });
    expect((await ask(HOLD_LINK, { secret })).data?.holdLink).toEqual({ state: 'READY' });
    const before = await office.database.em().findOneOrFail(RequestEntity, { id });
    expect(before.status).toBe('WAITING_FOR_APPLICANT');
    const answers = await Promise.all([ask(BY_LINK, { secret }), ask(BY_LINK, { secret })]);
    expect(answers.map(({ code }) => code).sort()).toEqual(['HOLD_LINK_USED', undefined]);
    const won = answers.find(({ code }) => code === undefined);
    expect(won?.data?.holdByLink).toEqual({ held: 0, isHeld: false, isOrderStopped: true });
    const after = await office.database.em().findOneOrFail(RequestEntity, { id });
    expect(after).toMatchObject({ status: 'REFUSED', refusalCode: 'ORDER_DISPUTED' });
    expect((await ask(HOLD_LINK, { secret })).data?.holdLink).toEqual({ state: 'USED' });
  });

  it('holds what was issued for the case, at once', async () => {
    const issued = await newCase();
    const secret = await holdLinkFor(office.database.em(), { requestId: issued.request.id, at: DESK_NOW });
    expect((await ask(BY_LINK, { secret })).data?.holdByLink).toEqual({ held: 2, isHeld: true, isOrderStopped: false });
    for (const { sha256 } of [issued.sign, issued.auth])
      expect(await isCertificateRevoked(office.database.em(), sha256, DESK_NOW)).toBe(true);
    const work = await office.database.em().find(OutboxEntity, { requestId: issued.request.id });
    expect(
      work
        .map(({ kind }) => kind)
        .filter((kind) => kind.startsWith('hold'))
        .sort(),
    ).toEqual(['hold', 'hold', 'hold-placed']);
  });

  it.each([
    ['unknown', async () => 'nobody-made-this-secret', 'UNKNOWN', 'HOLD_LINK_UNKNOWN'],
    [
      'expired',
      async () => {
        const { request } = await newCase();
        const at = new Date(DESK_NOW.getTime() - 91 * 86_400_000);
        return holdLinkFor(office.database.em(), { requestId: request.id, at });
      },
      'EXPIRED',
      'HOLD_LINK_EXPIRED',
    ],
  ])('refuses/%s', async (_name, make, state, code) => {
    const secret = await make();
    expect((await ask(HOLD_LINK, { secret })).data?.holdLink).toEqual({ state });
    expect((await ask(BY_LINK, { secret })).code).toBe(code);
  });
});

describe('the owner’s signature', () => {
  it('holds his certificates, and the same document counts once', async () => {
    const iin = syntheticIin();
    const [one, other] = [await newCase({ iin }), await newCase({ iin })];
    const cms = await signedBy(other.sign, 'HOLD', one.serials);
    expect((await ask(BY_SIGNATURE, { cms })).data?.holdBySignature).toMatchObject({ held: 2, isHeld: true });
    expect((await ask(BY_SIGNATURE, { cms })).code).toBe('HOLD_SIGNATURE_WRONG');
    expect(await statesOf(one)).toEqual(['active', 'active']);
    expect(await statesOf(other)).toEqual([]);
  });

  it('refuses/a certificate of somebody else, a held certificate, the other act', async () => {
    const [one, stranger] = [await newCase(), await newCase()];
    const foreign = await signedBy(stranger.sign, 'HOLD', one.serials);
    expect((await ask(BY_SIGNATURE, { cms: foreign })).code).toBe('HOLD_SIGNER_NOT_OWNER');
    const wish = await signedBy(one.sign, 'RELEASE', one.serials);
    expect((await ask(BY_SIGNATURE, { cms: wish })).code).toBe('HOLD_SIGNATURE_WRONG');
    const own = await signedBy(one.sign, 'HOLD', one.serials);
    expect((await ask(BY_SIGNATURE, { cms: own })).code).toBeUndefined();
    const again = await signedBy(one.sign, 'RELEASE', one.serials);
    expect((await ask(ASK, { cms: again })).code).toBe('HOLD_SIGNATURE_WRONG');
  });

  it('of another order asks for the end, an operator’s signature lifts it; the pair of the same order does not ask', async () => {
    const iin = syntheticIin();
    const [one, other] = [await newCase({ iin }), await newCase({ iin })];
    const [serial = ''] = one.serials.slice(1);
    await ask(AT_COUNTER, { input: { serials: [serial], identified: true } }, office.session);
    const sameOrder = await signedBy(one.sign, 'RELEASE', [serial]);
    expect((await ask(ASK, { cms: sameOrder })).code).toBe('HOLD_SIGNER_SAME_ORDER');
    const [hold] = await holdsOfCase(office.database.em(), one);
    const input = { holds: [hold?.id ?? ''], way: 'OTHER_CERTIFICATE', identified: false };
    expect((await release(input, office.aigerim, office.session)).code).toBe('HOLD_NOT_ASKED');
    expect((await ask(ASK, { cms: await signedBy(other.sign, 'RELEASE', [serial]) })).data?.askHoldRelease).toBe(true);
    expect((await release(input, office.aigerim, office.session)).data?.confirmHoldRelease).toBe(1);
    expect(await statesOf(one)).toEqual(['released']);
    expect(await isCertificateRevoked(office.database.em(), one.auth.sha256, DESK_NOW)).toBe(false);
  });
});

describe('the counter', () => {
  it('lifts a hold of an identified person once, though two operators sign at once', async () => {
    const issued = await newCase();
    const serials = issued.serials.slice(0, 1);
    const input = { serials, identified: true };
    expect((await ask(AT_COUNTER, { input: { serials, identified: false } }, office.session)).code).toBe(
      'IDENTITY_NOT_CONFIRMED',
    );
    expect((await ask(AT_COUNTER, { input }, office.session)).data?.holdAtCounter.held).toBe(1);
    expect((await ask(AT_COUNTER, { input }, office.session)).data?.holdAtCounter).toMatchObject({
      held: 0,
      isHeld: true,
    });
    const [hold] = await holdsOfCase(office.database.em(), issued);
    const wanted = { holds: [hold?.id ?? ''], way: 'COUNTER', identified: true };
    const answers = await Promise.all([
      release(wanted, office.aigerim, office.session),
      release(wanted, office.dauren, office.otherSession),
    ]);
    expect(answers.map(({ code }) => code).sort()).toEqual(['HOLD_NOT_ACTIVE', undefined]);
    expect(await statesOf(issued)).toEqual(['released']);
    const { requestId } = { requestId: issued.request.id };
    expect(await office.database.em().count(OutboxEntity, { requestId, queue: 'signing', kind: 'release' })).toBe(1);
  });

  it('refuses/a release signed by another key, and one of the provider', async () => {
    const issued = await newCase();
    await ask(AT_COUNTER, { input: { serials: issued.serials, identified: true } }, office.session);
    const [hold] = await holdsOfCase(office.database.em(), issued);
    const wanted = { holds: [hold?.id ?? ''], way: 'COUNTER', identified: true };
    const impostor = { ...office.aigerim, sign: office.dauren.sign };
    expect((await release(wanted, impostor, office.session)).code).toBe('CONFIRMATION_OTHER_OPERATOR');
    expect((await release(wanted, officer, officerSession)).code).toBe('FORBIDDEN');
    const worklist = { ...wanted, way: 'WORKLIST' };
    expect((await release(worklist, officer, officerSession)).code).toBe('HOLD_OTHER_WAY');
    expect(await statesOf(issued)).toEqual(['active', 'active']);
  });
});

describe('the contact centre 1414 (reg p.13)', () => {
  it('sees the state by number and holds by number and surname, never a name', async () => {
    const issued = await newCase({ surname: 'Қуанышбекова' });
    const { number } = issued.request;
    expect((await ask(CALL_STATE, { number }, agent)).data?.callCentreState).toEqual({ status: 'COMPLETED' });
    const wrong = await ask(BY_CALL, { input: { reference: number, surname: 'Ахметова' } }, agent);
    const unknown = await ask(BY_CALL, { input: { reference: 'ff'.repeat(20), surname: 'Қуанышбекова' } }, agent);
    expect([wrong.code, unknown.code]).toEqual(['HOLD_CALLER_NOT_CONFIRMED', 'HOLD_CALLER_NOT_CONFIRMED']);
    expect(await statesOf(issued)).toEqual([]);
    const right = await ask(BY_CALL, { input: { reference: number, surname: ' қуанышбекова ' } }, agent);
    expect(right.data?.holdByCallCentre).toEqual({ held: 2, isHeld: true, isOrderStopped: false });
    expect(right.text).not.toContain('уанышбек');
    expect(await office.database.em().count(AuditEntity, { kind: 'hold.refused' })).toBe(2);
  });

  it.each([
    ['the contact centre does not list holds', () => ask(LIST, {}, agent)],
    [
      'an operator does not hold by telephone',
      () => ask(BY_CALL, { input: { reference: 'x', surname: 'y' } }, office.session),
    ],
    [
      'the contact centre does not hold at the counter',
      () => ask(AT_COUNTER, { input: { serials: ['aa'], identified: true } }, agent),
    ],
  ])('refuses/%s', async (_name, act) => {
    expect((await act()).code).toBe('FORBIDDEN');
  });
});

describe('an operator’s lost key (reg p.19(5) rule 3)', () => {
  const since = new Date(DESK_NOW.getTime() - 3_600_000);

  async function operatorWithWork() {
    const { database, api, ca } = office;
    const operator = await storeOperator(database.em(), ca, { surname: 'Бейсенов', givenName: 'Нұрлан' });
    const session = await signIn(api, operator.auth);
    const [early, late] = [await newCase(), await newCase()];
    const by = { employeeId: operator.employee.id };
    const em = database.em();
    await confirmedBy(em, { ...by, requestId: early.request.id, at: new Date(since.getTime() - 1) });
    await confirmedBy(em, { ...by, requestId: late.request.id, at: since });
    return { operator, session, early, late };
  }

  it('suspends him in the same act, holds what he confirmed since, and lets the provider confirm or revoke each', async () => {
    const { operator, session, early, late } = await operatorWithWork();
    const { data } = await ask(LOSS, { input: { since: since.toISOString() } }, session);
    expect(data?.reportKeyLoss).toMatchObject({ state: 'ACTED', held: 4 });
    expect((await office.api.ask(MeDocument, {}, session)).data?.me ?? null).toBeNull();
    expect(await isCertificateRevoked(office.database.em(), operator.sign.sha256, DESK_NOW)).toBe(true);
    expect([await statesOf(early), await statesOf(late)]).toEqual([[], ['active', 'active']]);
    const keyLossId = data?.reportKeyLoss.id ?? '';
    const work = await ask(LIST, { filter: { keyLossId, state: 'ACTIVE' } }, officerSession);
    expect(work.data?.holds.total).toBe(4);
    const idOf = (serial = ''): string => work.data?.holds.rows.find((row) => row.serial === serial)?.id ?? '';
    const [sign, auth] = late.serials;
    const kept = { holds: [idOf(sign)], way: 'WORKLIST', identified: false };
    expect((await release(kept, officer, officerSession)).data?.confirmHoldRelease).toBe(1);
    const revoked = { input: { holds: [idOf(auth)] } };
    const twice = await Promise.all([ask(REVOKE, revoked, officerSession), ask(REVOKE, revoked, officerSession)]);
    expect(twice.map(({ code }) => code).sort()).toEqual(['HOLD_NOT_ACTIVE', undefined]);
    expect(await statesOf(late)).toEqual(['released', 'became_revocation']);
    expect(await isCertificateRevoked(office.database.em(), late.auth.sha256, DESK_NOW)).toBe(true);
    const rows = (await ask(LOSSES, {}, officerSession)).data?.keyLosses.rows;
    expect(rows?.find(({ id }) => id === keyLossId)).toMatchObject({ active: 2, released: 1, revoked: 1 });
    const letters = await office.database.em().find(OutboxEntity, { requestId: late.request.id, queue: 'mail' });
    expect(letters.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['hold-key-loss', 'hold-released', 'hold-revoked']),
    );
  });

  it('reported with the telephone code suspends at once; the provider decides once about the rest', async () => {
    const { session, late } = await operatorWithWork();
    const code = (await ask(CODE, {}, session)).data?.makeKeyLossCode ?? '';
    const input = { code, since: since.toISOString() };
    const wrong = { input: { ...input, code: '0000000000000' } };
    expect((await ask(TELEPHONE, wrong, agent)).code).toBe('KEY_LOSS_CODE_WRONG');
    const { data } = await ask(TELEPHONE, { input }, agent);
    expect(data?.reportKeyLossByTelephone).toMatchObject({ state: 'REPORTED', held: 0 });
    expect((await ask(CODE, {}, session)).code).toBe('SESSION_ENDED');
    expect((await ask(TELEPHONE, { input }, agent)).code).toBe('KEY_LOSS_CODE_WRONG');
    const decision = { id: data?.reportKeyLossByTelephone.id ?? '', confirm: true };
    const twice = await Promise.all([ask(DECIDE, decision, officerSession), ask(DECIDE, decision, officerSession)]);
    expect(twice.map(({ code: answer }) => answer).sort()).toEqual(['KEY_LOSS_DECIDED', undefined]);
    expect(await statesOf(late)).toEqual(['active', 'active']);
  });

  it('refuses/an operator reports another, a moment in the future', async () => {
    const other = { input: { employeeId: office.dauren.employee.id, since: since.toISOString() } };
    expect((await ask(LOSS, other, office.session)).code).toBe('FORBIDDEN');
    const future = { input: { since: new Date(DESK_NOW.getTime() + 1).toISOString() } };
    expect((await ask(LOSS, future, office.session)).code).toBe('KEY_LOSS_MOMENT');
  });
});

it('a hold says nothing of a second one: the database has at most one that counts', async () => {
  const counts: { count: number }[] = await office.database
    .em()
    .execute(
      `select count(*)::int as count from hold where state <> 'released' group by certificate_id having count(*) > 1`,
    );
  expect(counts).toEqual([]);
  expect(await office.database.em().count(HoldEntity, {})).toBeGreaterThan(0);
});
