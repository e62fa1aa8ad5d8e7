import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifySignature } from '@kualik/pki/algorithms.ts';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import * as ocsp from '@kualik/pki/ocsp.ts';
import { toPem } from '@kualik/pki/pem.ts';
import { type Hierarchy, hierarchyOfToday, holderOrder, issue, type Issued } from './support/authority.ts';
import { mutantsOf } from './support/mutants.ts';
import { judge, scratch } from './support/programs.ts';

const files = scratch();
const PRODUCED = new Date(Math.floor(Date.now() / 1000) * 1000);
const NEXT = new Date(PRODUCED.getTime() + 60_000);
let ca: Hierarchy;
let delegate: Issued;
let issuing: ReturnType<typeof parseCertificate>;
let serial: Uint8Array;
const paths = { issuing: '', root: '', holder: '', chain: '' };

beforeAll(async () => {
  ca = await hierarchyOfToday();
  issuing = parseCertificate(ca.issuing.der);
  const { notBefore, notAfter, serialHex } = parseCertificate(ca.holder.der);
  serial = Buffer.from(serialHex, 'hex');
  const applicant = { kind: 'authority', commonName: 'OCSP RESPONDER TEST', organization: null } as const;
  const order = {
    ...holderOrder(ca.issuing, 'ocsp'),
    applicant,
    key: 'other',
    serial: 9,
    notBefore,
    notAfter,
  } as const;
  delegate = await issue(order);
  const pem = (one: Issued): string => toPem('CERTIFICATE', one.der);
  paths.issuing = files.put('issuing.pem', pem(ca.issuing));
  paths.root = files.put('root.pem', pem(ca.root));
  paths.holder = files.put('holder.pem', pem(ca.holder));
  paths.chain = files.put('chain.pem', pem(ca.root) + pem(ca.issuing));
});
afterAll(() => files.remove());

async function answerTo(request: Uint8Array, statuses: readonly ocsp.CertStatus[]): Promise<Uint8Array> {
  const { certIds, nonce } = ocsp.parseOcspRequest(request);
  const data = ocsp.buildResponseData({
    responder: ocsp.responderByName(parseCertificate(delegate.der).subjectDer),
    producedAt: PRODUCED,
    singles: certIds.map(({ der }, index) => ({ certId: der, status: statuses[index] ?? { kind: 'unknown' } })),
    thisUpdate: PRODUCED,
    nextUpdate: NEXT,
    nonce,
    hasExtendedRevoke: statuses.includes(ocsp.NON_ISSUED),
  });
  return ocsp.assembleOcspAnswer(data, 'sha256WithRSAEncryption', await delegate.key.sign(data), [delegate.der]);
}

/** Two questions as the openssl program asks them. */
function askedByOpenssl(...options: string[]): Uint8Array {
  const path = files.put('request.der', '');
  const { status, out } = judge('openssl', [
    ...['ocsp', '-issuer', paths.issuing, ...options, '-cert', paths.holder, '-serial', '0x1234', '-reqout', path],
  ]);
  if (status !== 0) throw new Error(out);
  return readFileSync(path);
}

