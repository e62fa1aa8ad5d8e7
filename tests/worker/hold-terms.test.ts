import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, HoldEntity, HoldLinkEntity, OutboxEntity } from '@kualik/db';
import { fixedClock } from '@kualik/db/clock.ts';
import { isCertificateRevoked } from '@kualik/db/repositories/authority.repository.ts';
import { insertHold, livingCertificatesOfRequest } from '@kualik/db/repositories/hold.repository.ts';
import { putSetting } from '@kualik/db/repositories/setting.repository.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { HOLD_DAYS_SETTING, holdEndsAt } from '@kualik/domain/rules/holds.ts';
import { createHash } from 'node:crypto';
import { pino } from 'pino';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { issuedCase, type IssuedCase } from '../support/held-certificates.ts';
import { MailDesk } from '../support/mail-desk.ts';
import { storeTestCa, type TestCa } from '../support/test-ca.ts';
import { endHolds } from '../../worker/housekeeping/end-holds.ts';
import { holdLate } from '../../worker/housekeeping/hold-late.ts';

/** 10:00 in Almaty on Friday 20 February 2026; the hold ends on Sunday 22 March, a holiday: days of a hold are calendar days. */
const PLACED = new Date('2026-02-20T05:00:00.000Z');

describe('the term of a hold', () => {
  let database: TestDatabase;
  let ca: TestCa;

  beforeAll(async () => {
    database = await freshDatabase();
    ca = await storeTestCa(database.em(), PLACED);
  });
  afterAll(() => database.close());

  const at = (now: string) => ({
    orm: database.orm,
    clock: fixedClock(new Date(now)),
    log: pino({ level: 'silent' }),
    registry: loadServices(),
  });

  async function heldCase(): Promise<IssuedCase> {
    const em = database.em();
    const issued = await issuedCase(em, ca, { at: PLACED });
    for (const certificate of await livingCertificatesOfRequest(em, issued.request.id, PLACED)) {
      const placed = { channel: 'notice_link', placedAt: PLACED, placedById: null } as const;
      await insertHold(em, { certificate, ...placed, endsAt: holdEndsAt(PLACED) });
    }
    return issued;
  }

  async function lettersOf({ request }: IssuedCase): Promise<string[]> {
    const rows = await database
      .em()
      .find(OutboxEntity, { requestId: request.id, queue: 'mail' }, { orderBy: { id: 'asc' } });
    return rows.map(({ kind }) => kind).filter((kind) => kind.startsWith('hold'));
  }

  it('warns seven days and one day before, once a case, then becomes a revocation that counts without a gap', async () => {
    const issued = await heldCase();
    expect(await endHolds(at('2026-03-15T04:59:59.000Z'))).toEqual({ warned: 0, revoked: 0 });
    expect(await endHolds(at('2026-03-15T05:00:00.000Z'))).toEqual({ warned: 2, revoked: 0 });
    expect(await endHolds(at('2026-03-16T05:00:00.000Z'))).toEqual({ warned: 0, revoked: 0 });
    expect(await endHolds(at('2026-03-21T05:00:00.000Z'))).toEqual({ warned: 2, revoked: 0 });
    expect(await lettersOf(issued)).toEqual(['hold-warning', 'hold-warning']);
    expect(await endHolds(at('2026-03-22T04:59:59.999Z'))).toEqual({ warned: 0, revoked: 0 });
    const rounds = await Promise.all([1, 2, 3].map(() => endHolds(at('2026-03-22T05:00:00.000Z'))));
    expect(rounds.reduce((sum, { revoked }) => sum + revoked, 0)).toBe(2);
    const em = database.em();
    const holds = await em.find(HoldEntity, { serialHex: { $in: issued.serials } });
    expect(holds.map(({ state }) => state)).toEqual(['became_revocation', 'became_revocation']);
    const orders = await em.find(OutboxEntity, { requestId: issued.request.id, kind: 'revoke' });
    expect(orders.map(({ payload }) => payload['reason'])).toEqual(['keyCompromise', 'keyCompromise']);
    expect(await isCertificateRevoked(em, issued.sign.sha256, new Date('2026-03-22T05:00:00.000Z'))).toBe(true);
    expect(await em.count(AuditEntity, { requestId: issued.request.id, kind: 'hold.expired' })).toBe(2);
  });

  it('is as long as the setting says', async () => {
    await putSetting(database.em(), HOLD_DAYS_SETTING, 10);
    const em = database.em();
    const issued = await issuedCase(em, ca, { at: PLACED });
    await em.execute(`update request set blocked_reason = 'ORDER_DISPUTED' where id = ?`, [issued.request.id]);
    const done = await Promise.all([1, 2].map(() => holdLate(at('2026-02-20T05:00:00.000Z'))));
    expect(done.reduce((sum, held) => sum + held, 0)).toBe(2);
    const holds = await database.em().find(HoldEntity, { serialHex: { $in: issued.serials } });
    expect(holds.map(({ endsAt }) => endsAt.toISOString())).toEqual(Array(2).fill('2026-03-02T05:00:00.000Z'));
    expect(await holdLate(at('2026-02-20T05:00:05.000Z'))).toBe(0);
  });
});

describe('the notice of a new order', () => {
  let desk: MailDesk;

  beforeAll(async () => {
    desk = await MailDesk.open();
  });
  afterAll(() => desk.close());

  it('carries a link of its own, of which only the hash is kept, and goes to the addresses of earlier certificates too', async () => {
    const em = desk.db.em();
    const ca = await storeTestCa(em, new Date('2026-11-22T06:00:00Z'));
    const { request, row } = await desk.caseAt({ to: 'P6' });
    const { iin }: { iin: string } = await em
      .execute<{ iin: string }[]>('select iin from applicant where id = ?', [request.applicantId])
      .then(([found]) => found ?? { iin: '' });
    await issuedCase(desk.db.em(), ca, { at: new Date('2026-01-10T06:00:00Z'), iin, email: 'earlier@example.kz' });
    await desk.send(row);
    const letter = await desk.letterOf(row);
    const secret = /\/hold#([\w-]{43})/.exec(letter.text ?? '')?.[1] ?? '';
    const link = await desk.db.em().findOneOrFail(HoldLinkEntity, { outboxId: row.outboxId });
    expect(link.tokenSha256).toBe(createHash('sha256').update(secret).digest('hex'));
    const notices = await desk.db.em().find(OutboxEntity, { requestId: request.id, kind: 'owner-ordered' });
    expect(notices).toHaveLength(1);
    const [notice] = notices;
    if (notice === undefined) throw new Error('no notice');
    const noticeRow = { ...row, outboxId: notice.id, kind: notice.kind, payload: notice.payload };
    await desk.send(noticeRow);
    const told = await desk.letterOf(noticeRow);
    expect(told.to?.map(({ address }) => address)).toEqual(['earlier@example.kz']);
    expect(told.text).toMatch(/\/hold#[\w-]{43}/);
    expect(told.text).not.toContain(iin);
    await desk.send(row);
    expect(await desk.db.em().count(OutboxEntity, { requestId: request.id, kind: 'owner-ordered' })).toBe(1);
  });
});
