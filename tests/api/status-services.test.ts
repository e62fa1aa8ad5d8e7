import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest } from '../support/api-server.ts';
import { type Installation, newInstallation } from '../worker/support/installation.ts';
import { openssl, pem } from '../worker/support/openssl.ts';
import { type RunningResponder, startResponder } from '../worker/support/responder.ts';
import { authorityDer, holdersOf } from '../worker/support/status-questions.ts';

describe('the responder behind the door of the api, asked by openssl over HTTP', () => {
  let installation: Installation;
  let responder: RunningResponder;
  let api: ApiUnderTest;
  let trust: { root: string; issuing: string };

  beforeAll(async () => {
    installation = await newInstallation();
    responder = await startResponder(installation.env);
    api = await startApi(installation.database, { now: new Date(), config: { dataDir: installation.dataDir } });
    const [root, issuing] = await Promise.all([
      authorityDer(installation, 'root'),
      authorityDer(installation, 'nca_rsa'),
    ]);
    trust = { root: pem('CERTIFICATE', root), issuing: pem('CERTIFICATE', issuing) };
  });
  afterAll(async () => {
    await api.close();
    await responder.stop();
    await installation.close();
  });

  async function answerOf(path: string, question: string, type: string): Promise<Buffer> {
    const headers = { 'content-type': type };
    const answer = await fetch(`${api.url}${path}`, { method: 'POST', body: await readFile(question), headers });
    expect([answer.status, answer.headers.get('content-security-policy')]).toEqual([
      200,
      expect.stringContaining("default-src 'none'"),
    ]);
    return Buffer.from(await answer.arrayBuffer());
  }

  it.each([
    ['a nonce', [] as string[]],
    ['no nonce', ['-no_nonce']],
  ])('/ocsp answers a question with %s', async (_name, options) => {
    const [holder] = await holdersOf(installation);
    const files = { ...trust, cert: pem('CERTIFICATE', holder?.der ?? new Uint8Array()) };
    const asked = join(installation.dataDir, 'asked.der');
    const ask = ['ocsp', '-issuer', '@issuing', '-sha256', '-cert', '@cert', ...options, '-reqout', asked];
    expect(openssl(ask, files).ok).toBe(true);
    const answer = await answerOf('/ocsp', asked, 'application/ocsp-request');
    const judge = ['ocsp', '-reqin', asked, '-respin', '@answer', '-CAfile', '@root', '-verify_other', '@issuing'];
    const { text } = openssl([...judge, '-resp_text'], { ...files, answer });
    expect(text).toContain('Response verify OK');
    expect(text).toContain('Cert Status: good');
  });

  it('/tsp stamps the time, and is asked by POST alone', async () => {
    const [query, reply] = ['stamp.tsq', 'stamp.tsr'].map((name) => join(installation.dataDir, name));
    if (query === undefined || reply === undefined) throw new Error('no place');
    expect(openssl(['ts', '-query', '-digest', '22'.repeat(32), '-sha256', '-cert', '-out', query]).ok).toBe(true);
    await writeFile(reply, await answerOf('/tsp', query, 'application/timestamp-query'));
    const verify = ['ts', '-verify', '-queryfile', query, '-in', reply, '-CAfile', '@root', '-untrusted', '@issuing'];
    expect(openssl(verify, trust).text).toContain('Verification: OK');
    expect((await fetch(`${api.url}/tsp`)).status).toBe(405);
  });
});
