import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseCrl, verifyCrl } from '@kualik/pki/crl.ts';
import {
  CRL_HEAD_BYTES,
  CrlEntryScanner,
  crlLayout,
  crlWithoutEntries,
  type ScannedEntry,
} from '@kualik/pki/crl-scan.ts';
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

describe('a list that limits itself', () => {
  const entry = { serialHex: hex(serialOf(3)), revokedAt: REVOKED_AT, reason: 'removeFromCRL' as const };

  it('tells openssl its base, its place, where deltas are and since when expired certificates stay listed', async () => {
    const full = await listOf(ca.issuing, {
      freshestCrl: ['http://pki.example.kz/crl/nca_rsa-delta.crl'],
      distributionPoint: ['http://pki.example.kz/crl/nca_rsa-ssl-0.crl'],
      expiredSince: new Date('2026-01-01T00:00:00Z'),
    });
    const { out } = judge('openssl', ['crl', '-inform', 'DER', '-noout', '-text', '-CAfile', issuing], full);
    expect(out).toContain('verify OK');
    expect(out).toMatch(/X509v3 Freshest CRL:\s+Full Name:\s+URI:http:\/\/pki.example.kz\/crl\/nca_rsa-delta.crl/);
    expect(out).toMatch(/X509v3 Issuing Distribution Point: critical\s+Full Name:\s+URI:http:\/\/pki.*ssl-0.crl/);
    expect(out).toMatch(/2\.5\.29\.60|Expired/i);
    const delta = await listOf(ca.issuing, { deltaBase: 5n, entries: [entry] });
    const shown = judge('openssl', ['crl', '-inform', 'DER', '-noout', '-text', '-CAfile', issuing], delta).out;
    expect(shown).toContain('verify OK');
    expect(shown).toMatch(/X509v3 Delta CRL Indicator: critical\s+(5|0x05)/);
    expect(shown).toContain('Remove From CRL');
    expect(parseCrl(delta)).toMatchObject({ deltaBase: 5n, number: 7n, entries: [entry] });
  });

  it('tells since when a key is thought to be known to others', async () => {
    const invalidSince = new Date('2026-11-01T00:00:00Z');
    const list = await listOf(ca.issuing, { entries: [{ ...entry, reason: 'keyCompromise' as const, invalidSince }] });
    const { out } = judge('openssl', ['crl', '-inform', 'DER', '-noout', '-text'], list);
    expect(out).toMatch(/Invalidity Date:\s+Nov {2}1 00:00:00 2026 GMT/);
    expect(parseCrl(list).entries[0]?.reason).toBe('keyCompromise');
  });
});

describe('a list that is read in pieces', () => {
  it.each([1, 7, 64, 4096])('tells the same entries when cut into pieces of %i octets', async (size) => {
    const entries = Array.from({ length: 40 }, (_, index) => ({
      serialHex: hex(serialOf(index)),
      revokedAt: REVOKED_AT,
      reason: index % 3 === 0 ? ('certificateHold' as const) : ('unspecified' as const),
    }));
    const list = await listOf(ca.issuing, { entries });
    const layout = crlLayout(list.subarray(0, CRL_HEAD_BYTES));
    const scanner = new CrlEntryScanner();
    const seen: ScannedEntry[] = [];
    // One piece of memory for all, as a file is read.
    const piece = Buffer.alloc(size);
    for (let at = layout.entries.start; at < layout.entries.end; at += size) {
      const end = Math.min(at + size, layout.entries.end);
      piece.set(list.subarray(at, end));
      scanner.push(piece.subarray(0, end - at), (one) => seen.push(one));
    }
    expect(scanner.end()).toBe(40);
    expect(seen).toEqual(entries.map(({ serialHex, reason }) => ({ serialHex, reason })));
    expect(Buffer.from(list.subarray(layout.tbs.start, layout.tbs.end))).toEqual(Buffer.from(parseCrl(list).tbs));
    const short = parseCrl(crlWithoutEntries(layout, list, list.subarray(layout.entries.end)));
    expect(short).toMatchObject({ number: 7n, entries: [], aki: parseCrl(list).aki });
  });

  it('refuses entries that are cut off or are none', async () => {
    const scanner = new CrlEntryScanner();
    scanner.push(Uint8Array.of(0x30, 5, 2));
    expect(() => scanner.end()).toThrow('cut off');
    expect(() => new CrlEntryScanner().push(Uint8Array.of(0x30, 3, 2, 1, 5))).toThrow('malformed');
    expect(() => crlLayout(Uint8Array.of(0x30, 3, 2, 1, 5))).toThrow('not a revocation list');
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
