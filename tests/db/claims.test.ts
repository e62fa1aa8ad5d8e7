import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditOfRequest, claimRequest, findRequest, releaseClaim, returnIdleClaims, touchClaim } from '@kualik/db';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { storeCase, storeEmployee } from '../support/stored-cases.ts';

const AT = new Date('2026-11-20T09:00:00.000Z');
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);

let db: TestDatabase;
let aigerim: string;
let dauren: string;
beforeAll(async () => {
  db = await freshDatabase();
  const em = db.em();
  aigerim = (await storeEmployee(em, { surname: 'Жұмабекқызы', givenName: 'Айгерім' })).id;
  dauren = (await storeEmployee(em, { surname: 'Оңғарұлы', givenName: 'Дәурен' })).id;
});
afterAll(() => db.close());

async function caseId(): Promise<string> {
  return (await storeCase(db.em(), { at: AT })).id;
}

async function kinds(requestId: string): Promise<string[]> {
  return (await auditOfRequest(db.em(), requestId)).map(({ kind }) => kind);
}

describe('a claim', () => {
  it('is won by one of two operators at once, and the other is told who has it', async () => {
    const requestId = await caseId();
    const outcomes = await Promise.all([
      claimRequest(db.em(), { requestId, employeeId: aigerim, at: AT }),
      claimRequest(db.em(), { requestId, employeeId: dauren, at: AT }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const winner = outcomes[0].ok ? aigerim : dauren;
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ ok: false, holder: { employeeId: winner, since: AT } });
    expect(await kinds(requestId)).toEqual(['claim.taken']);
  });

  it('can be taken over only when its holder was idle for 15 minutes', async () => {
    const requestId = await caseId();
    await claimRequest(db.em(), { requestId, employeeId: aigerim, at: AT });
    const early = await claimRequest(db.em(), { requestId, employeeId: dauren, at: new Date(later(15).getTime() - 1) });
    expect(early).toMatchObject({ ok: false, holder: { surname: 'Жұмабекқызы' } });
    expect(await claimRequest(db.em(), { requestId, employeeId: dauren, at: later(15) })).toEqual({ ok: true });
    expect(await findRequest(db.em(), requestId)).toMatchObject({ claimedById: dauren, claimedAt: later(15) });
  });

  it('lasts longer when its holder touches it, and cannot be touched once it is over', async () => {
    const requestId = await caseId();
    await claimRequest(db.em(), { requestId, employeeId: aigerim, at: AT });
    expect(await touchClaim(db.em(), { requestId, employeeId: aigerim, at: later(10) })).toEqual({ ok: true });
    expect((await claimRequest(db.em(), { requestId, employeeId: dauren, at: later(20) })).ok).toBe(false);
    expect((await touchClaim(db.em(), { requestId, employeeId: aigerim, at: later(25) })).ok).toBe(false);
    expect((await touchClaim(db.em(), { requestId, employeeId: dauren, at: later(11) })).ok).toBe(false);
  });

  it('is given back by its holder alone', async () => {
    const requestId = await caseId();
    await claimRequest(db.em(), { requestId, employeeId: aigerim, at: AT });
    expect((await releaseClaim(db.em(), { requestId, employeeId: dauren, at: AT })).ok).toBe(false);
    expect(await releaseClaim(db.em(), { requestId, employeeId: aigerim, at: AT })).toEqual({ ok: true });
    expect(await findRequest(db.em(), requestId)).toMatchObject({
      claimedById: null,
      claimedAt: null,
      claimTouchedAt: null,
    });
    expect(await kinds(requestId)).toEqual(['claim.taken', 'claim.released']);
  });

  it('goes back to the inbox after 15 idle minutes, and the history says so', async () => {
    const requestId = await caseId();
    await claimRequest(db.em(), { requestId, employeeId: aigerim, at: later(100) });
    await returnIdleClaims(db.em(), new Date(later(115).getTime() - 1));
    expect((await findRequest(db.em(), requestId))?.claimedById).toBe(aigerim);
    const returned = await returnIdleClaims(db.em(), later(115));
    expect(returned).toContainEqual({ requestId, employeeId: aigerim });
    expect((await findRequest(db.em(), requestId))?.claimedById).toBeNull();
    expect(await kinds(requestId)).toEqual(['claim.taken', 'claim.returned']);
  });

  it('cannot be taken on a request that is over', async () => {
    const request = { status: 'LAPSED', finishedAt: AT } as const;
    const { id: requestId } = await storeCase(db.em(), { at: AT, request });
    expect(await claimRequest(db.em(), { requestId, employeeId: aigerim, at: AT })).toEqual({
      ok: false,
      holder: null,
    });
  });
});
