import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startInstance } from '../../scripts/demo/throwaway-instance.ts';
import { PROJECT_ROOT } from '../../scripts/start/managed-process.ts';
import { computeControlDigit } from '../../domain/rules/iin.ts';
import { newDatabaseUrl } from '../support/database.ts';

const folder = mkdtempSync(join(tmpdir(), 'kualik-production-'));
const dataDir = join(folder, 'data');
let env: Record<string, string>;

beforeAll(async () => {
  writeFileSync(join(folder, 'passphrase'), 'a passphrase that only this test knows');
  writeFileSync(join(folder, 'p12-password'), 'Sample2026pass');
  env = {
    KUALIK_MODE: 'production',
    KUALIK_DATA: dataDir,
    DATABASE_URL: await newDatabaseUrl({ migrated: false }),
    PUBLIC_URL: 'https://kualik.example.kz',
    PKI_URL: 'http://pki.example.kz',
    REGISTER_URL: `http://127.0.0.1:${await freePort()}`,
    KUALIK_PASSPHRASE_FILE: join(folder, 'passphrase'),
    TRUST_PROXY: '1',
    PORT: String(await freePort()),
  };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A synthetic person; the control digit is computed. */
const FIRST_ELEVEN = '85021540012';
const ADMINISTRATOR = [
  '--administrator',
  'ӨМІРОВА ҰЛДАНА',
  '--iin',
  `${FIRST_ELEVEN}${computeControlDigit(FIRST_ELEVEN)}`,
];

function run(script: string, args: string[] = []): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(PROJECT_ROOT, script), ...args], {
    cwd: PROJECT_ROOT,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    encoding: 'utf8',
    timeout: 500_000,
  });
  return { status, output: `${stdout}${stderr}` };
}

describe('a production installation', () => {
  it('makes no keys and no people on start: the missing hierarchy is named', () => {
    const refused = run('scripts/start/main.ts');
    expect(refused.status).toBe(1);
    expect(refused.output).toContain('NO_CA_HIERARCHY');
    expect(readdirSync(join(dataDir, 'keys'))).toEqual([]);
  });

  it('gets hierarchy and first administrator from the ceremony', () => {
    const out = join(folder, 'administrator.p12');
    const custodians = ['First', 'Second'].flatMap((name) => ['--custodian', name, '--confirm', name]);
    const words = ['--master', 'Master', ...custodians, ...ADMINISTRATOR, '--phone', '+77000000009', '--out', out];
    const ceremony = run('worker/signing/ceremony.main.ts', [
      ...words,
      '--p12-password-file',
      join(folder, 'p12-password'),
    ]);
    expect(ceremony).toMatchObject({ status: 0 });
    expect(existsSync(out)).toBe(true);
    const read = spawnSync('openssl', ['pkcs12', '-in', out, '-nokeys', '-clcerts', '-passin', 'pass:Sample2026pass'], {
      encoding: 'utf8',
    });
    expect(read.stdout.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    expect(read.stdout).not.toContain('TEST');
  });

  it('starts afterwards, ends TLS with its own files, and answers CRLs on plain http of the same port', async () => {
    const [key, cert] = [join(folder, 'tls.key'), join(folder, 'tls.pem')];
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'];
    spawnSync('openssl', [...made, '-keyout', key, '-out', cert]);
    const instance = await startInstance(dataDir, { ...env, TRUST_PROXY: '', TLS_CERT: cert, TLS_KEY: key });
    try {
      const port = Number(env['PORT']);
      expect(await httpsStatus(port, '/readyz', cert)).toBe(200);
      for (const path of ['/ca/nca_rsa.cer', '/crl/nca_rsa.crl'])
        expect((await fetch(`http://127.0.0.1:${port}${path}`)).status).toBe(200);
      const { status } = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' });
      expect(status).toBeGreaterThanOrEqual(301);
    } finally {
      await instance.stop();
    }
  });
});

/** Status of a page over TLS, trusting only the certificate of this test. */
async function httpsStatus(port: number, path: string, certificate: string): Promise<number | undefined> {
  const options = { host: '127.0.0.1', servername: 'localhost', port, path, ca: readFileSync(certificate) };
  return new Promise((resolve, reject) => {
    get(options, (response) => resolve(response.resume().statusCode)).on('error', reject);
  });
}
