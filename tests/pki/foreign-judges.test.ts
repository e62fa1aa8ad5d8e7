import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { signCms } from '@kualik/pki/cms.ts';
import { parseCrl } from '@kualik/pki/crl.ts';
import * as ocsp from '@kualik/pki/ocsp.ts';
import { toPem } from '@kualik/pki/pem.ts';
import * as tsp from '@kualik/pki/tsp.ts';
import { type Hierarchy, hierarchyOfToday, holderOrder, issue, type Issued, listOf } from './support/authority.ts';
import { askBouncyCastle, hex } from './support/gost-judges.ts';
import { judge, scratch } from './support/programs.ts';

const files = scratch();
const SECOND = Math.floor(Date.now() / 1000) * 1000;
const CONTENT = Buffer.from('Қазақстан Республикасы');
const HOUR = 3_600_000;
const REVOKED = {
  kind: 'revoked',
  at: new Date(SECOND - HOUR),
  reason: 'keyCompromise',
  invalidSince: new Date(SECOND - 2 * HOUR),
} as const;

let ca: Hierarchy;
let delegate: Issued;
let tsa: Issued;

beforeAll(async () => {
  ca = await hierarchyOfToday();
  const { notBefore, notAfter } = parseCertificate(ca.holder.der);
  const service = (profileId: string, serial: number): Promise<Issued> =>
    issue({
      ...holderOrder(ca.issuing, profileId),
      applicant: { kind: 'authority', commonName: `${profileId.toUpperCase()} TEST`, organization: null },
      ...{ key: 'other', serial, notBefore, notAfter },
    });
  delegate = await service('ocsp', 8);
  tsa = await service('tsa', 9);
});
afterAll(() => files.remove());

async function ocspAnswer(request: Uint8Array, status: ocsp.CertStatus): Promise<Uint8Array> {
  const { certIds, nonce } = ocsp.parseOcspRequest(request);
  const data = ocsp.buildResponseData({
    responder: ocsp.responderByName(parseCertificate(delegate.der).subjectDer),
    producedAt: new Date(SECOND),
    singles: certIds.map(({ der }) => ({ certId: der, status })),
    ...{ thisUpdate: new Date(SECOND), nextUpdate: new Date(SECOND + HOUR), nonce, hasExtendedRevoke: false },
  });
  return ocsp.assembleOcspAnswer(data, 'sha256WithRSAEncryption', await delegate.key.sign(data), [delegate.der]);
}

function ocspQuestion(): Uint8Array {
  const issuer = parseCertificate(ca.issuing.der);
  return ocsp.buildOcspRequest([ocsp.writeCertId(issuer, Uint8Array.of(3), 'sha1')], new Uint8Array(16).fill(1));
}

async function stamp(request: Uint8Array): Promise<Uint8Array> {
  const read = tsp.parseTspRequest(request);
  if (!read.ok) throw new Error(read.failure);
  const info = tsp.buildTokenInfo({
    ...{ policy: tsp.TSP_POLICIES[0] ?? '', imprint: read.imprint, serial: Uint8Array.of(1, 2), nonce: read.nonce },
    ...{ time: new Date(SECOND), accuracyMillis: 1_000, isOrdered: true },
  });
  const signer = { certificate: tsa.der, sign: (bytes: Uint8Array) => tsa.key.sign(bytes) };
  return tsp.grantedAnswer(await tsp.signToken(info, signer, read.wantsCertificate));
}

