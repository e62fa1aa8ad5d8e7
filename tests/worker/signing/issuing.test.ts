import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, CertificateEntity, RequestEntity } from '@kualik/db';
import { latestCrls, listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { systemClock } from '@kualik/db/clock.ts';
import { keysOfRequest } from '@kualik/db/repositories/order.repository.ts';
import { X509Certificate } from 'node:crypto';
import type { SignerContext } from '../../../worker/signing/signer-context.ts';
import { confirmedCase, hashOf } from '../support/confirmed-case.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { openssl, verifyByOpenssl } from '../support/openssl.ts';
import { runSigningJobs, signerContext } from '../support/signer-tools.ts';

describe('issuing for a confirmed request', () => {
  let installation: Installation;
  let context: SignerContext;
  let request: RequestEntity;
  let results: Record<string, unknown>[];

  beforeAll(async () => {
    installation = await newInstallation();
    context = await signerContext(installation, systemClock);
    request = await confirmedCase(installation);
    results = await runSigningJobs(context);
  });
  afterAll(async () => {
    await context.journal.close();
    await installation.close();
  });

  async function certificates(): Promise<Record<'sign' | 'auth', Uint8Array>> {
    const rows = await installation.database.em().find(CertificateEntity, { requestId: request.id });
    const der = (usage: string) => rows.find((row) => row.usage === usage)?.der ?? new Uint8Array();
    expect(rows).toHaveLength(2);
    return { sign: der('sign'), auth: der('auth') };
  }

  it('passes condition 3, issues both certificates and completes the case', async () => {
    expect(results).toEqual([
      { kind: 'check-confirmation', to: 'P11', code: null },
      { kind: 'issue-certificates', issued: ['sign', 'auth'] },
    ]);
    const stored = await installation.database.em().findOneOrFail(RequestEntity, { id: request.id });
    expect(stored).toMatchObject({ status: 'COMPLETED', step: 'P11', blockedReason: null });
  });

  it('makes certificates that openssl verifies strictly with the lists', async () => {
    const em = installation.database.em();
    const [root, issuing] = await listAuthorities(em);
    const crls = (await latestCrls(em)).map((crl) => crl.der);
    const pki = {
      root: root?.certificate ?? new Uint8Array(),
      issuing: issuing?.certificate ?? new Uint8Array(),
      crls,
    };
    const { sign, auth } = await certificates();
    expect(verifyByOpenssl(sign, pki)).toEqual({ ok: true, text: expect.stringContaining('OK') });
    expect(verifyByOpenssl(auth, pki)).toEqual({ ok: true, text: expect.stringContaining('OK') });
  });

  it('writes the name as the national certificates do, over the ordered keys', async () => {
    const keys = await keysOfRequest(installation.database.em(), request.id);
    const { sign, auth } = await certificates();
    for (const [der, key] of [
      [sign, keys[0]],
      [auth, keys[1]],
    ] as const) {
      const certificate = new X509Certificate(der);
      expect(certificate.subject).toMatch(
        /^CN=ӘБДІҚАДЫРҰЛЫ ҒАБИТ\nSN=ӘБДІҚАДЫРҰЛЫ\nserialNumber=IIN\d{12}\nC=KZ\nGN=ҮСЕНҰЛЫ$/,
      );
      expect(certificate.subjectAltName).toBe('email:gabit@example.kz');
      expect(hashOf(certificate.publicKey.export({ format: 'der', type: 'spki' }))).toBe(key?.spkiSha256);
    }
  });

  it('gives signature and authentication certificate their own usages and policies', async () => {
    const { sign, auth } = await certificates();
    const text = (der: Uint8Array) =>
      openssl(['x509', '-inform', 'DER', '-in', '@c', '-noout', '-text'], { c: der }).text;
    expect(text(sign)).toMatch(/Key Usage: critical\s+Digital Signature, Non Repudiation\n/);
    expect(text(sign)).toMatch(/Extended Key Usage: \s+E-mail Protection, 1\.2\.398\.3\.3\.4\.1\.1/);
    expect(text(sign)).toContain('Policy: 1.2.398.3.3.2.3');
    expect(text(auth)).toMatch(/Key Usage: critical\s+Digital Signature, Key Encipherment\n/);
    expect(text(auth)).toMatch(/Extended Key Usage: \s+TLS Web Client Authentication, 1\.2\.398\.3\.3\.4\.1\.1/);
    expect(text(auth)).toContain('Policy: 1.2.398.3.3.2.4');
    expect(text(auth)).toContain('URI:http://pki.test/crl/nca_rsa.crl');
  });

  it('gives each a serial of 20 octets and one year less a second', async () => {
    const { sign, auth } = await certificates();
    const both = [new X509Certificate(sign), new X509Certificate(auth)];
    expect(both.every(({ serialNumber }) => /^[1-7][0-9A-F]{39}$/.test(serialNumber))).toBe(true);
    expect(both[0]?.serialNumber).not.toBe(both[1]?.serialNumber);
    for (const { validFromDate, validToDate } of both) {
      const nextYear = new Date(validFromDate);
      nextYear.setUTCFullYear(nextYear.getUTCFullYear() + 1);
      expect(validToDate.getTime()).toBe(nextYear.getTime() - 1000);
    }
  });

  it('leaves one audit trail: intent, before, after and issue of each', async () => {
    const trail = await installation.database
      .em()
      .find(AuditEntity, { requestId: request.id, kind: /^certificate\./ }, { orderBy: { id: 'asc' } });
    const cycle = ['certificate.intended', 'certificate.signing', 'certificate.signed', 'certificate.issued'];
    expect(trail.map((row) => row.kind)).toEqual(cycle.flatMap((kind) => [kind, kind]));
  });

  it('writes both into the journal before they are visible, with the bytes', async () => {
    const { sign, auth } = await certificates();
    const last = context.journal.entries
      .slice(-2)
      .map(({ record }) => (record.kind === 'certificate' ? record.der : ''));
    expect(last).toEqual([Buffer.from(sign).toString('base64'), Buffer.from(auth).toString('base64')]);
  });
});
