import { describe, expect, it } from '@jest/globals';
import { AuditEntity, OutboxEntity, RequestEntity } from '@kualik/db';
import { isCertificateRevoked } from '@kualik/db/repositories/authority.repository.ts';
import { DESK_NOW } from '../support/api-desk.ts';
import { caseAwaitingPapers } from '../support/api-staff.ts';
import { holdLinkFor, holdsOfCase } from '../support/held-certificates.ts';
import { syntheticIin } from '../support/stored-cases.ts';
import {
  ASK,
  AT_COUNTER,
  BY_CALL,
  BY_LINK,
  BY_SIGNATURE,
  CALL_STATE,
  HOLD_LINK,
  LIST,
  agent,
  ask,
  newCase,
  office,
  officer,
  officerSession,
  release,
  signedBy,
  statesOf,
  openForThisFile,
} from '../support/holds-desk.ts';

openForThisFile();

// Clauses: std1 p.14, p.15 (contact centre 1414).

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
    await ask(AT_COUNTER, { input: { serials: [serial], identified: true, holderIin: iin } }, office.session);
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
    const iin = syntheticIin();
    const issued = await newCase({ iin });
    const serials = issued.serials.slice(0, 1);
    const input = { serials, identified: true, holderIin: iin };
    expect((await ask(AT_COUNTER, { input: { serials, identified: false } }, office.session)).code).toBe(
      'IDENTITY_NOT_CONFIRMED',
    );
    expect((await ask(AT_COUNTER, { input }, office.session)).data?.holdAtCounter.held).toBe(1);
    expect((await ask(AT_COUNTER, { input }, office.session)).data?.holdAtCounter).toMatchObject({
      held: 0,
      isHeld: true,
    });
    const [hold] = await holdsOfCase(office.database.em(), issued);
    const wanted = { holds: [hold?.id ?? ''], way: 'COUNTER', identified: true, holderIin: iin };
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
    const iin = syntheticIin();
    const issued = await newCase({ iin });
    await ask(AT_COUNTER, { input: { serials: issued.serials, identified: true, holderIin: iin } }, office.session);
    const [hold] = await holdsOfCase(office.database.em(), issued);
    const wanted = { holds: [hold?.id ?? ''], way: 'COUNTER', identified: true, holderIin: iin };
    const impostor = { ...office.aigerim, sign: office.dauren.sign };
    expect((await release(wanted, impostor, office.session)).code).toBe('CONFIRMATION_OTHER_OPERATOR');
    expect((await release(wanted, officer, officerSession)).code).toBe('FORBIDDEN');
    const worklist = { ...wanted, way: 'WORKLIST' };
    expect((await release(worklist, officer, officerSession)).code).toBe('HOLD_OTHER_WAY');
    expect(await statesOf(issued)).toEqual(['active', 'active']);
  });
});

describe('the contact centre 1414 (reg p.13, std1 p.14, p.15)', () => {
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

  it('marks an order whose certificates are being made; the mark is in the audit log, once', async () => {
    const em = office.database.em();
    const { id, number } = await caseAwaitingPapers(em, DESK_NOW, { surname: 'Құрманова' });
    await em.execute(`update request set step = 'P11', status = 'ISSUING' where id = ?`, [id]);
    const call = () => ask(BY_CALL, { input: { reference: number, surname: 'Құрманова' } }, agent);
    const answers = await Promise.all([call(), call()]);
    for (const { data } of answers)
      expect(data?.holdByCallCentre).toEqual({ held: 0, isHeld: false, isOrderStopped: true });
    expect(await office.database.em().count(AuditEntity, { requestId: id, kind: 'case.disputed' })).toBe(1);
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
