import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A key file made by openssl, so that the reader in the browser is judged by a writer that is not ours. */
export interface StaffKey {
  readonly p12: string;
  readonly pem: string;
  readonly sha256: string;
}

export const PASSWORD = 'Synthetic-2026';

const EXTENSIONS = {
  sign: ['keyUsage=critical,digitalSignature,nonRepudiation', 'extendedKeyUsage=emailProtection,1.2.398.3.3.4.2.3'],
  auth: ['keyUsage=critical,digitalSignature', 'extendedKeyUsage=clientAuth'],
} as const;

/** Makes a self-signed certificate and its PKCS#12 (PBES2, AES-256) in a temporary folder. */
export function makeStaffKey(purpose: 'sign' | 'auth', name: string): StaffKey {
  const dir = mkdtempSync(join(tmpdir(), 'kualik-admin-'));
  const [key, pem, p12] = ['key.pem', 'cert.pem', `${purpose}.p12`].map((file) => join(dir, file));
  if (!key || !pem || !p12) throw new Error('unreachable');
  const extensions = EXTENSIONS[purpose].flatMap((extension) => ['-addext', extension]);
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-sha256', '-days', '30', '-utf8', '-subj', `/CN=${name}`].concat(
      ['-keyout', key, '-out', pem],
      extensions,
    ),
    { stdio: 'pipe' },
  );
  execFileSync(
    'openssl',
    ['pkcs12', '-export', '-inkey', key, '-in', pem, '-out', p12, '-passout', `pass:${PASSWORD}`],
    { stdio: 'pipe' },
  );
  const { raw } = new X509Certificate(readFileSync(pem));
  return { p12, pem, sha256: createHash('sha256').update(raw).digest('hex') };
}

/** The verdict of openssl over a CMS made in the browser; gives the content that was signed. */
export function opensslContent(cms: Buffer, key: StaffKey): Buffer {
  return execFileSync(
    'openssl',
    ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-CAfile', key.pem, '-purpose', 'any'],
    { input: cms, stdio: ['pipe', 'pipe', 'pipe'] },
  );
}
