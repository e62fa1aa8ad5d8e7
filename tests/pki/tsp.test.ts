import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { toPem } from '@kualik/pki/pem.ts';
import * as tsp from '@kualik/pki/tsp.ts';
import { type Hierarchy, hierarchyOfToday, holderOrder, issue, type Issued } from './support/authority.ts';
import { mutantsOf } from './support/mutants.ts';
import { judge, scratch } from './support/programs.ts';

const files = scratch();
const DATA = Buffer.from('Қазақстан Республикасы');
let ca: Hierarchy;
let tsa: Issued;
const paths = { root: '', untrusted: '', data: '' };

beforeAll(async () => {
  ca = await hierarchyOfToday();
  const { notBefore, notAfter } = parseCertificate(ca.holder.der);
  const applicant = { kind: 'authority', commonName: 'УАҚЫТ БЕЛГІСІ TEST', organization: null } as const;
  tsa = await issue({ ...holderOrder(ca.issuing, 'tsa'), applicant, key: 'other', serial: 9, notBefore, notAfter });
  paths.root = files.put('root.pem', toPem('CERTIFICATE', ca.root.der));
  paths.untrusted = files.put(
    'untrusted.pem',
    [ca.issuing.der, tsa.der].map((der) => toPem('CERTIFICATE', der)).join(''),
  );
  paths.data = files.put('data', DATA);
});
afterAll(() => files.remove());

function askedByOpenssl(...options: string[]): Uint8Array {
  const path = files.put('request.tsq', '');
  const { status, out } = judge('openssl', ['ts', '-query', '-data', paths.data, ...options, '-out', path]);
  if (status !== 0) throw new Error(out);
  return readFileSync(path);
}

async function answerTo(request: Uint8Array, accuracyMillis = 1_000): Promise<Uint8Array> {
  const read = tsp.parseTspRequest(request);
  if (!read.ok) return tsp.rejectedAnswer(read.failure);
  const info = tsp.buildTokenInfo({
    policy: tsp.TSP_POLICIES[0] ?? '',
    imprint: read.imprint,
    serial: Uint8Array.of(0xff, 1, 2),
    time: new Date('2026-11-30T10:20:30.120Z'),
    accuracyMillis,
    isOrdered: true,
    nonce: read.nonce,
  });
  const signer = { certificate: tsa.der, sign: (bytes: Uint8Array) => tsa.key.sign(bytes) };
  return tsp.grantedAnswer(await tsp.signToken(info, signer, read.wantsCertificate));
}

describe('a time stamp', () => {
  it.each([
    ['with certificate, SHA-256', ['-sha256', '-cert']],
    ['without certificate, SHA-512', ['-sha512']],
    ['without a nonce', ['-sha384', '-cert', '-no_nonce']],
  ])('%s is verified by openssl against the request', async (_name, options) => {
    const request = files.put('asked.tsq', askedByOpenssl(...options));
    const answer = files.put('answer.tsr', await answerTo(readFileSync(request)));
    const trust = ['-CAfile', paths.root, '-untrusted', paths.untrusted];
    const { out } = judge('openssl', ['ts', '-verify', '-queryfile', request, '-in', answer, ...trust]);
    expect(out).toContain('Verification: OK');
    const over = judge('openssl', ['ts', '-verify', '-data', paths.data, '-in', answer, ...trust]);
    expect(over.out).toContain('Verification: OK');
  });

  it('says policy, serial number, precise time, accuracy and ordering', async () => {
    const answer = files.put('answer.tsr', await answerTo(askedByOpenssl('-sha256'), 1_500));
    const { out } = judge('openssl', ['ts', '-reply', '-in', answer, '-text']);
    expect(out).toContain('Policy OID: 1.2.398.3.3.2.6.1');
    expect(out).toContain('Serial number: 0xFF0102');
    expect(out).toContain('Nov 30 10:20:30.12 2026 GMT');
    expect(out).toContain('Accuracy: 0x01 seconds, 0x01F4 millis');
    expect(out).toContain('Ordering: yes');
  });

  it('has a certificate with one critical purpose', () => {
    const { out } = judge('openssl', ['x509', '-inform', 'DER', '-noout', '-text', '-purpose'], tsa.der);
    expect(out).toMatch(/Extended Key Usage: critical\s+Time Stamping/);
    expect(out).toContain('Time Stamp signing : Yes');
  });
});

describe('a request for a time stamp', () => {
  const imprint = createHash('sha256').update(DATA).digest();

  it('of openssl is read', () => {
    const read = tsp.parseTspRequest(askedByOpenssl('-sha256', '-cert', '-tspolicy', '1.2.3.4'));
    expect(read).toMatchObject({ ok: true, policy: '1.2.3.4', wantsCertificate: true });
    if (read.ok) expect(Buffer.from(read.imprint).includes(imprint)).toBe(true);
  });

  it.each([
    ['SHA-1', () => askedByOpenssl('-sha1'), 'badAlg', 'unrecognized or unsupported algorithm'],
    ['nothing', () => new Uint8Array(), 'badDataFormat', 'the data submitted has the wrong format'],
    ['more than 4 KiB', () => new Uint8Array(4_097), 'badDataFormat', 'wrong format'],
  ] as const)('for %s is refused, which openssl shows', async (_name, request, failure, text) => {
    expect(tsp.parseTspRequest(request())).toEqual({ ok: false, failure });
    const answer = files.put('refused.tsr', await answerTo(request()));
    const { out } = judge('openssl', ['ts', '-reply', '-in', answer, '-text']);
    expect(out).toContain('Status: Rejected.');
    expect(out).toContain(text);
  });

  it.each([
    ['timeNotAvailable', 'the TSA’s time source is not available'],
    ['unacceptedPolicy', 'the requested TSA policy is not supported'],
    ['systemFailure', 'the request cannot be handled due to system failure'],
  ] as const)('may be answered %s', (failure, text) => {
    const answer = files.put('refused.tsr', tsp.rejectedAnswer(failure));
    const { out } = judge('openssl', ['ts', '-reply', '-in', answer, '-text']);
    expect(out.replace("'", '’')).toContain(text);
  });

  it('that was mutated is read or refused, never a crash', () => {
    for (const { bytes } of mutantsOf(askedByOpenssl('-sha256'), 13, { cuts: 60, flips: 300, other: 100 }))
      expect(() => tsp.parseTspRequest(bytes)).not.toThrow();
  });
});
