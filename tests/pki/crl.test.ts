import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseCrl, verifyCrl } from '@kualik/pki/crl.ts';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { REVOCATION_REASONS, type RevocationReason } from '@kualik/pki/extensions/crl-extensions.ts';
import { toPem } from '@kualik/pki/pem.ts';
import { type Hierarchy, hierarchy, hierarchyOfToday, listOf, serialOf } from './support/authority.ts';
import { mutantsOf } from './support/mutants.ts';
import { judge, scratch } from './support/programs.ts';

const files = scratch();
const REVOKED_AT = new Date('2026-11-21T10:00:00Z');
let ca: Hierarchy;
let issuing: string;

beforeAll(async () => {
  ca = await hierarchy();
  issuing = files.put('issuing.pem', toPem('CERTIFICATE', ca.issuing.der));
});
afterAll(() => files.remove());

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

describe('a revocation list that we write', () => {
  it('is verified by openssl, which shows number, key identifier and each reason', async () => {
    const reasons = (Object.keys(REVOCATION_REASONS) as RevocationReason[]).filter((one) => one !== 'removeFromCRL');
    const entries = reasons.map((reason, index) => ({
      serialHex: hex(serialOf(index)),
      revokedAt: REVOKED_AT,
      reason,
    }));
    const list = await listOf(ca.issuing, { entries, number: 258n });
    const { out } = judge('openssl', ['crl', '-inform', 'DER', '-noout', '-text', '-CAfile', issuing], list);
    expect(out).toContain('verify OK');
    expect(out).toMatch(/X509v3 CRL Number:\s+258/);
    expect(out).toContain('Version 2');
    for (const text of [
      'Key Compromise',
      'Certificate Hold',
      'Superseded',
      'Cessation Of Operation',
      'Privilege Withdrawn',
    ]) {
      expect(out).toContain(text);
    }
    expect(out.match(/Serial Number:/g)).toHaveLength(reasons.length);
    expect(out.match(/CRL Reason Code/g)).toHaveLength(reasons.length - 1);
  });

  it('is accepted by certtool', async () => {
    const { issuing: today } = await hierarchyOfToday();
    const second = Math.floor(Date.now() / 1000) * 1000;
    const dates = { thisUpdate: new Date(second - 3_600_000), nextUpdate: new Date(second + 86_400_000) };
    const list = files.put('list.pem', toPem('X509 CRL', await listOf(today, dates)));
    const issuer = files.put('today.pem', toPem('CERTIFICATE', today.der));
    const run = judge('certtool', ['--verify-crl', '--infile', list, '--load-ca-certificate', issuer]);
    expect(run.out).toMatch(/Verification output: Verified\./);
  });

  it('has no list of entries when nothing is revoked, and openssl agrees', async () => {
    const list = await listOf(ca.issuing);
    expect(judge('openssl', ['crl', '-inform', 'DER', '-noout', '-text'], list).out).toContain(
      'No Revoked Certificates',
    );
    expect(parseCrl(list).entries).toEqual([]);
  });

  it('is read back with the same entries', async () => {
    const entries = [{ serialHex: hex(serialOf(9)), revokedAt: REVOKED_AT, reason: 'certificateHold' as const }];
    const result = await verifyCrl(await listOf(ca.issuing, { entries }), ca.issuing.der);
    if (!result.ok) throw new Error(result.code);
    expect(result.crl.entries).toEqual(entries);
    expect(result.crl.number).toBe(7n);
    expect(result.crl.aki).toBe(parseCertificate(ca.issuing.der).ski);
  });

  it.each([
    [
      'a removal outside a delta list',
      { entries: [{ serialHex: '11', revokedAt: REVOKED_AT, reason: 'removeFromCRL' as const }] },
    ],
    ['an end before the beginning', { nextUpdate: new Date('2026-11-20T00:00:00Z') }],
    ['a negative number', { number: -1n }],
    [
      'a serial number that is not hexadecimal',
      { entries: [{ serialHex: 'xyz', revokedAt: REVOKED_AT, reason: 'superseded' as const }] },
    ],
  ])('is not written with %s', async (_, change) => {
    await expect(listOf(ca.issuing, change)).rejects.toMatchObject({ code: 'VALUE_NOT_ENCODABLE' });
  });
});

describe('verification of a list', () => {
  it('names a foreign issuer and a changed signature', async () => {
    const list = await listOf(ca.issuing);
    expect(await verifyCrl(list, ca.root.der)).toMatchObject({ ok: false, code: 'CRL_SIGNATURE_WRONG' });
    const changed = new Uint8Array(list);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(await verifyCrl(changed, ca.issuing.der)).toMatchObject({ ok: false, code: 'CRL_SIGNATURE_WRONG' });
  });

  it('refuses a list that a certificate without cRLSign has signed', async () => {
    expect(await verifyCrl(await listOf(ca.holder), ca.holder.der)).toMatchObject({
      ok: false,
      code: 'CRL_SIGNATURE_WRONG',
    });
  });

  it('gives a code for each of more than 200 broken lists', async () => {
    const list = await listOf(ca.issuing, {
      entries: [{ serialHex: '1234', revokedAt: REVOKED_AT, reason: 'superseded' }],
    });
    for (const { name, bytes } of mutantsOf(list, 11, { cuts: 50, flips: 130, other: 30 })) {
      expect({ name, ok: (await verifyCrl(bytes, ca.issuing.der)).ok }).toEqual({ name, ok: false });
    }
  });
});