describe('Bouncy Castle', () => {
  it('believes answers of OCSP, time stamps and signed messages, and nothing with one bit changed', async () => {
    const query = files.put('asked.tsq', '');
    judge('openssl', ['ts', '-query', '-digest', '33'.repeat(32), '-sha256', '-cert', '-out', query]);
    const asked = readFileSync(query);
    const { der: certificate, key } = ca.holder;
    const parts = { content: CONTENT, certificate, chain: [], sign: key.sign, signingTime: new Date(SECOND) };
    const [attached, detached] = await Promise.all([signCms(parts), signCms({ ...parts, isDetached: true })]);
    const answers = await Promise.all(
      [{ kind: 'good' } as const, REVOKED, { kind: 'unknown' } as const].map((one) => ocspAnswer(ocspQuestion(), one)),
    );
    const flipped = (bytes: Uint8Array): Uint8Array => {
      const copy = Uint8Array.from(bytes);
      const at = Buffer.from(copy).indexOf(Buffer.from('180f', 'hex')) + 5;
      copy[at] = (copy[at] ?? 0) ^ 1;
      return copy;
    };
    const said = askBouncyCastle(
      [
        ...answers.map((answer) => ['ocsp', hex(answer), hex(ca.issuing.der), 'true']),
        ['ocsp', hex(flipped(answers[0] ?? attached)), hex(ca.issuing.der), 'true'],
        ['tsp', hex(asked), hex(await stamp(asked))],
        ['cms', hex(attached), '-'],
        ['cms', hex(detached), hex(CONTENT)],
        ['cms', hex(detached), hex(Buffer.from('басқа'))],
      ],
      'StatusJudge',
    );
    expect(said).toEqual([
      'good',
      `revoked 1 since ${SECOND - 2 * HOUR}`,
      'unknown',
      'signature invalid',
      `valid ${SECOND}`,
      'valid',
      'valid',
      expect.stringMatching(/digest|invalid/),
    ]);
  });
});

