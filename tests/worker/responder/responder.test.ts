import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveKey } from '../../../worker/keys/key-store.ts';

const MAIN = join(import.meta.dirname, '../../../worker/responder/main.ts');

describe('the responder process', () => {
  let dataDir: string;
  let child: ChildProcess;
  let env: Record<string, string | undefined>;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kualik-ocsp-'));
    await writeFile(join(dataDir, 'passphrase'), 'a passphrase for tests\n');
    await saveKey(
      dataDir,
      'ocsp',
      generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
      'a passphrase for tests',
    );
    env = {
      ...process.env,
      NODE_OPTIONS: '',
      KUALIK_DATA: dataDir,
      KUALIK_PASSPHRASE_FILE: join(dataDir, 'passphrase'),
    };
    child = await start();
  });
  afterAll(async () => {
    child.kill('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  });

  async function start(): Promise<ChildProcess> {
    const started = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(started.stdout, 'data')) as [Buffer];
    expect(JSON.parse(line.toString())).toMatchObject({ ready: true, process: 'responder' });
    return started;
  }

  function ask(method: string, path: string, body?: Buffer): Promise<{ status?: number; type?: string; body: Buffer }> {
    return new Promise((resolve, reject) => {
      const socketPath = join(dataDir, 'run', 'responder.sock');
      const call = httpRequest({ socketPath, method, path }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode, type: response.headers['content-type'], body: Buffer.concat(parts) }),
        );
      });
      call.on('error', reject);
      call.end(body);
    });
  }

  async function readByOpenssl(der: Buffer): Promise<string> {
    const file = join(dataDir, 'answer.ocsp');
    await writeFile(file, der);
    const run = spawnSync('openssl', ['ocsp', '-respin', file, '-resp_text', '-noverify']);
    return `${run.stdout.toString()}${run.stderr.toString()}`;
  }

  it('answers a request with tryLater, which openssl reads', async () => {
    const answer = await ask('POST', '/ocsp', Buffer.from('30053003020101', 'hex'));
    expect(answer).toMatchObject({ status: 200, type: 'application/ocsp-response' });
    expect(await readByOpenssl(answer.body)).toContain('trylater');
  });

  it('answers a request in the path with tryLater', async () => {
    const path = `/ocsp/${encodeURIComponent(Buffer.from('30053003020101', 'hex').toString('base64'))}`;
    expect(await readByOpenssl((await ask('GET', path)).body)).toContain('trylater');
  });

  it.each([
    ['no bytes', 'POST', '/ocsp', ''],
    ['a cut request', 'POST', '/ocsp', '3005300302'],
    ['a path that is no Base64', 'GET', '/ocsp/%zz', ''],
  ])('calls %s malformed', async (_name, method, path, hex) => {
    const answer = await ask(method, path, hex === '' ? undefined : Buffer.from(hex, 'hex'));
    expect(await readByOpenssl(answer.body)).toContain('malformedrequest');
  });

  it('is healthy and knows no other path', async () => {
    expect(await ask('GET', '/healthz')).toMatchObject({ status: 200 });
    expect(await ask('GET', '/keys')).toMatchObject({ status: 404 });
  });

  it('takes over the socket of a killed process and stops cleanly on SIGTERM', async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
    child = await start();
    expect(await ask('GET', '/healthz')).toMatchObject({ status: 200 });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
