import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, CertificateEntity, RequestEntity, RevocationEntity } from '@kualik/db';
import { systemClock } from '@kualik/db/clock.ts';
import { insertHold } from '@kualik/db/repositories/hold.repository.ts';
import { signedRequestOf } from '@kualik/db/repositories/signed-request.repository.ts';
import { holdEndsAt } from '@kualik/domain/rules/holds.ts';
import type { SignerContext } from '../../../worker/signing/signer-context.ts';
import { confirmReissue, issuedHolder, orderedReissue, orderedRevocation } from '../support/applicant-acts.ts';
import type { Holder } from '../support/applicant-acts.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { openssl } from '../support/openssl.ts';
import { runSigningJobs, signerContext } from '../support/signer-tools.ts';

const NAMES = ['kokzhiek.kz', 'www.kokzhiek.kz'];

let installation: Installation;
let context: SignerContext;

beforeAll(async () => {
  installation = await newInstallation();
  context = await signerContext(installation, systemClock);
});
afterAll(async () => {
  await context.journal.close();
  await installation.close();
});

const em = () => installation.database.em();
const caseOf = (id: string) => em().findOneOrFail(RequestEntity, { id });
const issuedFor = ({ id }: RequestEntity) => em().find(CertificateEntity, { requestId: id });

async function confirmed(request: RequestEntity): Promise<void> {
  await confirmReissue(installation, request, (await signedRequestOf(em(), request.id))?.documentSha256);
}

async function putOnHold(certificate: CertificateEntity): Promise<void> {
  const at = new Date();
  const placed = { channel: 'notice_link', placedAt: at, placedById: null, endsAt: holdEndsAt(at) } as const;
  expect(await insertHold(em(), { certificate, ...placed })).not.toBeNull();
}

describe('an SSL certificate again by two signatures (std1 p.9 issue 3) and repeat)', () => {
  async function ordered(asked: readonly string[]): Promise<RequestEntity> {
    const holder = await issuedHolder(installation, context);
    const details = { domainNames: [...NAMES], provenDomainNames: [...NAMES] };
    const applicant = { ...holder.applicant, kind: 'domain_individual', details } as const;
    return orderedReissue(installation, { ...holder, applicant }, { asked });
  }

  it('is issued for the names that were proven for the predecessor', async () => {
    const request = await ordered(NAMES);
    await confirmed(request);
    expect(await runSigningJobs(context)).toEqual([
      { kind: 'check-confirmation', to: 'P8', code: null },
      { kind: 'issue-certificates', issued: ['ssl'] },
    ]);
    const [issued] = await issuedFor(request);
    const der = issued?.der ?? new Uint8Array();
    const { text } = openssl(['x509', '-inform', 'DER', '-in', '@c', '-noout', '-text'], { c: der });
    expect(text).toMatch(/Subject Alternative Name: \s+DNS:kokzhiek\.kz, DNS:www\.kokzhiek\.kz\n/);
  });

  it('is not issued over a key that does not ask for them, which the api lets nobody send', async () => {
    const request = await ordered(NAMES.slice(0, 1));
    await confirmed(request);
    const blocked = { kind: 'check-confirmation', blocked: 'CONFIRMATION_CONTENT_DIFFERS' };
    expect(await runSigningJobs(context)).toEqual([blocked]);
    expect(await issuedFor(request)).toEqual([]);
  });
});

describe('a signing certificate that was put on hold meanwhile (reg p.7 T1c, p.8 C1)', () => {
  let holder: Holder;
  beforeAll(async () => {
    holder = await issuedHolder(installation, context);
  });

  it('refuses the re-issue as held, not as revoked: a hold can be released', async () => {
    const request = await orderedReissue(installation, holder);
    await putOnHold(holder.sign);
    await confirmed(request);
    const refused = { kind: 'check-confirmation', to: 'P7', code: 'CERTIFICATE_HELD' };
    expect(await runSigningJobs(context)).toEqual([refused]);
    expect(await caseOf(request.id)).toMatchObject({ status: 'REFUSED', refusalCode: 'CERTIFICATE_HELD' });
    expect(await issuedFor(request)).toEqual([]);
  });

  it('revokes nothing by a signature that was made on hold', async () => {
    await orderedRevocation(installation, holder);
    expect(await runSigningJobs(context)).toEqual([{ kind: 'revoke-ordered', blocked: 'CERTIFICATE_HELD' }]);
    expect(await em().count(RevocationEntity, { certificateId: holder.sign.id })).toBe(0);
  });
});

describe('predecessors given up with the order (std1 p.6 2))', () => {
  it('issues nothing and raises the alarm when one of them is another person’s: the act is one', async () => {
    const [asel, marat] = [await issuedHolder(installation, context), await issuedHolder(installation, context)];
    const revokeSerials = [asel.sign.serialHex, marat.sign.serialHex].sort();
    const request = await orderedReissue(installation, asel, { revokeSerials });
    await confirmed(request);
    expect(await runSigningJobs(context)).toEqual([
      { kind: 'check-confirmation', to: 'P8', code: null },
      { kind: 'issue-certificates', blocked: 'REVOCATION_TARGET_UNKNOWN' },
    ]);
    const alarms = await em().find(AuditEntity, { requestId: request.id, kind: 'confirmation.alarm' });
    expect(alarms.map(({ data }) => data)).toEqual([expect.stringContaining('REVOCATION_TARGET_UNKNOWN')]);
    const stored = await caseOf(request.id);
    expect(stored).toMatchObject({ blockedReason: 'REVOCATION_TARGET_UNKNOWN', finishedAt: null });
    expect(await issuedFor(request)).toEqual([]);
    const revoked = await em().find(RevocationEntity, { certificateId: { $in: [asel.sign.id, marat.sign.id] } });
    expect(revoked).toEqual([]);
  });
});