describe('a list of 2 000 entries and its delta list', () => {
  const entry = (serial: number) => ({
    serialHex: serial.toString(16).padStart(8, '0'),
    revokedAt: new Date(SECOND - HOUR),
    reason: 'superseded' as const,
  });
  const paths = { root: '', issuing: '', holder: '', full: '', delta: '', nss: '' };
  let full: Uint8Array;

  beforeAll(async () => {
    const times = { thisUpdate: new Date(SECOND - HOUR), nextUpdate: new Date(SECOND + HOUR) };
    const others = Array.from({ length: 1_999 }, (_, index) => entry(0x10_0000 + index));
    const held = { ...entry(3), serialHex: parseCertificate(ca.holder.der).serialHex };
    full = await listOf(ca.issuing, { ...times, number: 7n, entries: [held, ...others] });
    const delta = await listOf(ca.issuing, { ...times, number: 8n, deltaBase: 7n, entries: [entry(0x20_0000)] });
    for (const name of ['root', 'issuing', 'holder'] as const)
      paths[name] = files.put(`${name}.pem`, toPem('CERTIFICATE', ca[name].der));
    paths.full = files.put('full.crl', full);
    paths.delta = files.put('delta.crl', delta);
    files.put('full.pem', toPem('X509 CRL', full));
    files.put('delta.pem', toPem('X509 CRL', delta));
    paths.nss = join(dirname(paths.full), 'nss');
    mkdirSync(paths.nss);
    run('certutil', ['-N', '-d', paths.nss, '--empty-password']);
    run('certutil', ['-A', '-d', paths.nss, '-n', 'root', '-t', 'CT,C,C', '-i', paths.root]);
    run('certutil', ['-A', '-d', paths.nss, '-n', 'issuing', '-t', ',,', '-i', paths.issuing]);
    run('certutil', ['-A', '-d', paths.nss, '-n', 'holder', '-t', ',,', '-i', paths.holder]);
  });

  function run(program: string, args: readonly string[]): string {
    const { stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64_000_000 });
    if (error) throw error;
    return `${stdout}${stderr}`;
  }

  it.each(['full', 'delta'] as const)('GnuTLS verifies the %s one', (name) => {
    const list = join(dirname(paths.full), `${name}.pem`);
    const { out } = judge('certtool', ['--verify-crl', '--infile', list, '--load-ca-certificate', paths.issuing]);
    expect(out).toMatch(/Verification output: Verified\./);
    expect(out).toContain(name === 'full' ? 'Revoked certificates (2000)' : 'Revoked certificates (1)');
  });

  it('NSS takes the complete list over and knows every entry, and of the delta list that it is none', () => {
    expect(run('crlutil', ['-I', '-d', paths.nss, '-i', paths.full])).toBe('');
    const listed = run('crlutil', ['-L', '-d', paths.nss, '-n', 'issuing']);
    expect(listed.match(/^\s+Serial Number:/gm)).toHaveLength(2_000);
    const verdict = run('vfychain', ['-d', paths.nss, '-u', '4', '-a', paths.holder]);
    expect(verdict).toMatch(/revoked/i);
    // The delta indicator is critical (RFC 5280 5.2.4), and NSS knows no delta lists at all.
    expect(run('crlutil', ['-I', '-d', paths.nss, '-i', paths.delta])).toContain('CRL_UNKNOWN_CRITICAL_EXTENSION');
  });

  it('strongSwan refuses the revoked holder by it, and carries all entries over into a list of its own', async () => {
    const verify = ['--verify', '--in', paths.holder, '--cacert', paths.root, '--cacert', paths.issuing];
    expect(run('pki', [...verify, '--crl', paths.full])).toMatch(/revoked/);
    const out = spawnSync('pki', [
      ...['--signcrl', '--cacert', paths.issuing, '--cakey', ca.issuing.key.pemFile, '--lastcrl', paths.full],
    ]);
    const next = parseCrl(new Uint8Array(out.stdout));
    expect([next.entries.length, next.number]).toEqual([2_000, 8n]);
    expect(parseCrl(full).entries).toHaveLength(2_000);
  });

  it('strongSwan reads the delta list beside the complete one, and for itself takes it for none', async () => {
    const times = { thisUpdate: new Date(SECOND - HOUR), nextUpdate: new Date(SECOND + HOUR) };
    const gone = { ...entry(3), serialHex: parseCertificate(ca.holder.der).serialHex };
    const delta = { ...times, number: 8n, deltaBase: 7n };
    const named = async (name: string, issuer: Issued, change: Parameters<typeof listOf>[1]): Promise<string> =>
      files.put(name, await listOf(issuer, change));
    const root = await named('root.crl', ca.root, times);
    const before = await named('before.crl', ca.issuing, { ...times, number: 7n });
    const nothing = await named('nothing.crl', ca.issuing, delta);
    const change = await named('change.crl', ca.issuing, { ...delta, entries: [gone] });
    const verify = ['--verify', '--in', paths.holder, '--cacert', paths.root, '--cacert', paths.issuing];
    const told = (...lists: string[]): string => run('pki', [...verify, ...lists.flatMap((one) => ['--crl', one])]);
    expect(told(root, before, nothing)).toContain('certificate trusted, lifetimes valid, certificate not revoked');
    expect(told(root, before, change)).toMatch(/certificate was revoked on .*superseded/);
    expect(told(root, change)).toContain('revocation checking failed');
    expect(run('pki', ['--print', '--type', 'crl', '--in', change])).toMatch(/delta CRL: +for serial 07/);
  });

  it('NSS asks a responder and believes what it says', async () => {
    let status: ocsp.CertStatus = { kind: 'good' };
    const responder = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const body = Buffer.concat(parts);
        const question =
          body.length > 0 ? body : Buffer.from(decodeURIComponent(request.url?.slice(1) ?? ''), 'base64');
        void ocspAnswer(new Uint8Array(question), status).then((answer) =>
          response.writeHead(200, { 'content-type': 'application/ocsp-response' }).end(answer),
        );
      });
    });
    await new Promise<void>((resolve) => responder.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(responder.address() as AddressInfo).port}/`;
    run('certutil', [
      '-A',
      '-d',
      paths.nss,
      '-n',
      'delegate',
      '-t',
      ',,',
      '-i',
      files.put('ocsp.pem', toPem('CERTIFICATE', delegate.der)),
    ]);
    const ask = async (): Promise<string> => {
      const asked = ['-S', 'holder', '-d', paths.nss, '-l', url, '-t', 'delegate'];
      const { stdout, stderr } = await promisify(execFile)('ocspclnt', asked, { timeout: 20_000 }).catch(
        (error: { stdout: string; stderr: string }) => error,
      );
      return `${stdout}${stderr}`;
    };
    try {
      expect(await ask()).toContain('succeeded');
      status = REVOKED;
      expect(await ask()).toMatch(/revoked/i);
    } finally {
      responder.closeAllConnections();
      responder.close();
    }
  });
});
