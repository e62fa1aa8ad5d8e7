import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, CertificateEntity, OutboxEntity, RequestEntity } from '@kualik/db';
import { IssueInstallLinkDocument } from '../../codegen/generated/admin.ts';
import {
  ConsumeInstallLinkDocument,
  CreateInstallChallengeDocument,
  InstallLinkDocument,
  RecordInstalledDocument,
  RenewInstallLinkDocument,
  RequestStatusDocument,
  SendInstallLinkDocument,
  SubmitRequestDocument,
} from '../../codegen/generated/portal.ts';
import { DESK_NOW, minutesLater, openDesk } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import { newPair, orderInput, solvedCaptcha } from '../support/api-orders.ts';
import type { OrderedPair } from '../support/api-orders.ts';
import type { ApiUnderTest } from '../support/api-server.ts';
import { base64 } from '../support/api-staff.ts';
import { randomHash } from '../support/stored-cases.ts';

const MONTH_MINUTES = 30 * 24 * 60;

let desk: Desk;
let api: ApiUnderTest;
let pair: OrderedPair;
let number: string;
let id: string;

beforeAll(async () => {
  desk = await openDesk();
  api = desk.api;
  pair = await newPair();
  const input = orderInput(pair, { captcha: await solvedCaptcha(api) });
  number = (await api.ask(SubmitRequestDocument, { input })).data?.submitRequest.number ?? '';
  id = (await desk.database.em().findOneOrFail(RequestEntity, { number })).id;
});
afterAll(() => desk.close());

/** What the signer does at the end, without its ceremony: certificates stored, the case completed. */
async function complete(): Promise<void> {
  const em = desk.database.em();
  for (const usage of ['sign', 'auth'] as const) {
    await em.insert(CertificateEntity, {
      ...{ requestId: id, usage, caId: desk.ca.issuing.id, profileId: `individual-${usage}`, profileVersion: 1 },
      ...{
        serialHex: `11${randomBytes(19).toString('hex')}`,
        spkiSha256: randomHash(),
        sha256: randomHash(),
        subject: 'CN=TEST',
      },
      ...{ tbs: new Uint8Array(1), signature: new Uint8Array(1), der: new Uint8Array([0x30, 0]), state: 'issued' },
      ...{ notBefore: DESK_NOW, notAfter: minutesLater(525_600), intendedAt: DESK_NOW, issuedAt: DESK_NOW },
    });
  }
  await em.nativeUpdate(RequestEntity, { id }, { status: 'COMPLETED', step: 'P11', finishedAt: DESK_NOW });
}

async function renew(key = pair.signKey, change: { number?: string; nonce?: string } = {}) {
  const { data } = await api.ask(CreateInstallChallengeDocument, { number });
  const { nonce = '', document = '' } = data?.createInstallChallenge ?? {};
  const proof = new Uint8Array(await crypto.subtle.sign('RSASSA-PKCS1-v1_5', key, Buffer.from(document, 'base64')));
  return {
    nonce,
    proof: base64(proof),
    answer: await api.ask(RenewInstallLinkDocument, { number, nonce, proof: base64(proof), ...change }),
  };
}

