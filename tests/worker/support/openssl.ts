import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs openssl over files made of `files` (name → bytes); `@name` in the arguments stands for such a file. */
export function openssl(
  args: readonly string[],
  files: Record<string, Uint8Array | string> = {},
): { ok: boolean; text: string } {
  const folder = mkdtempSync(join(tmpdir(), 'kualik-openssl-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const run = spawnSync(
      'openssl',
      args.map((arg) => (arg.startsWith('@') ? join(folder, arg.slice(1)) : arg)),
    );
    return { ok: run.status === 0, text: `${run.stdout.toString()}${run.stderr.toString()}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function pem(label: 'CERTIFICATE' | 'X509 CRL', der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

/** `openssl verify` of a certificate under root and issuing CA, with both lists, strictly. */
export function verifyByOpenssl(
  certificate: Uint8Array,
  pki: { root: Uint8Array; issuing: Uint8Array; crls: readonly Uint8Array[]; at?: number },
): { ok: boolean; text: string } {
  return openssl(
    [
      'verify',
      '-x509_strict',
      ...(pki.at === undefined ? [] : ['-attime', String(pki.at)]),
      '-crl_check_all',
      '-CAfile',
      '@root',
      '-untrusted',
      '@issuing',
      '-CRLfile',
      '@crls',
      '@leaf',
    ],
    {
      root: pem('CERTIFICATE', pki.root),
      issuing: pem('CERTIFICATE', pki.issuing),
      crls: pki.crls.map((crl) => pem('X509 CRL', crl)).join(''),
      leaf: pem('CERTIFICATE', certificate),
    },
  );
}
