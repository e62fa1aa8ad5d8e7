import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, officeIdOf, RequestEntity } from '@kualik/db';
import { AcceptDocumentsDocument, CaseDocument } from '../../codegen/generated/admin.ts';
import { RecordIdentityCardArrivalDocument } from '../../codegen/generated/terms.ts';
import { acceptedCase, DESK_NOW, jumpTo, openDesk, PAPERS, takenCase } from '../support/api-desk.ts';
import type { Desk, TakenCase } from '../support/api-desk.ts';
import type { Session } from '../support/api-server.ts';
import { signIn, storeOperator } from '../support/api-staff.ts';

let desk: Desk;
/** Of the desk's own centre, and of another. */
let keeper: Session;
let stranger: Session;

beforeAll(async () => {
  desk = await openDesk();
  const em = desk.database.em();
  const roles = { roles: ['psc_office' as const] };
  keeper = await signIn(desk.api, (await storeOperator(em, desk.ca, roles)).auth);
  const elsewhere = { ...roles, officeId: officeIdOf('11-1-PSC1') };
  stranger = await signIn(desk.api, (await storeOperator(em, desk.ca, elsewhere)).auth);
});
afterAll(() => desk.close());

function acceptTogether({ id, version, fingerprint }: TakenCase) {
  const input = { id, version, papers: PAPERS, identified: true, fingerprint, withIdentityCard: true };
  return desk.api.ask(AcceptDocumentsDocument, { input }, desk.session);
}

const arrive = (number: string, session: Session) =>
  desk.api.ask(RecordIdentityCardArrivalDocument, { number }, session);

describe('papers handed in together with those for an identity card (std1 p.4(1))', () => {
  it('are owed nothing until the finished card is at the PSC, then two working days', async () => {
    const taken = await takenCase(desk);
    expect((await acceptTogether(taken)).errors).toEqual([]);
    const whole = await desk.api.ask(CaseDocument, { id: taken.id }, desk.session);
    expect(whole.data?.request).toMatchObject({ withIdentityCard: true, serviceDeadline: null, step: 'P9' });

    await jumpTo(desk, new Date('2026-12-04T05:00:00.000Z')); // a Friday: two working days end on Tuesday
    expect((await arrive(taken.number, stranger)).code).toBe('IDENTITY_CARD_OTHER_OFFICE');
    const twice = await Promise.all([1, 2].map(() => arrive(taken.number, keeper)));
    expect(twice.map(({ code }) => code ?? 'recorded').sort()).toEqual(['IDENTITY_CARD_ARRIVED', 'recorded']);
    const deadline = '2026-12-08T13:30:00.000Z';
    expect(twice.find(({ data }) => data)?.data?.recordIdentityCardArrival.serviceDeadline).toBe(deadline);
    const arrived = await desk.api.ask(CaseDocument, { id: taken.id }, desk.session);
    expect(arrived.data?.request).toMatchObject({ serviceDeadline: deadline });
    const audit = { kind: 'identity-card.arrived', requestId: taken.id } as const;
    expect(await desk.database.em().count(AuditEntity, audit)).toBe(1);
    await jumpTo(desk, DESK_NOW);
  });

  it('are taken from an individual at a PSC alone; nothing changes otherwise', async () => {
    const em = desk.database.em();
    const atProvider = await takenCase(desk);
    await em.nativeUpdate(RequestEntity, { id: atProvider.id }, { officeId: officeIdOf('10-1-NCA') });
    expect((await acceptTogether(atProvider)).code).toBe('IDENTITY_CARD_NOT_ORDERED_HERE');
    const request = await em.findOneOrFail(RequestEntity, { id: atProvider.id });
    expect(request).toMatchObject({ withIdentityCard: false, version: atProvider.version });
  });

  it('no arrival is recorded for a request that was made without an identity card', async () => {
    const { number } = await acceptedCase(desk);
    expect((await arrive(number, keeper)).code).toBe('IDENTITY_CARD_NOT_AWAITED');
    expect((await arrive(number, desk.session)).code).toBe('FORBIDDEN');
  });
});
