import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addOutbox, AuditEntity, CertificateEntity, HoldEntity, RevocationEntity } from '@kualik/db';
import { isCertificateRevoked, latestCrlOf } from '@kualik/db/repositories/authority.repository.ts';
import { insertHoldRelease, storeHoldReleaseSignature } from '@kualik/db/repositories/hold-evidence.repository.ts';
import { insertHold, storeRelease } from '@kualik/db/repositories/hold.repository.ts';
import { orderRevocation } from '@kualik/db/repositories/revocation-order.repository.ts';
import { buildHoldReleaseDocument } from '@kualik/domain/rules/hold-documents.ts';
import { holdEndsAt } from '@kualik/domain/rules/holds.ts';
import { signCms } from '@kualik/pki/cms.ts';
import { publishCrl } from '../../../worker/signing/publish-crl.ts';
import { reconcile } from '../../../worker/signing/reconcile.ts';
import type { ListContext } from '../../../worker/signing/signer-context.ts';
import { compareWithJournal } from '../../../worker/signing/signer-state.ts';
import { confirmedCase, hashOf, operatorOf } from '../support/confirmed-case.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { openssl } from '../support/openssl.ts';
import { runSigningJobs, signerContext } from '../support/signer-tools.ts';

describe('a certificate on hold', () => {
  let installation: Installation;
  let context: ListContext;
  let sign: CertificateEntity;
  let auth: CertificateEntity;

  beforeAll(async () => {
    installation = await newInstallation();
    context = await signerContext(installation, { now: () => new Date() });
    const { id: requestId } = await confirmedCase(installation);
    await runSigningJobs(context);
    const em = installation.database.em();
    sign = await em.findOneOrFail(CertificateEntity, { requestId, usage: 'sign' });
    auth = await em.findOneOrFail(CertificateEntity, { requestId, usage: 'auth' });
  });
  afterAll(async () => {
    await context.journal.close();
    await installation.close();
  });

  async function place(certificate: CertificateEntity): Promise<string | null> {
    const em = installation.database.em();
    const at = new Date();
    return em.transactional(async (inner) => {
      const placed = { channel: 'notice_link', placedAt: at, placedById: null, endsAt: holdEndsAt(at) } as const;
      const id = await insertHold(inner, { certificate, ...placed });
      if (id !== null)
        await addOutbox(inner, { queue: 'signing', kind: 'hold', requestId: null, payload: { holdId: id }, at });
      return id;
    });
  }

  async function orderRelease(holdId: string): Promise<void> {
    const row = { queue: 'signing', kind: 'release', requestId: null, payload: { holdId }, at: new Date() };
    await addOutbox(installation.database.em(), row);
  }

  async function listText(): Promise<string> {
    const list = await latestCrlOf(installation.database.em(), context.authority.id);
    return openssl(['crl', '-inform', 'DER', '-in', '@crl', '-noout', '-text'], { crl: list?.der ?? '' }).text;
  }

  it('counts at once, before any list, and once though two placed it', async () => {
    const placed = await Promise.all([place(sign), place(sign)]);
    expect(placed.filter((id) => id !== null)).toHaveLength(1);
    expect(await isCertificateRevoked(installation.database.em(), sign.sha256 ?? '', new Date())).toBe(true);
    expect(await isCertificateRevoked(installation.database.em(), auth.sha256 ?? '', new Date())).toBe(false);
  });

  it('stands in journal and list as certificateHold, and openssl reads it there', async () => {
    expect(await runSigningJobs(context)).toEqual([{ kind: 'hold', held: sign.serialHex }]);
    const number = await publishCrl(context);
    const text = await listText();
    expect(text).toContain('Certificate Hold');
    expect(text.toLowerCase()).toContain(sign.serialHex);
    const hold = await installation.database.em().findOneOrFail(HoldEntity, { certificateId: sign.id });
    expect(hold).toMatchObject({ state: 'active', crlNumber: number, goneCrlNumber: null });
    expect(context.journal.held.find(sign.serialHex)).toMatchObject({ holdId: hold.id, channel: 'notice_link' });
  });

  it('stays on the list though somebody writes its end into the database', async () => {
    const em = installation.database.em();
    await em.execute(
      `update hold set state = 'released', released_at = now(), ended_at = now(), release_way = 'counter'`,
    );
    await publishCrl(context);
    expect((await listText()).toLowerCase()).toContain(sign.serialHex);
    await em.execute(`update hold set state = 'active', released_at = null, ended_at = null, release_way = null`);
  });

  it('is put back by the journal when the database has lost it', async () => {
    const em = installation.database.em();
    const { id } = await em.findOneOrFail(HoldEntity, { certificateId: sign.id });
    await em.execute('delete from hold where id = ?', [id]);
    const state = await compareWithJournal(context.orm, context.journal, context.publishedFolder);
    expect(state).toMatchObject({ state: 'behind', holds: [id, sign.serialHex] });
    expect(await reconcile(context.orm, context, new Date())).toMatchObject({ holds: 1 });
    expect(await reconcile(context.orm, context, new Date())).toMatchObject({ holds: 0 });
    expect(await isCertificateRevoked(installation.database.em(), sign.sha256 ?? '', new Date())).toBe(true);
    expect(await compareWithJournal(context.orm, context.journal, context.publishedFolder)).toEqual({ state: 'ready' });
  });

  it('is not lifted by a row without a signature: the signer raises the alarm and keeps it', async () => {
    const em = installation.database.em();
    await place(auth);
    await runSigningJobs(context);
    const hold = await em.findOneOrFail(HoldEntity, { certificateId: auth.id });
    const facts = { documentSha256: hashOf(new Uint8Array(1)), createdAt: new Date() };
    const employeeId = (await operatorOf(installation, 'aigerim')).employeeId;
    const releaseId = await insertHoldRelease(em, { ...facts, employeeId, document: new Uint8Array(1) });
    await storeRelease(em, hold.id, { way: 'counter', releaseId, at: new Date(), by: employeeId });
    await orderRelease(hold.id);
    expect(await runSigningJobs(context)).toEqual([{ kind: 'release', blocked: 'CONFIRMATION_NOT_CMS' }]);
    expect(context.journal.held.find(auth.serialHex)).toMatchObject({ holdId: hold.id });
    expect(await em.count(AuditEntity, { kind: 'hold.alarm' })).toBe(1);
    await em.execute(
      `update hold set state = 'active', released_at = null, ended_at = null, release_way = null where id = ?`,
      [hold.id],
    );
  });

  /** The operator signs that this person stood at the counter and that the hold ends. */
  async function signedRelease(holdId: string, holderIin: string): Promise<void> {
    const em = installation.database.em();
    const operator = await operatorOf(installation, 'aigerim');
    const at = new Date();
    const document = buildHoldReleaseDocument({
      way: 'counter',
      holds: [{ id: holdId, serial: auth.serialHex, askedSha256: null }],
      identified: true,
      holderIin,
      officeCode: null,
      role: 'operator',
      employeeCertificateSha256: hashOf(operator.certificate),
      issuedAt: at.toISOString(),
    });
    const cms = await signCms({ content: document, certificate: operator.certificate, chain: [], sign: operator.sign });
    const { employeeId } = operator;
    const prepared = { employeeId, document, documentSha256: hashOf(document), createdAt: at };
    const releaseId = await insertHoldRelease(em, prepared);
    const signed = { cms, signerCertSha256: hashOf(operator.certificate), receivedAt: at };
    await storeHoldReleaseSignature(em, releaseId, signed);
    await storeRelease(em, holdId, { way: 'counter', releaseId, at, by: employeeId });
    await orderRelease(holdId);
  }

  it('is not lifted for another person at the counter, whatever the operator signs (reg p.19(5))', async () => {
    const em = installation.database.em();
    const hold = await em.findOneOrFail(HoldEntity, { certificateId: auth.id });
    await signedRelease(hold.id, '870903350018');
    expect(await runSigningJobs(context)).toEqual([{ kind: 'release', blocked: 'HOLD_PERSON_NOT_OWNER' }]);
    expect(context.journal.held.find(auth.serialHex)).toMatchObject({ holdId: hold.id });
    await em.execute(
      `update hold set state = 'active', released_at = null, ended_at = null, release_way = null where id = ?`,
      [hold.id],
    );
  });

  it('is lifted by the operator’s signature and stands on the next list no longer', async () => {
    const em = installation.database.em();
    await publishCrl(context);
    expect((await listText()).toLowerCase()).toContain(auth.serialHex);
    const hold = await em.findOneOrFail(HoldEntity, { certificateId: auth.id });
    await signedRelease(hold.id, auth.iin ?? '');
    expect(await runSigningJobs(context)).toEqual([{ kind: 'release', released: auth.serialHex }]);
    const number = await publishCrl(context);
    expect((await listText()).toLowerCase()).not.toContain(auth.serialHex);
    const lifted = await installation.database.em().findOneOrFail(HoldEntity, { certificateId: auth.id });
    expect(lifted).toMatchObject({ state: 'released', goneCrlNumber: number });
    expect(await isCertificateRevoked(installation.database.em(), auth.sha256 ?? '', new Date())).toBe(false);
    expect(await compareWithJournal(context.orm, context.journal, context.publishedFolder)).toEqual({ state: 'ready' });
  });

  it('is lifted again by the journal when an older database still holds it', async () => {
    const em = installation.database.em();
    await em.execute(
      `update hold set state = 'active', release_way = null, released_at = null, ended_at = null, gone_at = null,
         gone_crl_number = null where certificate_id = ?`,
      [auth.id],
    );
    expect(await isCertificateRevoked(em.fork(), auth.sha256 ?? '', new Date())).toBe(true);
    expect(await reconcile(context.orm, context, new Date())).toMatchObject({ holds: 1 });
    expect(await isCertificateRevoked(em.fork(), auth.sha256 ?? '', new Date())).toBe(false);
    const lifted = await em.fork().findOneOrFail(HoldEntity, { certificateId: auth.id });
    expect(lifted).toMatchObject({ state: 'released', releaseWay: 'counter' });
  });

  it('becomes a revocation that counts from the hold', async () => {
    const heldAt = context.journal.held.find(sign.serialHex)?.heldAt ?? '';
    const order = { certificateId: sign.id, reason: 'keyCompromise', requestedBy: 'system', at: new Date() } as const;
    await orderRevocation(installation.database.em(), order);
    expect(await runSigningJobs(context)).toEqual([{ kind: 'revoke', revoked: sign.serialHex }]);
    const em = installation.database.em();
    const revocation = await em.findOneOrFail(RevocationEntity, { certificateId: sign.id });
    expect(revocation.revokedAt.toISOString()).toBe(heldAt);
    expect(revocation.recordedAt?.getTime()).toBeGreaterThan(revocation.revokedAt.getTime());
    const hold = await em.findOneOrFail(HoldEntity, { certificateId: sign.id });
    expect(hold).toMatchObject({ state: 'became_revocation', revocationId: revocation.id });
    await publishCrl(context);
    const text = await listText();
    expect(text).toContain('Key Compromise');
    expect(text).not.toContain('Certificate Hold');
    expect(text.toLowerCase().split(sign.serialHex)).toHaveLength(2);
  });
});