describe('an install link', () => {
  it('is made for nobody before the certificates exist', async () => {
    expect((await renew()).answer.code).toBe('EVENT_NOT_ALLOWED');
    await api.ask(SendInstallLinkDocument, { number });
    expect(await desk.database.em().count(OutboxEntity, { requestId: id, kind: 'issued' })).toBe(0);
    await complete();
  });

  it('is made anew for the holder of an ordered key, once for each proof', async () => {
    const { answer, nonce, proof } = await renew();
    expect(answer.data?.renewInstallLink.url).toMatch(/^http:\/\/localhost:4000\/install#[\w-]{43}$/);
    expect(answer.data?.renewInstallLink.expiresAt).toBe(minutesLater(MONTH_MINUTES).toISOString());
    expect((await api.ask(RenewInstallLinkDocument, { number, nonce, proof })).code).toBe('INSTALL_PROOF');
    expect((await renew((await newPair()).signKey)).answer.code).toBe('INSTALL_PROOF');
    expect((await renew(pair.signKey, { number: '0000000000000' })).answer.code).toBe('INSTALL_PROOF');
  });

  it('is looked at without being used, used by the button once, and its use can be repeated by proof', async () => {
    const secret = (await renew()).answer.data?.renewInstallLink.secret ?? '';
    for (let index = 0; index < 2; index += 1) {
      expect((await api.ask(InstallLinkDocument, { secret })).data?.installLink.state).toBe('READY');
    }
    expect((await api.ask(RecordInstalledDocument, { secret })).code).toBe('INSTALL_LINK_UNKNOWN');
    const [one, two] = await Promise.all(
      [secret, secret].map((same) => api.ask(ConsumeInstallLinkDocument, { secret: same })),
    );
    expect([one?.code, two?.code].sort()).toEqual(['INSTALL_LINK_CONSUMED', undefined]);
    const handed = one?.data?.consumeInstallLink ?? two?.data?.consumeInstallLink;
    expect(handed?.certificates.map(({ usage }) => usage)).toEqual(['SIGN', 'AUTH']);
    expect(handed?.chain).toEqual([base64(desk.ca.issuing.der), base64(desk.ca.root.der)]);
    expect((await api.ask(InstallLinkDocument, { secret })).data?.installLink.state).toBe('CONSUMED');
    const recorded = await api.ask(RecordInstalledDocument, { secret });
    expect(recorded.data?.recordInstalled).toMatchObject({
      installed: true,
      statusText: { kk: 'Сертификат сәтті орнатылды.' },
    });
    await api.ask(RecordInstalledDocument, { secret });
    expect(await desk.database.em().count(AuditEntity, { kind: 'certificate.installed', requestId: id })).toBe(1);
    const status = await api.ask(RequestStatusDocument, { number: number.toLowerCase().replace(/(.{4})/g, '$1-') });
    expect(status.data?.requestStatus?.statusText.kk).toBe('Сертификат сәтті орнатылды.');
  });

  it('ends after thirty days and when a newer one is made', async () => {
    const first = (await renew()).answer.data?.renewInstallLink.secret ?? '';
    const second = (await renew()).answer.data?.renewInstallLink.secret ?? '';
    expect((await api.ask(InstallLinkDocument, { secret: first })).data?.installLink.state).toBe('UNKNOWN');
    api.setNow(minutesLater(MONTH_MINUTES));
    expect((await api.ask(InstallLinkDocument, { secret: second })).data?.installLink.state).toBe('EXPIRED');
    expect((await api.ask(ConsumeInstallLinkDocument, { secret: second })).code).toBe('INSTALL_LINK_EXPIRED');
    api.setNow(DESK_NOW);
  });

  it('is given at the counter, with the name of who gave it, and is stored only as a hash', async () => {
    const { data } = await api.ask(IssueInstallLinkDocument, { id }, desk.session);
    const secret = data?.issueInstallLinkAtCounter.secret ?? '';
    expect((await api.ask(InstallLinkDocument, { secret })).data?.installLink.state).toBe('READY');
    const made = await desk.database
      .em()
      .find(AuditEntity, { kind: 'install-link.made', requestId: id }, { orderBy: { id: 'desc' } });
    expect(made[0]?.actorId).toBe(desk.aigerim.employee.id);
    const rows: { text: string }[] = await desk.database
      .em()
      .execute('select r::text as text from request r where id = ?', [id]);
    expect(rows[0]?.text).not.toContain(secret);
    expect(api.log.join('\n')).not.toContain(secret);
  });

  it('is sent by mail on demand, and the answer never tells whether the number exists', async () => {
    for (const asked of [number, '0000000000000', 'иә']) {
      expect((await api.ask(SendInstallLinkDocument, { number: asked })).data).toEqual({ sendInstallLink: true });
    }
    expect(await desk.database.em().count(OutboxEntity, { requestId: id, kind: 'issued' })).toBe(1);
    expect(await desk.database.em().count(AuditEntity, { requestId: id, kind: 'install-link.asked' })).toBe(1);
  });
});