describe('a request', () => {
  it.each([
    ['SHA-1 with a nonce', [], 'nonce'],
    ['SHA-256 with a nonce', ['-sha256'], 'nonce'],
    ['SHA-1 without a nonce', ['-no_nonce'], null],
  ] as const)('of openssl by %s names the issuer and both certificates', (_name, options, nonce) => {
    const request = ocsp.parseOcspRequest(askedByOpenssl(...options));
    expect(request.certIds.map(({ serialHex }) => serialHex)).toEqual([Buffer.from(serial).toString('hex'), '1234']);
    for (const { issuerKey } of request.certIds) expect(ocsp.issuerKeys(issuing)).toContain(issuerKey);
    expect(request.nonce === null).toBe(nonce === null);
  });

  it.each(['sha1', 'sha256'] as const)('of ours by %s is what openssl writes', (hash) => {
    const own = ocsp.buildOcspRequest([ocsp.writeCertId(issuing, serial, hash)], new Uint8Array(32).fill(7));
    const [asked] = ocsp.parseOcspRequest(askedByOpenssl(`-${hash}`)).certIds;
    const read = ocsp.parseOcspRequest(own);
    expect(read.certIds[0]).toEqual(asked);
    expect(read.nonce).toEqual(new Uint8Array(32).fill(7));
  });

  it.each([
    [1, true],
    [8, true],
    [32, true],
    [128, true],
    [0, false],
    [129, false],
  ])('with a nonce of %i octets is read: %s (RFC 9654)', (length, isRead) => {
    const request = ocsp.buildOcspRequest([ocsp.writeCertId(issuing, serial, 'sha1')], new Uint8Array(length));
    const read = (): unknown => ocsp.parseOcspRequest(request);
    if (isRead) expect(read).not.toThrow();
    else expect(read).toThrow('nonce');
  });

  it('for no certificate, for too many or too long is refused', () => {
    const certId = ocsp.writeCertId(issuing, serial, 'sha1');
    expect(() => ocsp.parseOcspRequest(ocsp.buildOcspRequest([], null))).toThrow('questions');
    expect(() => ocsp.parseOcspRequest(ocsp.buildOcspRequest(new Array(33).fill(certId), null))).toThrow('questions');
    expect(() => ocsp.parseOcspRequest(new Uint8Array(8_193))).toThrow('too large');
  });

  it('that was mutated is read or refused by DerError, never otherwise', () => {
    const good = ocsp.buildOcspRequest([ocsp.writeCertId(issuing, serial, 'sha256')], new Uint8Array(16));
    for (const { bytes, name } of mutantsOf(good, 11, { cuts: 60, flips: 300, other: 100 })) {
      try {
        ocsp.parseOcspRequest(bytes);
      } catch (error) {
        expect([name, (error as Error).name]).toEqual([name, 'DerError']);
      }
    }
  });
});

