import { certificateById } from '@kualik/db/repositories/issuing.repository.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, type CertificateEntity, CrlIssueEntity, RevocationEntity } from '@kualik/db';
import { latestCrlOf, listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { orderRevocation } from '@kualik/db/repositories/revocation-order.repository.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CRL_SCHEDULE, crlDue, isCrlMissed } from '../../../worker/crl-schedule.ts';
import { createCrlWatch, publishDueCrl } from '../../../worker/signing/due-crls.ts';
import type { ListContext } from '../../../worker/signing/signer-context.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { openssl, verifyByOpenssl } from '../support/openssl.ts';
import { runSigningJobs, signerContext } from '../support/signer-tools.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('the table of revocation lists', () => {
  const schedule = CRL_SCHEDULE.nca_rsa;
  const now = new Date('2026-03-22T05:00:00.000Z');
  const ago = (ms: number): Date => new Date(now.getTime() - ms);

  it.each([
    ['the first list', null, null, 'first'],
    ['a list of today', ago(DAY - 1), null, null],
    ['a list of yesterday', ago(DAY), null, 'regular'],
    ['a revocation of this moment, which waits for others', ago(MINUTE), ago(1_000), null],
    ['a revocation that waited long enough', ago(MINUTE), ago(20_000), 'revocation'],
  ])('publishes or waits: %s', (_name, thisUpdate, oldestUnpublished, expected) => {
    const last = thisUpdate === null ? null : { thisUpdate, entries: 5 };
    expect(crlDue(schedule, { now, last, oldestUnpublished })).toBe(expected);
  });

  it.each([
    ['a list of a day and nine minutes', ago(DAY + 9 * MINUTE), null, false],
    ['a list of a day and eleven minutes', ago(DAY + 11 * MINUTE), null, true],
    ['a revocation unpublished for 59 seconds', ago(MINUTE), ago(59_000), false],
    ['a revocation unpublished for 61 seconds', ago(MINUTE), ago(61_000), true],
  ])('alarms or not: %s', (_name, thisUpdate, oldestUnpublished, expected) => {
    expect(isCrlMissed(schedule, { now, last: { thisUpdate, entries: 5 }, oldestUnpublished })).toBe(expected);
  });

  it('publishes a revocation within a minute and lets a list live for seven days', () => {
    expect(schedule.collectMs).toBeLessThan(schedule.revocationWithinMs);
    expect(schedule.revocationWithinMs).toBe(MINUTE);
    expect(schedule.nextUpdateMs).toBe(7 * DAY);
  });
});

describe('a revocation', () => {
  let installation: Installation;
  let context: ListContext;
  let victim: CertificateEntity;
  let offset = 0;

  beforeAll(async () => {
    installation = await newInstallation();
    context = await signerContext(installation, { now: () => new Date(Date.now() + offset) });
    await publishDueCrl(context);
    const rows = await installation.database
      .em()
      .execute<{ id: string }[]>(
        `select c.id from certificate c join employee_certificate e on e.sha256 = c.sha256 where c.profile_id = 'auditor-sign'`,
      );
    victim = await certificateById(installation.database.em(), rows[0]?.id ?? '');
  });
  afterAll(async () => {
    await context.journal.close();
    await installation.close();
  });

  async function pki() {
    const em = installation.database.em();
    const [root, issuing] = await listAuthorities(em);
    if (!root || !issuing) throw new Error('two authorities are expected');
    const lists = await Promise.all([root, issuing].map((ca) => latestCrlOf(em, ca.id)));
    const crls = lists.flatMap((list) => (list ? [list.der] : []));
    return { root: root.certificate, issuing: issuing.certificate, crls, number: lists[1]?.number ?? 0n };
  }

  it('is in the journal and in the database once, however often it is ordered', async () => {
    const order = { certificateId: victim.id, reason: 'keyCompromise', requestedBy: 'system', at: new Date() } as const;
    await orderRevocation(installation.database.em(), order);
    await orderRevocation(installation.database.em(), order);
    expect(await runSigningJobs(context)).toEqual([
      { kind: 'revoke', revoked: victim.serialHex },
      { kind: 'revoke', already: true },
    ]);
    const revoked = context.journal.entries.filter(({ record }) => record.kind === 'revocation');
    expect(revoked).toHaveLength(1);
    const stored = await installation.database.em().find(RevocationEntity, {});
    expect(stored).toEqual([expect.objectContaining({ serialHex: victim.serialHex, crlNumber: null })]);
  });

  it('waits for others, then stands in a new list that openssl believes', async () => {
    const before = await pki();
    expect(verifyByOpenssl(victim.der ?? new Uint8Array(), before).ok).toBe(true);
    await publishDueCrl(context);
    expect((await pki()).number).toBe(before.number);
    offset += 21_000;
    await publishDueCrl(context);
    const after = await pki();
    expect(after.number).toBe(3n);
    const text = openssl(['crl', '-inform', 'DER', '-in', '@crl', '-noout', '-text'], {
      crl: after.crls[1] ?? '',
    }).text;
    expect(text).toContain('Key Compromise');
    expect(text).toContain('X509v3 CRL Number');
    expect(text.toLowerCase()).toContain(victim.serialHex);
    expect(await installation.database.em().count(RevocationEntity, { crlNumber: after.number })).toBe(1);
    expect(await readFile(join(context.publishedFolder, 'nca_rsa.crl'))).toEqual(Buffer.from(after.crls[1] ?? []));
  });

  it('makes openssl refuse the certificate', async () => {
    offset = 0;
    const { root, issuing, crls } = await pki();
    const later = Math.floor(Date.now() / 1000) + 60;
    const verdict = verifyByOpenssl(victim.der ?? new Uint8Array(), { root, issuing, crls, at: later });
    expect(verdict.ok).toBe(false);
    expect(verdict.text).toContain('certificate revoked');
  });

  it('publishes the daily list and never uses a number twice', async () => {
    offset = DAY + MINUTE;
    await publishDueCrl(context);
    const issues = await installation.database
      .em()
      .find(CrlIssueEntity, { suffix: '' }, { orderBy: { number: 'asc' } });
    const numbers = issues.filter((issue) => issue.caId === context.authority.id).map((issue) => issue.number);
    expect(numbers).toEqual([1n, 3n, 4n]);
  });

  it('raises the alarm once when a list is late, in the audit and in the metrics', async () => {
    const watch = createCrlWatch();
    const last = { thisUpdate: new Date(Date.now() + offset - DAY - 11 * MINUTE), entries: 1 };
    const late = { now: new Date(Date.now() + offset), last, oldestUnpublished: null };
    await watch(context, late);
    await watch(context, late);
    expect(await installation.database.em().count(AuditEntity, { kind: 'crl.alarm' })).toBe(1);
    expect(await context.metrics.text()).toContain('kualik_crl_missed_total{ca="nca_rsa",process="test"} 1');
  });
});
