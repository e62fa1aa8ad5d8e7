import { describe, expect, it } from '@jest/globals';
import { AuditEntity, HoldEntity } from '@kualik/db';
import { HoldDaysDocument, SetHoldDaysDocument } from '../../codegen/generated/holds.ts';
import { DESK_NOW } from '../support/api-desk.ts';
import type { Session } from '../support/api-server.ts';
import { signIn, storeOperator } from '../support/api-staff.ts';
import { holdLinkFor, holdsOfCase } from '../support/held-certificates.ts';
import { BY_LINK, ask, newCase, office, openForThisFile } from '../support/holds-desk.ts';

openForThisFile();

const DAY_MS = 86_400_000;

async function administrator(): Promise<Session> {
  const wish = { roles: ['administrator' as const], officeId: null };
  return signIn(office.api, (await storeOperator(office.database.em(), office.ca, wish)).auth);
}

const set = (days: number, session: Session) => office.api.ask(SetHoldDaysDocument, { days }, session);
const read = async (session: Session) => (await office.api.ask(HoldDaysDocument, {}, session)).data;

/** A new hold; gives the days until it ends. */
async function daysOfNewHold(): Promise<{ hold: HoldEntity; days: number }> {
  const issued = await newCase();
  const secret = await holdLinkFor(office.database.em(), { requestId: issued.request.id, at: DESK_NOW });
  expect((await ask(BY_LINK, { secret })).errors).toEqual([]);
  const [hold] = await holdsOfCase(office.database.em(), issued);
  if (hold === undefined) throw new Error('no hold');
  return { hold, days: (hold.endsAt.getTime() - hold.placedAt.getTime()) / DAY_MS };
}

describe('the term of a hold', () => {
  it('is 30 days until an administrator sets another; holds that stand keep theirs, and the change is recorded', async () => {
    const session = await administrator();
    expect(await read(session)).toEqual({ holdDays: 30 });
    const earlier = await daysOfNewHold();
    expect(earlier.days).toBe(30);
    expect((await set(45, session)).data?.setHoldDays).toBe(45);
    expect((await set(10, session)).data?.setHoldDays).toBe(10);
    expect(await read(session)).toEqual({ holdDays: 10 });
    expect((await daysOfNewHold()).days).toBe(10);
    const kept = await office.database.em().findOneOrFail(HoldEntity, { id: earlier.hold.id });
    expect(kept.endsAt).toEqual(earlier.hold.endsAt);
    const entries = await office.database.em().find(AuditEntity, { kind: 'hold.term-set' }, { orderBy: { id: 'asc' } });
    expect(entries.map(({ data }) => JSON.parse(data) as unknown)).toEqual([
      { previousDays: 30, days: 45 },
      { previousDays: 45, days: 10 },
    ]);
  });

  it.each([0, -1, 366])('refuses/%d days', async (days) => {
    const session = await administrator();
    const before = await read(session);
    const { code, errors } = await set(days, session);
    expect([code, errors[0]?.extensions.field]).toEqual(['HOLD_DAYS_BOUNDS', 'days']);
    expect(await read(session)).toEqual(before);
  });

  it('takes 1 and 365 days', async () => {
    const session = await administrator();
    for (const days of [1, 365]) expect((await set(days, session)).data?.setHoldDays).toBe(days);
  });

  it('refuses/an operator', async () => {
    expect((await set(5, office.session)).code).toBe('FORBIDDEN');
  });
});
