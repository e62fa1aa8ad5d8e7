import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicantEntity, RequestEntity } from '@kualik/db';
import { insertHold } from '@kualik/db/repositories/hold.repository.ts';
import { certificateById } from '@kualik/db/repositories/issuing.repository.ts';
import { holdEndsAt } from '@kualik/domain/rules/holds.ts';
import { AcceptDocumentsDocument, RefuseDocumentsDocument } from '../../codegen/generated/admin.ts';
import { RequestStatusDocument, SubmitRequestDocument } from '../../codegen/generated/portal.ts';
import { DESK_NOW, openDesk, PAPERS, takenCase } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import { newPair, orderInput, solvedCaptcha } from '../support/api-orders.ts';
import { storePerson } from '../support/holders.ts';
import type { Person, PersonWish } from '../support/holders.ts';
import { syntheticIin } from '../support/stored-cases.ts';
import { revokeStored } from '../support/test-ca.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const holder = (wish: PersonWish = {}): Promise<Person> => storePerson(desk.database.em(), desk.ca, wish);

/** An unsigned order on the portal whose applicant stands at the counter with his papers. */
async function accept(iin: string) {
  const { id, version, number, fingerprint } = await takenCase(desk, { iin });
  const input = { id, version, papers: PAPERS, identified: true, fingerprint };
  return { id, version, number, answer: await desk.api.ask(AcceptDocumentsDocument, { input }, desk.session) };
}

async function refuse({ id, version }: { id: string; version: number }) {
  const reason = { kk: 'Жарамды куәлік бар.', ru: null, en: null };
  const input = { id, version, ground: 'REPEAT_ON_PORTAL' as const, missing: [], reason };
  return desk.api.ask(RefuseDocumentsDocument, { input }, desk.session);
}

async function hold({ sign }: Person): Promise<void> {
  const certificate = await certificateById(desk.database.em(), sign.id);
  const placed = { channel: 'counter', placedAt: DESK_NOW, placedById: null, endsAt: holdEndsAt(DESK_NOW) } as const;
  await insertHold(desk.database.em(), { certificate, ...placed });
}

describe('an unsigned order of who holds a certificate in force (std1 p.3: the repeat is made on the portal)', () => {
  it('is not accepted at the counter, and refused with the way to go', async () => {
    const { iin } = await holder();
    const { answer, ...taken } = await accept(iin);
    expect(answer.code).toBe('REPEAT_ON_PORTAL');
    expect(answer.errors[0]?.extensions.texts.en).toMatch(
      /made on the portal.*lost, the certificate is revoked at a PSC/,
    );
    const { data, errors } = await refuse(taken);
    expect(errors).toEqual([]);
    expect(data?.refuseDocuments).toMatchObject({
      status: 'REFUSED',
      refusal: { step: 'P7', code: 'REPEAT_ON_PORTAL' },
    });
    const shown = await desk.api.ask(RequestStatusDocument, { number: taken.number });
    expect(shown.data?.requestStatus?.refusal).toMatchObject({ code: 'REPEAT_ON_PORTAL' });
  });

  it.each<[string, () => Promise<string>]>([
    ['no certificate', async () => syntheticIin()],
    ['a certificate for an organisation alone', async () => (await holder({ bin: '901240000014' })).iin],
    ['a certificate of another kind', async () => (await holder({ kind: 'enotary' })).iin],
    ['an expired one', async () => (await holder({ validFrom: -366, validTo: -1 })).iin],
    [
      'a revoked one',
      async () => {
        const person = await holder();
        await revokeStored(desk.database.em(), person.sign, DESK_NOW);
        return person.iin;
      },
    ],
    [
      'one on hold',
      async () => {
        const person = await holder();
        await hold(person);
        return person.iin;
      },
    ],
  ])('is accepted of who has %s, and the ground does not serve', async (_name, iinOf) => {
    const iin = await iinOf();
    expect((await refuse(await takenCase(desk, { iin }))).code).toBe('REPEAT_GROUND_UNTRUE');
    expect((await accept(iin)).answer.errors).toEqual([]);
  });

  it('is taken on the portal as everybody’s is: no stranger who knows an IIN learns whether it has certificates', async () => {
    const { iin } = await holder();
    const taken = await Promise.all(
      [iin, syntheticIin()].map(async (one) => {
        const input = orderInput(await newPair(), { iin: one, captcha: await solvedCaptcha(desk.api) });
        const { data, errors } = await desk.api.ask(SubmitRequestDocument, { input });
        const { number = '', ...answer } = data?.submitRequest ?? {};
        const shown = (await desk.api.ask(RequestStatusDocument, { number })).data?.requestStatus;
        return { errors, answer, status: shown?.status, refusal: shown?.refusal };
      }),
    );
    expect(taken[0]).toEqual(taken[1]);
    const em = desk.database.em();
    const applicants = await em.find(ApplicantEntity, { iin });
    expect(await em.count(RequestEntity, { applicantId: { $in: applicants.map(({ id }) => id) } })).toBe(2);
  });
});
