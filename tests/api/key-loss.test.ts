import { describe, expect, it } from '@jest/globals';
import { HoldEntity, OutboxEntity, StaffNoticeEntity } from '@kualik/db';
import { isCertificateRevoked } from '@kualik/db/repositories/authority.repository.ts';
import { MeDocument } from '../../codegen/generated/admin.ts';
import { DESK_NOW } from '../support/api-desk.ts';
import { signIn, storeOperator } from '../support/api-staff.ts';
import { confirmedBy } from '../support/held-certificates.ts';
import {
  CODE,
  DECIDE,
  LIST,
  LOSS,
  LOSSES,
  REVOKE,
  TELEPHONE,
  agent,
  ask,
  newCase,
  office,
  officer,
  officerSession,
  release,
  statesOf,
  openForThisFile,
} from '../support/holds-desk.ts';

openForThisFile();

describe('an operator’s lost key (reg p.19(5) rule 3)', () => {
  const since = new Date(DESK_NOW.getTime() - 3_600_000);

  async function noticesOf(subjectId: string): Promise<string[]> {
    const notices = await office.database.em().find(StaffNoticeEntity, { subjectId });
    return notices.map(({ kind, role }) => `${kind} ${role}`).sort();
  }

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
    expect(await noticesOf(keyLossId)).toEqual(['key_loss_acted provider_officer', 'key_loss_acted psc_head']);
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
    const lossId = data?.reportKeyLossByTelephone.id ?? '';
    const reported = ['key_loss_reported provider_officer', 'key_loss_reported psc_head'];
    expect(await noticesOf(lossId)).toEqual(reported);
    const decision = { id: lossId, confirm: true };
    const twice = await Promise.all([ask(DECIDE, decision, officerSession), ask(DECIDE, decision, officerSession)]);
    expect(twice.map(({ code: answer }) => answer).sort()).toEqual(['KEY_LOSS_DECIDED', undefined]);
    expect(await statesOf(late)).toEqual(['active', 'active']);
    const confirmed = ['key_loss_confirmed provider_officer', 'key_loss_confirmed psc_head'];
    expect(await noticesOf(lossId)).toEqual([...confirmed, ...reported]);
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
