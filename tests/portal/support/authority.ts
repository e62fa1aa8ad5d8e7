import { execFile } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs the openssl program; the verdict of a second reader. */
export async function openssl(...words: string[]): Promise<string> {
  const { stdout, stderr } = await run('openssl', words);
  return stdout + stderr;
}

/** A certification authority of the openssl program, so that no certificate of these tests is made by our own code. */
export class OpensslAuthority {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  private file(name: string): string {
    return join(this.folder, name);
  }

  async create(): Promise<void> {
    await openssl(
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', '/C=KZ/CN=ROOT TEST'],
      ...['-keyout', this.file('root.key'), '-out', this.file('root.pem'), '-addext', 'keyUsage=critical,keyCertSign'],
    );
    await openssl('x509', '-in', this.file('root.pem'), '-outform', 'DER', '-out', this.file('root.der'));
  }

  async root(): Promise<Uint8Array> {
    return readFile(this.file('root.der'));
  }

  /** Signs a PKCS#10 (Base64 DER); the program itself checks its proof of possession first. */
  async issue(csr: string, usage: 'SIGN' | 'AUTH'): Promise<{ usage: string; der: string; spkiSha256: string }> {
    const request = this.file(`${usage}.csr`);
    const target = this.file(`${usage}.der`);
    await writeFile(request, Buffer.from(csr, 'base64'));
    await openssl(
      ...[
        'x509',
        '-req',
        '-inform',
        'DER',
        '-in',
        request,
        '-CA',
        this.file('root.pem'),
        '-CAkey',
        this.file('root.key'),
      ],
      ...['-set_serial', usage === 'SIGN' ? '4097' : '4098', '-days', '10', '-outform', 'DER', '-out', target],
    );
    const der = await readFile(target);
    const spki = new X509Certificate(der).publicKey.export({ type: 'spki', format: 'der' });
    const spkiSha256 = createHash('sha256').update(spki).digest('hex');
    return { usage, der: der.toString('base64'), spkiSha256 };
  }
}
