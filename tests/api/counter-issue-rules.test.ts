import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, findRequest, OutboxEntity } from '@kualik/db';
import { insertHold } from '@kualik/db/repositories/hold.repository.ts';
import { storeRegisterAnswer } from '@kualik/db/repositories/register-inquiry.repository.ts';
import { awaitsConfirmation } from '@kualik/api/cases/allowed-actions.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import {
  EnterApplicantDataDocument,
  GiveUpCardIssueDocument,
  IdentifyApplicantDocument,
  StartCounterIssueDocument,
} from '../../codegen/generated/counter.ts';
import { DESK_NOW, openDesk } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import type { Operation } from '../support/api-server.ts';
import { enteredIssue, person, registersAnswer, right, startedIssue } from '../support/counter-desk.ts';
import { FIRM } from '../support/counter-revocation.ts';
import { storePerson } from '../support/holders.ts';
import { storeCase } from '../support/stored-cases.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const IN_REGISTER = { surname: 'Қасымова', givenName: 'Айсел' };
const COMPARED: Operation<
  { request: { dataUseConsentAt: string | null; comparison: Record<string, unknown>[] | null } },
  { id: string }
> = {
  toString: () =>
    'query ($id: ID!) { request(id: $id) { dataUseConsentAt comparison { field register order equal } } }',
};

const CARD = 'psc_or_provider.issue';
const OTHERS = [...loadServices().service('nca.certificates').channels].filter(([id]) => id !== CARD);

describe('the first order at the counter (std1 p.3)', () => {
  it.each([
    ['whose certificate is on hold', {}, true, undefined],
    ['whose certificate is that of an organisation', { bin: FIRM.bin }, false, undefined],
    ['whose certificate has run out', { validTo: -1, validFrom: -365 }, false, undefined],
    ['who can sign for himself', {}, false, 'REPEAT_ON_PORTAL'],
  ] as const)('of a person %s', async (_who, wish, isHeld, code) => {
    const em = desk.database.em();
    const { iin, sign } = await storePerson(em, desk.ca, wish);
    const [certificate, placedAt] = [{ ...sign, caId: desk.ca.issuing.id }, DESK_NOW];
    const hold = { certificate, channel: 'counter', placedAt, placedById: desk.aigerim.employee.id } as const;
    if (isHeld) await insertHold(em, { ...hold, endsAt: new Date(DESK_NOW.getTime() + 86_400_000) });
    const answer = await desk.api.ask(StartCounterIssueDocument, { input: person({ iin }) }, desk.session);
    expect(answer.code).toBe(code);
  });
});

describe('the written consent to use protected data (std1 p.9)', () => {
  it.each([undefined, null, false])('is asked for before the registers are: %s asks none', async (dataUseConsent) => {
    const { id, version } = await startedIssue(desk);
    const identified = { input: { id, version, identified: true } };
    const { identifyApplicant: known } = right(await desk.api.ask(IdentifyApplicantDocument, identified, desk.session));
    const input = { id, version: known.version, policyVersion: '2026-1', consent: true, dataUseConsent };
    const answer = await desk.api.ask(EnterApplicantDataDocument, { input }, desk.session);
    expect(answer.code).toBe('DATA_USE_CONSENT_REQUIRED');
    expect(await findRequest(desk.database.em(), id)).toMatchObject({ step: known.step, dataUseConsentAt: null });
    expect(await desk.database.em().count(OutboxEntity, { requestId: id, queue: 'registers' })).toBe(0);
  });

  it('puts what the registers said beside the originals, and stands in the audit', async () => {
    const { id } = await enteredIssue(desk);
    const em = desk.database.em();
    await storeRegisterAnswer(em, {
      ...{ requestId: id, register: 'gbd_fl', outcome: 'found', attempt: 1, answerSha256: 'a'.repeat(64) },
      ...{ askedAt: DESK_NOW, answeredAt: DESK_NOW },
      answer: { outcome: 'found', person: { ...IN_REGISTER, patronymic: null, birthDate: '1990-01-01' } },
    });
    await registersAnswer(desk, id, true);
    const { request } = right(await desk.api.ask(COMPARED, { id }, desk.session));
    expect(request.dataUseConsentAt).toBe(DESK_NOW.toISOString());
    expect(request.comparison).toEqual([
      { field: 'SURNAME', register: 'Қасымова', order: 'Қасымова', equal: true },
      { field: 'GIVEN_NAME', register: 'Айсел', order: 'Әсел', equal: false },
      expect.objectContaining({ field: 'PATRONYMIC' }),
      expect.objectContaining({ field: 'BIRTH_DATE' }),
    ]);
    expect(await em.count(AuditEntity, { requestId: id, kind: 'consent.recorded' })).toBe(1);
  });
});

describe('giving up an issue whose card is lost (reg p.9(10))', () => {
  it.each(OTHERS)('ends no case of %s, taken though it is', async (channelId, { steps, start }) => {
    const confirmation = [...steps.values()].find((step) => awaitsConfirmation(step));
    const claim = { claimedById: desk.aigerim.employee.id, claimedAt: DESK_NOW, claimTouchedAt: DESK_NOW };
    const course = { channelId, step: confirmation?.id ?? start, status: 'UNDER_REVIEW', ...claim } as const;
    const { id, version } = await storeCase(desk.database.em(), { at: DESK_NOW, request: course });
    const answer = await desk.api.ask(GiveUpCardIssueDocument, { input: { id, version } }, desk.session);
    expect(answer.code).toBe(confirmation ? 'EVENT_NOT_ALLOWED' : 'STATE_CHANGED');
    expect(await findRequest(desk.database.em(), id)).toMatchObject({ status: 'UNDER_REVIEW', version });
  });
});
