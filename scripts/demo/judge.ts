import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Evidence } from './evidence.ts';

/** True when the openssl program is on this machine; the demo judges with nothing of its own. */
export function hasOpenssl(): boolean {
  return spawnSync('openssl', ['version']).status === 0;
}

/** Runs openssl and records its verdict; `expect` must stand in the output when given. */
function judge(evidence: Evidence, step: string, args: string[], expect?: RegExp): void {
  const { status, stdout, stderr } = spawnSync('openssl', args, { encoding: 'utf8', cwd: evidence.folder });
  const output = `${stdout}${stderr}`;
  const accepted = status === 0 && (expect === undefined || expect.test(output));
  evidence.record(step, accepted, `openssl ${args.join(' ')}`, output);
}

/** Both CRLs in one PEM file, for openssl verify -crl_check_all. */
function crlBundle(evidence: Evidence): string {
  const names = ['root', 'nca_rsa'];
  const pems = names.map((name) => {
    const args = ['crl', '-inform', 'DER', '-in', join('crl', `${name}.crl`)];
    return spawnSync('openssl', args, { encoding: 'utf8', cwd: evidence.folder }).stdout;
  });
  evidence.write('crl/all.pem', pems.join(''));
  return 'crl/all.pem';
}

/** The authority itself: the root stands alone, the issuing CA below it, each CRL under its CA. */
export function judgeAuthority(evidence: Evidence): void {
  for (const name of ['root', 'nca_rsa']) {
    const pem = spawnSync('openssl', ['x509', '-inform', 'DER', '-in', `ca/${name}.cer`], {
      cwd: evidence.folder,
    }).stdout;
    evidence.write(`ca/${name}.pem`, pem);
    const crl = ['crl', '-inform', 'DER', '-in', `crl/${name}.crl`, '-noout', '-CAfile', `ca/${name}.pem`];
    judge(evidence, `CRL of ${name} is signed by it`, crl, /verify OK/);
  }
  judge(
    evidence,
    'issuing CA stands under the root',
    ['verify', '-x509_strict', '-CAfile', 'ca/root.pem', 'ca/nca_rsa.pem'],
    /OK/,
  );
}

/** The authorities of the national algorithms and their lists lie there for programs that know them. */
export function listNationalAuthority(evidence: Evidence): void {
  for (const name of ['root_gost', 'nca_gost']) {
    evidence.judgedInTests(`ca/${name}.cer stands in the national hierarchy`);
    evidence.judgedInTests(`crl/${name}.crl is signed by it`);
  }
}

/** The two certificates of an order: path, revocation state, and what each may be used for. */
export function judgeCertificates(evidence: Evidence, folder: string, { isGost = false } = {}): void {
  const crl = crlBundle(evidence);
  for (const [usage, purpose] of [
    ['sign', 'smimesign'],
    ['auth', 'sslclient'],
  ] as const) {
    const file = `${folder}/${usage}.pem`;
    if (usage === 'sign' && isGost) {
      evidence.judgedInTests(`${file} verifies to the root, not revoked`);
      continue;
    }
    const trust = ['-CAfile', 'ca/root.pem', '-untrusted', `${folder}/chain.pem`];
    judge(
      evidence,
      `${file} verifies to the root, not revoked`,
      ['verify', '-x509_strict', '-crl_check_all', '-CRLfile', crl, ...trust, '-purpose', purpose, file],
      /OK/,
    );
  }
}

/** The certificate of a server: path, revocation state, and the name it stands for. */
export function judgeServerCertificate(evidence: Evidence, folder: string, domain: string): void {
  const trust = ['-CAfile', 'ca/root.pem', '-untrusted', `${folder}/chain.pem`];
  const lists = ['-crl_check_all', '-CRLfile', crlBundle(evidence)];
  const purpose = ['-purpose', 'sslserver', '-verify_hostname', domain];
  judge(
    evidence,
    `${folder}/ssl.pem verifies to the root, for ${domain}`,
    ['verify', '-x509_strict', ...lists, ...trust, ...purpose, `${folder}/ssl.pem`],
    /OK/,
  );
}

