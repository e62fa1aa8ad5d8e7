import { spawn } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { putSetting } from '@kualik/db';
import { AuthoritiesDocument } from '../../codegen/generated/portal.ts';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest } from '../support/api-server.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { storeTestCa } from '../support/test-ca.ts';
import type { TestCa } from '../support/test-ca.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z'); // Monday, 10:00 in Almaty
const DAY_MS = 86_400_000;

let database: TestDatabase;
let api: ApiUnderTest;
let ca: TestCa;

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: NOW });
  ca = await storeTestCa(database.em(), NOW);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(api.url + path, { headers, redirect: 'manual' });

describe('published files', () => {
  it('are the stored bytes of the authorities', async () => {
    const response = await get('/ca/nca_rsa.cer');
    expect(response.headers.get('content-type')).toBe('application/pkix-cert');
    const certificate = new X509Certificate(Buffer.from(await response.arrayBuffer()));
    expect(certificate.verify(new X509Certificate(ca.root.der).publicKey)).toBe(true);
    const { data } = await api.ask(AuthoritiesDocument, {});
    expect(data?.authorities.map(({ name }) => name)).toEqual(['root', 'nca_rsa']);
  });

  it('are fetched again only after a change', async () => {
    const first = await get('/crl/nca_rsa.crl');
    expect(first.headers.get('content-type')).toBe('application/pkix-crl');
    expect(first.headers.get('last-modified')).toBe(NOW.toUTCString());
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    const etag = first.headers.get('etag') ?? '';
    const again = await get('/crl/nca_rsa.crl', { 'if-none-match': etag, 'cache-control': 'max-age=0' });
    expect(again.status).toBe(304);
  });

  it.each(['/ca/other.cer', '/crl/root.cer', '/ca/..%2froot.cer', '/crl/%00.crl'])('have no %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe('readiness', () => {
  it('names every part that does not serve', async () => {
    const response = await get('/readyz');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ ready: false, failing: ['signer', 'worker', 'responder'] });
    expect((await get('/healthz')).status).toBe(200);
  });

  it('is reached when signer, worker and responder are there, and lost with a stale list', async () => {
    const at = new Date().toISOString();
    for (const name of ['worker', 'signing']) await putSetting(database.em(), `heartbeat.${name}`, { at });
    await putSetting(database.em(), 'signer.state', { state: 'ready' });
    await mkdir(join(api.dataDir, 'run'));
    await writeFile(join(api.dataDir, 'run', 'responder.sock'), '');
    expect((await get('/readyz')).status).toBe(200);
    api.setNow(new Date(NOW.getTime() + 8 * DAY_MS));
    expect(await (await get('/readyz')).json()).toMatchObject({ failing: ['revocation-lists'] });
    api.setNow(NOW);
  });

  it('shows figures of every process', async () => {
    await putSetting(database.em(), 'metrics.worker', {
      text: '# HELP kualik_worker_jobs Jobs.\nkualik_worker_jobs 3',
    });
    const text = await (await get('/metrics')).text();
    expect(text).toMatch(/kualik_api_operation_seconds_count/);
    expect(text).toMatch(/kualik_worker_jobs 3/);
  });
});

describe('the responder', () => {
  it('is reached over its socket, and its absence is said', async () => {
    const socket = join(api.dataDir, 'run', 'ocsp-test.sock');
    expect((await get('/ocsp')).status).toBe(503);
    const bodies: string[] = [];
    const responder = createServer((request, response) => {
      request.on('data', (part: Buffer) => bodies.push(part.toString('hex')));
      request.on('end', () =>
        response.writeHead(200, { 'content-type': 'application/ocsp-response' }).end(Buffer.from('30030a0103', 'hex')),
      );
    });
    await writeFile(socket, '').catch(() => undefined);
    const { rm } = await import('node:fs/promises');
    await rm(join(api.dataDir, 'run', 'responder.sock'));
    await new Promise<void>((resolve) => responder.listen(join(api.dataDir, 'run', 'responder.sock'), resolve));
    const answer = await fetch(`${api.url}/ocsp`, {
      method: 'POST',
      headers: { 'content-type': 'application/ocsp-request' },
      body: Buffer.from('3000', 'hex'),
    });
    expect(Buffer.from(await answer.arrayBuffer()).toString('hex')).toBe('30030a0103');
    expect(answer.headers.get('content-type')).toBe('application/ocsp-response');
    expect(bodies).toEqual(['3000']);
    await new Promise((resolve) => responder.close(resolve));
  });
});

