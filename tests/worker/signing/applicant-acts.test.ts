import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, CertificateEntity, RequestEntity, RevocationEntity, SignedRequestEntity } from '@kualik/db';
import { latestCrlOf, listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { signedRequestOf } from '@kualik/db/repositories/signed-request.repository.ts';
import { systemClock } from '@kualik/db/clock.ts';
import { publishDueCrl } from '../../../worker/signing/due-crls.ts';
import type { ListContext } from '../../../worker/signing/signer-context.ts';
import { confirmReissue, issuedHolder, orderedReissue, orderedRevocation } from '../support/applicant-acts.ts';
import type { Holder } from '../support/applicant-acts.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { openssl, pem } from '../support/openssl.ts';
import { runSigningJobs, signerContext } from '../support/signer-tools.ts';

let installation: Installation;
let context: ListContext;
let offset = 0;

beforeAll(async () => {
  installation = await newInstallation();
  context = await signerContext(installation, { now: () => new Date(systemClock.now().getTime() + offset) });
});
afterAll(async () => {
  await context.journal.close();
  await installation.close();
});

const em = () => installation.database.em();
const caseOf = (id: string) => em().findOneOrFail(RequestEntity, { id });
const revocationOf = ({ id }: CertificateEntity) => em().findOne(RevocationEntity, { certificateId: id });

/** The program of others reads the applicant's signature without our database. */
async function judgedByOpenssl(requestId: string): Promise<{ ok: boolean; text: string }> {
  const signed = await signedRequestOf(em(), requestId);
  const authorities = await listAuthorities(em());
  return openssl(['cms', '-verify', '-inform', 'DER', '-in', '@cms', '-CAfile', '@ca', '-purpose', 'any'], {
    cms: signed?.cms ?? new Uint8Array(),
    ca: authorities.map(({ certificate }) => pem('CERTIFICATE', certificate)).join(''),
  });
}

async function expectAlarm(requestId: string, code: string): Promise<void> {
  const alarms = await em().find(AuditEntity, { requestId, kind: 'confirmation.alarm' });
  expect(alarms.map((row) => (JSON.parse(row.data) as { code: string }).code)).toEqual([code]);
  expect(await caseOf(requestId)).toMatchObject({ blockedReason: code, finishedAt: null });
}

describe('revocation by the applicant’s signature (reg p.8(3), process N3)', () => {
  let holder: Holder;
  let request: RequestEntity;

  beforeAll(async () => {
    holder = await issuedHolder(installation, context);
    request = await orderedRevocation(installation, holder);
    await runSigningJobs(context);
  });

  it('revokes what was signed, the signing certificate too, and completes the case', async () => {
    expect(await caseOf(request.id)).toMatchObject({ status: 'COMPLETED', step: 'P3', blockedReason: null });
    for (const certificate of [holder.sign, holder.auth])
      expect(await revocationOf(certificate)).toMatchObject({
        reason: 'keyCompromise',
        requestedBy: holder.sign.sha256,
      });
  });

  it('is published: the list names both serial numbers with the reason (reg t.3 a.4)', async () => {
    offset = 30_000;
    await publishDueCrl(context);
    offset = 0;
    const crl = await latestCrlOf(em(), context.authority.id);
    const { text } = openssl(['crl', '-inform', 'DER', '-in', '@crl', '-noout', '-text'], { crl: crl?.der ?? '' });
    for (const { serialHex } of [holder.sign, holder.auth]) expect(text).toContain(serialHex.toUpperCase());
    expect(text).toContain('Key Compromise');
  });

  it('keeps a signature that openssl accepts over exactly that document', async () => {
    const { ok, text } = await judgedByOpenssl(request.id);
    expect([ok, text]).toEqual([true, expect.stringContaining('"type":"kualik/request/1"')]);
    expect(text).toContain(holder.sign.serialHex);
  });

  it('does it once, however often the work comes', async () => {
    await em().execute(
      `update outbox set closed_at = null, result = null where request_id = ? and kind = 'revoke-ordered'`,
      [request.id],
    );
    expect(await runSigningJobs(context)).toEqual([{ kind: 'revoke-ordered', skipped: 'COMPLETED' }]);
    expect(await em().count(RevocationEntity, { certificateId: holder.sign.id })).toBe(1);
  });
});

describe('the signer trusts no row of a revocation (reg p.8 C1)', () => {
  let asel: Holder;
  let marat: Holder;
  beforeAll(async () => {
    asel = await issuedHolder(installation, context);
    marat = await issuedHolder(installation, context);
  });

  it('revokes nothing of another person, whatever was signed', async () => {
    const request = await orderedRevocation(installation, asel, { serials: [marat.sign.serialHex] });
    expect(await runSigningJobs(context)).toEqual([{ kind: 'revoke-ordered', blocked: 'REVOCATION_TARGET_UNKNOWN' }]);
    await expectAlarm(request.id, 'REVOCATION_TARGET_UNKNOWN');
    expect(await revocationOf(marat.sign)).toBeNull();
  });

  it('revokes nothing by an authentication certificate', async () => {
    const request = await orderedRevocation(installation, asel, { usage: 'auth' });
    expect(await runSigningJobs(context)).toEqual([{ kind: 'revoke-ordered', blocked: 'SIGNED_REQUEST_KEY_USAGE' }]);
    await expectAlarm(request.id, 'SIGNED_REQUEST_KEY_USAGE');
  });

  it('revokes nothing without a signature, nor by the signature of another case', async () => {
    const request = await orderedRevocation(installation, asel);
    await em().nativeDelete(SignedRequestEntity, { requestId: request.id });
    expect(await runSigningJobs(context)).toEqual([{ kind: 'revoke-ordered', blocked: 'SIGNED_REQUEST_MISSING' }]);
    const first = await orderedRevocation(installation, asel);
    await em().execute(`update request set idempotency_key = gen_random_uuid() where id = ?`, [first.id]);
    const blocked = { kind: 'revoke-ordered', blocked: 'SIGNED_REQUEST_CONTENT_DIFFERS' };
    expect(await runSigningJobs(context)).toEqual([blocked]);
    expect(await revocationOf(asel.sign)).toBeNull();
  });
});

describe('certificates again by two signatures (reg p.7, process N2)', () => {
  async function confirmed(holder: Holder, change: Parameters<typeof orderedReissue>[2] = {}): Promise<RequestEntity> {
    const request = await orderedReissue(installation, holder, change);
    const signed = await signedRequestOf(em(), request.id);
    await confirmReissue(installation, request, signed?.documentSha256);
    return request;
  }

  it('issues the pair (reg p.7(8)), and revokes the predecessors that were given up after that (std1 p.6 2))', async () => {
    const holder = await issuedHolder(installation, context);
    const request = await confirmed(holder, { revokeSerials: [holder.sign.serialHex] });
    expect(await runSigningJobs(context)).toEqual([
      { kind: 'check-confirmation', to: 'P8', code: null },
      { kind: 'issue-certificates', issued: ['sign', 'auth'] },
      { kind: 'revoke', revoked: holder.sign.serialHex },
    ]);
    expect(await caseOf(request.id)).toMatchObject({ status: 'COMPLETED', step: 'P8' });
    expect(await revocationOf(holder.sign)).toMatchObject({ reason: 'superseded', requestedBy: holder.sign.sha256 });
    expect(await revocationOf(holder.auth)).toBeNull();
    const issued = await em().find(CertificateEntity, { requestId: request.id, state: 'issued' });
    expect(issued.map(({ iin }) => iin)).toEqual([holder.applicant.iin, holder.applicant.iin]);
    expect((await judgedByOpenssl(request.id)).ok).toBe(true);
  });

  it('issues nothing without the applicant’s own signature (reg p.7 C2)', async () => {
    const request = await confirmed(await issuedHolder(installation, context));
    await em().nativeDelete(SignedRequestEntity, { requestId: request.id });
    expect(await runSigningJobs(context)).toEqual([{ kind: 'check-confirmation', blocked: 'SIGNED_REQUEST_MISSING' }]);
    await expectAlarm(request.id, 'SIGNED_REQUEST_MISSING');
  });

  it('issues nothing when the operator confirmed without seeing what the applicant signed', async () => {
    const request = await orderedReissue(installation, await issuedHolder(installation, context));
    await confirmReissue(installation, request, undefined);
    const blocked = { kind: 'check-confirmation', blocked: 'SIGNED_REQUEST_CONTENT_DIFFERS' };
    expect(await runSigningJobs(context)).toEqual([blocked]);
  });

  it('issues nothing over keys that the applicant did not sign', async () => {
    const keys = [{ usage: 'sign' as const, csrSha256: 'a'.repeat(64), spkiSha256: 'b'.repeat(64) }];
    const request = await confirmed(await issuedHolder(installation, context), { keys });
    const blocked = { kind: 'check-confirmation', blocked: 'SIGNED_REQUEST_CONTENT_DIFFERS' };
    expect(await runSigningJobs(context)).toEqual([blocked]);
    await expectAlarm(request.id, 'SIGNED_REQUEST_CONTENT_DIFFERS');
  });

  it('refuses the order (P7) when the signing certificate was revoked meanwhile', async () => {
    const holder = await issuedHolder(installation, context);
    const request = await orderedReissue(installation, holder);
    await orderedRevocation(installation, holder, { serials: [holder.sign.serialHex] });
    await runSigningJobs(context);
    await confirmReissue(installation, request, (await signedRequestOf(em(), request.id))?.documentSha256);
    const refused = { kind: 'check-confirmation', to: 'P7', code: 'CERTIFICATE_REVOKED' };
    expect(await runSigningJobs(context)).toEqual([refused]);
    const stored = await caseOf(request.id);
    expect(stored).toMatchObject({ status: 'REFUSED', refusalStep: 'P7', refusalCode: 'CERTIFICATE_REVOKED' });
  });
});