/** The operator's confirmation can be checked without the database, and says what confirmation.json says. */
export function judgeConfirmation(evidence: Evidence, folder: string): void {
  const args = [
    'cms',
    '-verify',
    '-inform',
    'DER',
    '-binary',
    '-in',
    `${folder}/confirmation.p7m`,
    '-CAfile',
    'ca/root.pem',
    '-certfile',
    `${folder}/chain.pem`,
  ];
  judge(
    evidence,
    `${folder}/confirmation.p7m is signed by an operator`,
    [...args, '-purpose', 'any', '-out', `${folder}/confirmation.out`],
    /successful/i,
  );
  judge(
    evidence,
    `${folder}/confirmation.json is what was signed`,
    ['dgst', '-sha256', `${folder}/confirmation.json`, `${folder}/confirmation.out`],
    sameDigestTwice,
  );
}

/** Matches no output: what the seal does not cover cannot be accepted. */
const NOTHING = /(?!)/;
/** Two lines with one digest. */
const sameDigestTwice = /= ([0-9a-f]{64})\n.*= \1/;

/** The applicant's own signature over his request can be checked without the database. */
export function judgeSignedRequest(evidence: Evidence, folder: string, file: string): void {
  const trust = ['-CAfile', 'ca/root.pem', '-certfile', `${folder}/chain.pem`, '-purpose', 'any'];
  judge(
    evidence,
    `${folder}/${file} is signed by the applicant`,
    [
      'cms',
      '-verify',
      '-inform',
      'DER',
      '-binary',
      '-in',
      `${folder}/${file}`,
      ...trust,
      '-out',
      `${folder}/request.json`,
    ],
    /successful/i,
  );
}

/** Keeps a paper and has the provider's seal judged: taken out as ISO 32000-1 12.8 lays it, a detached CMS over all the rest. */
export function keepPaper(evidence: Evidence, file: string, content: Uint8Array | null): void {
  const pdf = Buffer.from(content ?? []);
  evidence.write(file, pdf);
  const range = /\/ByteRange \[\s*(\d+) (\d+) (\d+) (\d+)\s*\]/.exec(pdf.toString('latin1'));
  const [from = 0, length = 0, next = 0, rest = 0] = (range?.slice(1) ?? []).map(Number);
  const name = file.replace(/\.pdf$/, '.seal');
  evidence.write(
    `${name}.covered`,
    Buffer.concat([pdf.subarray(from, from + length), pdf.subarray(next, next + rest)]),
  );
  evidence.write(`${name}.p7s`, Buffer.from(pdf.toString('latin1', from + length + 1, next - 1), 'hex'));
  const trust = ['-CAfile', 'ca/root.pem', '-certfile', 'ca/nca_rsa.pem', '-purpose', 'any', '-out', '/dev/null'];
  const parts = ['-inform', 'DER', '-binary', '-in', `${name}.p7s`, '-content', `${name}.covered`];
  const sealedToItsEnd = from === 0 && next + rest === pdf.length ? /successful/i : NOTHING;
  judge(evidence, `${file} carries the seal of the provider`, ['cms', '-verify', ...parts, ...trust], sealedToItsEnd);
}

/** A certificate that the published list names as revoked; `look` asks without recording. */
export function judgeRevoked(evidence: Evidence, folder: string, file: string, mode: 'look' | 'record'): boolean {
  const trust = ['-CAfile', 'ca/root.pem', '-untrusted', `${folder}/chain.pem`];
  const args = ['verify', '-crl_check_all', '-CRLfile', crlBundle(evidence), ...trust, `${folder}/${file}`];
  const { stdout, stderr } = spawnSync('openssl', args, { encoding: 'utf8', cwd: evidence.folder });
  const isRevoked = /certificate revoked/.test(`${stdout}${stderr}`);
  if (mode === 'record')
    evidence.record(`${folder}/${file} is revoked`, isRevoked, `openssl ${args.join(' ')}`, `${stdout}${stderr}`);
  return isRevoked;
}

/** Two certificates are one: openssl gives the same fingerprint for both files. */
export function judgeSame(evidence: Evidence, folder: string, files: [string, string]): void {
  const command = files.map((file) => `openssl x509 -noout -fingerprint -sha256 -in ${folder}/${file}`);
  const prints = files.map((file) => {
    const args = ['x509', '-noout', '-fingerprint', '-sha256', '-in', join(folder, file)];
    return spawnSync('openssl', args, { encoding: 'utf8', cwd: evidence.folder }).stdout;
  });
  const same = prints[0] !== '' && prints[0] === prints[1];
  evidence.record(`${folder}: ${files.join(' and ')} are one certificate`, same, command.join('; '), prints.join(''));
}