describe('the sites', () => {
  it('are served with hashed files forever, pages anew, compressed where the browser can, and nothing inline', async () => {
    const folder = join(api.dataDir, 'site');
    await mkdir(join(folder, 'assets'), { recursive: true });
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Куәлік</title>');
    await writeFile(join(folder, 'assets', 'a-1.js'), 'export {};');
    await writeFile(join(folder, 'assets', 'a-1.js.gz'), Buffer.from('1f8b', 'hex'));
    await writeFile(join(folder, 'secret.pem'), 'x');
    const site = await startApi(database, {
      now: NOW,
      config: { portalDir: folder, publicUrl: 'http://localhost:4000' },
    });
    const page = await fetch(`${site.url}/status`);
    expect(await page.text()).toContain('Куәлік');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self'/);
    expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests/);
    expect(page.headers.get('strict-transport-security')).toBeNull();
    const script = await fetch(`${site.url}/assets/a-1.js`, { headers: { 'accept-encoding': 'identity' } });
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await fetch(`${site.url}/secret.pem`)).status).toBe(404);
    expect((await fetch(`${site.url}/assets/..%2f..%2fetc%2fpasswd.js`)).status).toBe(404);
    await site.close();
  });

  it('let the two sites alone reach the signing program of their machine (reg p.15)', async () => {
    const folder = join(api.dataDir, 'sites');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Куәлік</title>');
    const site = await startApi(database, { now: NOW, config: { portalDir: folder, adminDir: folder } });
    const headersOf = async (path: string): Promise<[string | null, boolean]> => {
      const { headers } = await fetch(`${site.url}${path}`);
      const policy = headers.get('content-security-policy') ?? '';
      return [headers.get('permissions-policy'), policy.includes("connect-src 'self' ws://127.0.0.1:13579")];
    };
    expect(await headersOf('/admin/')).toEqual(['loopback-network=(self)', true]);
    expect(await headersOf('/')).toEqual(['loopback-network=(self)', true]);
    expect(await headersOf('/healthz')).toEqual(['loopback-network=()', false]);
    await site.close();
  });

  it('lead to https where the public address is https, but not the files of the authorities', async () => {
    const site = await startApi(database, { now: NOW, config: { publicUrl: 'https://kualik.test', trustProxy: 1 } });
    const page = await fetch(`${site.url}/order`, { redirect: 'manual' });
    expect([page.status, page.headers.get('location')]).toEqual([308, 'https://kualik.test/order']);
    expect((await fetch(`${site.url}/crl/nca_rsa.crl`)).status).toBe(200);
    const behindProxy = await fetch(`${site.url}/healthz`, { headers: { 'x-forwarded-proto': 'https' } });
    expect(behindProxy.headers.get('strict-transport-security')).toMatch(/max-age/);
    await site.close();
  });

  it('show papers to signed-in employees only', async () => {
    const response = await get(`/documents/${createHash('md5').update('x').digest('hex')}`);
    expect(response.status).toBe(401);
  });
});

describe('the process', () => {
  it('starts from its main file, says where it listens and ends cleanly', async () => {
    const root = new URL('../../', import.meta.url).pathname;
    const child = spawn(process.execPath, ['--import', './scripts/register-decorators.mjs', 'api/main.ts'], {
      cwd: root,
      env: {
        ...process.env,
        DATABASE_URL: database.url,
        KUALIK_DATA: api.dataDir,
        KUALIK_MODE: 'demo',
        PORT: '0',
        PUBLIC_URL: 'http://localhost:4000',
        PKI_URL: 'http://pki.test',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    for await (const line of createInterface({ input: child.stdout })) {
      const said = JSON.parse(line) as { ready?: boolean; port?: number };
      if (!said.ready) continue;
      expect((await fetch(`http://127.0.0.1:${said.port}/healthz`)).status).toBe(200);
      child.kill('SIGTERM');
    }
    expect(await ended).toBe(0);
  });

  it('names the setting that stops it', async () => {
    const child = spawn(process.execPath, ['--import', './scripts/register-decorators.mjs', 'api/main.ts'], {
      cwd: new URL('../../', import.meta.url).pathname,
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: database.url,
        KUALIK_DATA: '/tmp',
        KUALIK_MODE: 'production',
        PUBLIC_URL: 'http://kualik.test',
        PKI_URL: 'http://pki.test',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    for await (const line of createInterface({ input: child.stdout })) said += line;
    expect(JSON.parse(said)).toMatchObject({
      setting: 'PUBLIC_URL',
      problem: 'PUBLIC_URL: production takes https only',
    });
  });
});