describe('an answer that we write', () => {
  const REVOKED_AT = new Date('2026-11-20T10:00:00Z');

  it.each([
    ['good', { kind: 'good' }, ': good'],
    ['revoked', { kind: 'revoked', at: REVOKED_AT, reason: 'keyCompromise' }, 'keyCompromise'],
    ['held', { kind: 'revoked', at: REVOKED_AT, reason: 'certificateHold' }, 'certificateHold'],
    ['revoked without a reason', { kind: 'revoked', at: REVOKED_AT, reason: 'unspecified' }, 'revoked'],
    [
      'revoked, with the day since when the key was known (RFC 6960 4.4.5)',
      { kind: 'revoked', at: REVOKED_AT, reason: 'keyCompromise', invalidSince: new Date('2026-10-01T00:00:00Z') },
      'Invalidity Date: \n                Oct  1 00:00:00 2026 GMT',
    ],
    ['unknown', { kind: 'unknown' }, ': unknown'],
  ] as [string, ocsp.CertStatus, string][])('is accepted by openssl: %s', async (_name, status, text) => {
    const request = files.put('asked.der', askedByOpenssl('-sha256'));
    const answer = files.put('answer.der', await answerTo(readFileSync(request), [status, ocsp.NON_ISSUED]));
    const { out } = judge('openssl', [
      ...['ocsp', '-reqin', request, '-respin', answer, '-CAfile', paths.root, '-verify_other', paths.issuing],
      '-resp_text',
    ]);
    expect(out).toContain('Response verify OK');
    expect(out).not.toMatch(/WARNING: no nonce|Nonce Verify error/i);
    expect(out).toContain(text);
    expect(out).toMatch(
      /Serial Number: 1234\s+Cert Status: revoked\s+Revocation Time: Jan {2}1 00:00:00 1970[\s\S]*certificateHold/,
    );
  });

  it('is accepted by GnuTLS', async () => {
    const request = ocsp.buildOcspRequest([ocsp.writeCertId(issuing, serial, 'sha1')], new Uint8Array(32).fill(3));
    const answer = files.put('gnutls.der', await answerTo(request, [{ kind: 'good' }]));
    const { out } = judge('ocsptool', [
      ...['--verify-response', '--load-trust', paths.issuing, '--load-issuer', paths.issuing],
      ...['--load-cert', paths.holder, '--infile', answer],
    ]);
    expect(out).toContain('Verifying OCSP Response: Success');
    expect(out).toContain('Certificate Status: good');
  });

  it('is read back with the day since when the key was known', async () => {
    const since = { kind: 'revoked', at: REVOKED_AT, reason: 'keyCompromise', invalidSince: PRODUCED } as const;
    const request = ocsp.buildOcspRequest([ocsp.writeCertId(issuing, serial, 'sha256')], null);
    expect(ocsp.parseOcspAnswer(await answerTo(request, [since]))).toMatchObject({ singles: [{ status: since }] });
  });

  it('is read back with statuses, nonce and the mark of extended revoke', async () => {
    const certIds = [serial, Uint8Array.of(0x12)].map((one) => ocsp.writeCertId(issuing, one, 'sha256'));
    const nonce = new Uint8Array(32).fill(5);
    const bytes = await answerTo(ocsp.buildOcspRequest(certIds, nonce), [{ kind: 'good' }, ocsp.NON_ISSUED]);
    expect(ocsp.parseOcspAnswer(bytes)).toMatchObject({
      status: 'successful',
      producedAt: PRODUCED,
      nonce,
      hasExtendedRevoke: true,
      singles: [{ status: { kind: 'good' }, nextUpdate: NEXT }, { status: ocsp.NON_ISSUED }],
      certificates: [delegate.der],
    });
    for (const { bytes: mutant, name } of mutantsOf(bytes, 12, { cuts: 60, flips: 200, other: 60 })) {
      try {
        ocsp.parseOcspAnswer(mutant);
      } catch (error) {
        expect([name, (error as Error).name]).toEqual([name, 'DerError']);
      }
    }
  });

  it.each(['malformedRequest', 'tryLater', 'unauthorized', 'internalError'] as const)('may say %s only', (status) => {
    expect(ocsp.parseOcspAnswer(ocsp.unsuccessfulAnswer(status))).toEqual({ status });
  });
});

describe('recorded answers of the national responder', () => {
  const recorded = (name: string): ocsp.OcspAnswer => {
    const answer = ocsp.parseOcspAnswer(
      readFileSync(new URL(`../fixtures/nca-rk/ocsp-ocsp_response_${name}.bin`, import.meta.url)),
    );
    if (answer.status !== 'successful') throw new Error(answer.status);
    return answer;
  };

  it.each([
    ['ceo_2015_revoked', 'revoked', 'certificateHold', '2022-07-27T10:25:30.000Z'],
    ['ceo_sign_2004_revoked', 'revoked', 'superseded', '2022-01-18T06:30:55.000Z'],
    ['individual_2015', 'revoked', 'certificateHold', '1970-01-01T00:00:00.000Z'],
    ['individual_sign_2004', 'good', undefined, undefined],
  ])('%s is %s', (name, kind, reason, at) => {
    const { singles, nonce, hasExtendedRevoke, responder } = recorded(name);
    expect(singles).toHaveLength(1);
    const { status, nextUpdate } = singles[0] ?? { status: { kind: 'unknown' as const }, nextUpdate: null };
    expect(status.kind).toBe(kind);
    if (status.kind === 'revoked') expect([status.reason, status.at.toISOString()]).toEqual([reason, at]);
    expect([nonce?.length, hasExtendedRevoke, nextUpdate, 'name' in responder]).toEqual([8, true, null, true]);
  });

  it('of RSA is signed by the delegate it carries', async () => {
    const answer = recorded('individual_sign_2004');
    const [carried = new Uint8Array()] = answer.certificates;
    const { spki } = parseCertificate(carried);
    const { signatureAlgorithm: algorithm, responseData: signed, signature } = answer;
    expect(await verifySignature({ algorithm, spki, signed, signature })).toBe('valid');
  });
});
