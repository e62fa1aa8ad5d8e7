import { execFileSync } from 'node:child_process';
import { createSign, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signCms } from '@kualik/pki/cms.ts';

export interface TestSeal {
  certificate: Uint8Array;
  certificatePem: string;
  sha256: string;
  sign(document: Uint8Array): Promise<Uint8Array>;
  /** The CMS alone, as it stands in a PDF. */
  signDetached(content: Uint8Array): Promise<Uint8Array>;
}

/** A seal key with a self-signed certificate, made by the openssl program. */
export function makeTestSeal(commonName = 'Seal TEST'): TestSeal {
  const folder = mkdtempSync(join(tmpdir(), 'kualik-seal-'));
  try {
    const [keyFile, certificateFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', `/CN=${commonName}`, '-days', '30'];
    execFileSync('openssl', [...request, '-keyout', keyFile, '-out', certificateFile], { stdio: 'ignore' });
    const [key, certificatePem] = [readFileSync(keyFile, 'utf8'), readFileSync(certificateFile, 'utf8')];
    const parsed = new X509Certificate(certificatePem);
    const certificate = new Uint8Array(parsed.raw);
    const sign = async (bytes: Uint8Array): Promise<Uint8Array> =>
      new Uint8Array(createSign('sha256').update(bytes).sign(key));
    return {
      certificate,
      certificatePem,
      sha256: parsed.fingerprint256.replaceAll(':', '').toLowerCase(),
      sign: (content) => signCms({ content, certificate, chain: [], sign }),
      signDetached: (content) => signCms({ content, certificate, chain: [], sign, isDetached: true }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
