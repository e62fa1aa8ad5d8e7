import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BreachEntity, newId, NotificationEntity, OutboxEntity, recordCardArrival, RequestEntity } from '@kualik/db';
import { breachPage } from '@kualik/db/repositories/breach.repository.ts';
import { markLetterSent, openLetter } from '@kualik/db/repositories/letter.repository.ts';
import { sendReminders } from '@kualik/worker/housekeeping/send-reminders.ts';
import { watchClocks } from '@kualik/worker/housekeeping/watch-clocks.ts';
import { collectBounces } from '@kualik/worker/mail/collect-bounces.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { jobContext } from '../../support/job-context.ts';
import { moveCase } from '../../support/orders.ts';
import { randomHash, storeCase } from '../../support/stored-cases.ts';

/** Monday, 10:00 in Almaty. */
const START = new Date('2026-11-23T05:00:00.000Z');
const later = (ms: number): Date => new Date(START.getTime() + ms);
const SECOND = 1000;
const DAY = 86_400_000;

let db: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  db = await freshDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'kualik-time-'));
});
afterAll(async () => {
  await db.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const at = (now: Date) => jobContext({ orm: db.orm, dataDir, at: now });

async function submitted(): Promise<RequestEntity> {
  const em = db.em();
  const request = await storeCase(em, { at: START });
  await moveCase(em, request, { type: 'start' }, START);
  await moveCase(em, request, { type: 'complete', step: request.step }, START);
  return request;
}

async function waiting(): Promise<RequestEntity> {
  const em = db.em();
  const request = await submitted();
  const managed = await em.findOneOrFail(RequestEntity, { id: request.id });
  await moveCase(em, managed, { type: 'complete', step: 'P2' }, START);
  await moveCase(em, managed, { type: 'judge', step: 'C1' }, START, { checks: { 'registers.all_found': 'passed' } });
  return managed;
}

describe('a limit that was not kept (reg annex 3)', () => {
  it('is written once by however many workers, with its end when the step is done', async () => {
    const request = await submitted();
    await watchClocks(at(later(89 * SECOND)));
    expect(await db.em().count(BreachEntity, { requestId: request.id })).toBe(0);
    const overdue = later(91 * SECOND);
    await Promise.all([watchClocks(at(overdue)), watchClocks(at(overdue))]);
    const [breach] = await db.em().find(BreachEntity, { requestId: request.id, limitId: 'action-2' });
    expect(breach).toMatchObject({ kind: 'machine', within: '1.5min', endedAt: null, awaited: null });
    expect(await db.em().count(BreachEntity, { requestId: request.id, limitId: 'action-2' })).toBe(1);
    const page = await breachPage(db.em(), { kind: 'machine', open: true, newestFirst: true, first: 5, offset: 0 });
    expect(page.rows.map(({ number }) => number)).toContain(request.number);
  });
});

describe('reminders', () => {
  it('come seven days and one day before the wait ends, each once (reg t.1 a.5)', async () => {
    const request = await waiting();
    const mails = () => db.em().count(OutboxEntity, { requestId: request.id, kind: 'wait-reminder' });
    await sendReminders(at(later(20 * DAY)));
    expect(await mails()).toBe(0);
    await Promise.all([sendReminders(at(later(23 * DAY))), sendReminders(at(later(23 * DAY)))]);
    expect(await mails()).toBe(1);
    await sendReminders(at(later(25 * DAY)));
    expect(await mails()).toBe(1);
    await sendReminders(at(later(29 * DAY)));
    expect(await mails()).toBe(2);
  });

  it('of certificates come 30, 20, 10 and 3 days before the end, and stop when a successor exists', async () => {
    const iin = '900101300017';
    const first = await storeCase(db.em(), { at: START });
    await storeCertificate(first.id, { iin, issuedAt: START, notAfter: later(365 * DAY) });
    const mails = () => db.em().count(OutboxEntity, { requestId: first.id, kind: 'expiry-reminder' });
    for (const left of [31, 30, 29, 20, 10, 9]) await sendReminders(at(later((365 - left) * DAY)));
    expect(await mails()).toBe(3);
    await sendReminders(at(later(362 * DAY)));
    expect(await mails()).toBe(4);
    const next = await storeCase(db.em(), { at: START });
    await storeCertificate(next.id, { iin, issuedAt: later(362 * DAY), notAfter: later(700 * DAY) });
    for (const left of [2, 1, 0]) await sendReminders(at(later((365 - left) * DAY)));
    expect(await mails()).toBe(4);
  });

  it('of a certificate without a successor come every day from the third before its end, and not after it', async () => {
    const { id } = await storeCase(db.em(), { at: START });
    await storeCertificate(id, { iin: '900101300025', issuedAt: START, notAfter: later(365 * DAY) });
    const daysOfMail: number[] = [];
    let before = 0;
    for (const left of [20, 19, 11, 10, 9, 4, 3, 2, 1, 0, -1]) {
      await sendReminders(at(later((365 - left) * DAY - 60 * SECOND)));
      const count = await db.em().count(OutboxEntity, { requestId: id, kind: 'expiry-reminder' });
      if (count > before) daysOfMail.push(left);
      before = count;
    }
    expect(daysOfMail).toEqual([20, 10, 3, 2, 1, 0]);
  });
});

describe('the identity card (std1 p.4(1))', () => {
  it('arrives once, though two employees record it at the same time', async () => {
    const request = await storeCase(db.em(), { at: START, request: { withIdentityCard: true } });
    const card = { arrivedAt: START, serviceDeadline: null };
    const done = await Promise.all([1, 2].map(() => recordCardArrival(db.em(), request.id, card)));
    expect(done.sort()).toEqual([false, true]);
  });
});

describe('a letter that comes back (RFC 3464)', () => {
  const report = (messageId: string, action: string): string =>
    [
      'From: MAILER-DAEMON@example.kz',
      'To: no-reply@localhost',
      'Subject: Undelivered Mail',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'It did not go.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mail.example.kz',
      '',
      'Final-Recipient: rfc822; kuanysh@example.kz',
      `Action: ${action}`,
      'Status: 5.1.1',
      '',
      '--b',
      'Content-Type: message/rfc822',
      '',
      `Message-ID: ${messageId}`,
      'Subject: Letter',
      '',
      'Body',
      '--b--',
      '',
    ].join('\r\n');

  it('stands as bounced with the code of the report; a delay and a foreign report change nothing', async () => {
    const request = await storeCase(db.em(), { at: START });
    const outboxId = newId();
    await db.em().insert(OutboxEntity, {
      id: outboxId,
      kind: 'state',
      queue: 'mail',
      requestId: request.id,
      payload: {},
      createdAt: START,
      availableAt: START,
    });
    const messageId = `<${outboxId}@localhost>`;
    const letter = await openLetter(db.em(), {
      ...{ outboxId, requestId: request.id, kind: 'state', language: 'kk', messageId, queuedAt: START },
      recipient: 'kuanysh@example.kz',
      subject: 'Хат',
    });
    await markLetterSent(db.em(), letter.id, START);
    const folder = join(dataDir, 'bounces');
    mkdirSync(folder);
    writeFileSync(join(folder, '1.eml'), report(messageId, 'delayed'));
    writeFileSync(join(folder, '2.eml'), report('<foreign@example.kz>', 'failed'));
    expect(await collectBounces(at(later(DAY)), dataDir)).toBe(0);
    writeFileSync(join(folder, '3.eml'), report(messageId, 'failed'));
    expect(await collectBounces(at(later(DAY)), dataDir)).toBe(1);
    expect(await db.em().findOneOrFail(NotificationEntity, { id: letter.id })).toMatchObject({
      state: 'bounced',
      lastError: 'BOUNCED_5.1.1',
      bouncedAt: later(DAY),
    });
    expect(readdirSync(join(folder, 'done'))).toEqual(['3.eml']);
    expect(readdirSync(join(folder, 'other')).sort()).toEqual(['1.eml', '2.eml']);
  });
});

async function storeCertificate(
  requestId: string,
  { iin, issuedAt, notAfter }: { iin: string; issuedAt: Date; notAfter: Date },
): Promise<void> {
  const em = db.em();
  await em.execute(
    `insert into ca (id, name, role, subject, certificate, sha256, not_after, key_file)
      values ('00000000-0000-8000-8000-000000000001', 'nca_rsa', 'issuing', 'CN=TEST', ''::bytea, ?, ?, 'x') on conflict do nothing`,
    ['0'.repeat(64), later(4000 * DAY)],
  );
  await em.execute(
    `insert into certificate (id, request_id, usage, ca_id, profile_id, profile_version, serial_hex, spki_sha256, subject, iin,
        tbs, signature, der, sha256, not_before, not_after, state, intended_at, issued_at)
      values (?, ?, 'sign', '00000000-0000-8000-8000-000000000001', 'individual-sign', 1, ?, ?, 'CN=Т', ?,
        ''::bytea, ''::bytea, ''::bytea, ?, ?, ?, 'issued', ?, ?)`,
    [newId(), requestId, newId(), randomHash(), iin, randomHash(), issuedAt, notAfter, issuedAt, issuedAt],
  );
}
