import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Installation, newInstallation } from '../support/installation.ts';
import { openssl, pem } from '../support/openssl.ts';
import { type RunningResponder, startResponder } from '../support/responder.ts';
import { ACTS, authorityDer, holdersOf, question, saidIn, type Subject } from '../support/status-questions.ts';

describe('the responder process', () => {
  let installation: Installation;
  let responder: RunningResponder;
  let issuing: Uint8Array;
  let root: Uint8Array;
  let holders: Subject[];
  const asked = async (request: Uint8Array): Promise<string[]> =>
    saidIn((await responder.ask('POST', '/ocsp', request)).body);
  const serialOf = (index: number): string => holders[index]?.serialHex ?? '';

  beforeAll(async () => {
    installation = await newInstallation();
    issuing = await authorityDer(installation, 'nca_rsa');
    root = await authorityDer(installation, 'root');
    holders = await holdersOf(installation);
    responder = await startResponder(installation.env);
  });
  afterAll(async () => {
    await responder.stop();
    await installation.close();
  });

  async function act(name: keyof typeof ACTS, serialHex: string): Promise<void> {
    await installation.database.em().execute(ACTS[name], [serialHex]);
  }

  /** The answer after a change; a second is what relying parties were promised. */
  async function within(ms: number, request: Uint8Array, expected: RegExp): Promise<void> {
    const until = performance.now() + ms;
    let [said = ''] = await asked(request);
    while (!expected.test(said) && performance.now() < until) [said = ''] = await asked(request);
    expect(said).toMatch(expected);
  }

  it.each([
    ['SHA-1 and a nonce', ['-sha1'], []],
    ['SHA-256 and a nonce', ['-sha256'], []],
    ['SHA-256 and no nonce', ['-sha256'], ['-no_nonce']],
  ])('tells by %s that a certificate is good; openssl accepts the delegate', async (_name, hash, nonce) => {
    const texts = { issuing: pem('CERTIFICATE', issuing), root: pem('CERTIFICATE', root) };
    const files = { ...texts, cert: pem('CERTIFICATE', holders[0]?.der ?? new Uint8Array()) };
    const args = ['ocsp', '-issuer', '@issuing', ...hash, '-cert', '@cert', ...nonce];
    const made = openssl([...args, '-reqout', `${installation.dataDir}/asked.der`], files);
    expect(made.ok).toBe(true);
    const answer = await responder.ask('POST', '/ocsp', await readFile(`${installation.dataDir}/asked.der`));
    const verify = ['-CAfile', '@root', '-verify_other', '@issuing', '-resp_text'];
    const reqin = ['-reqin', `${installation.dataDir}/asked.der`, '-respin', '@answer'];
    const { text } = openssl(['ocsp', ...reqin, ...verify], { ...files, answer: answer.body });
    expect(text).toContain('Response verify OK');
    expect(text).toContain('Cert Status: good');
    expect(text).toMatch(/Responder Id: .*OCSP RESPONDER TEST/);
    expect(text).toContain('OCSP No Check');
  });

  it('answers for the root by its own delegate', async () => {
    const { database } = installation;
    const [row] = await database
      .em()
      .execute<{ serialHex: string }[]>(
        `select serial_hex as "serialHex" from certificate where profile_id = 'issuing-ca-rsa'`,
      );
    const { body } = await responder.ask('POST', '/ocsp', question(root, [row?.serialHex ?? '']));
    const { text } = openssl(['ocsp', '-respin', '@answer', '-CAfile', '@root', '-resp_text'], {
      root: pem('CERTIFICATE', root),
      answer: body,
    });
    expect(text).toContain('Response verify OK');
    expect(text).toContain('Cert Status: good');
  });

  it('tells a revocation, a hold and its release in under a second, although the answer was ready-made', async () => {
    const [revoked, held] = [question(issuing, [serialOf(1)]), question(issuing, [serialOf(2)])];
    expect([await asked(revoked), await asked(held)]).toEqual([['good'], ['good']]);
    await act('revoke', serialOf(1));
    await within(1_000, revoked, /^revoked keyCompromise 2026-11-20T10:00:00/);
    await act('hold', serialOf(2));
    await within(1_000, held, /^revoked certificateHold 2026-11-20T10:00:00/);
    await act('release', serialOf(2));
    await within(1_000, held, /^good$/);
  });

  it('tells since when the key of a revoked certificate was known (RFC 6960 4.4.5)', async () => {
    const em = installation.database.em();
    await act('revoke', serialOf(7));
    await em.execute(`update revocation set invalid_since = '2026-10-01T00:00:00Z' where serial_hex = ?`, [
      serialOf(7),
    ]);
    const { body } = await responder.ask('POST', '/ocsp', question(issuing, [serialOf(7)]));
    const { text } = openssl(['ocsp', '-respin', '@answer', '-noverify', '-resp_text'], { answer: body });
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Invalidity Date: Oct 1 00:00:00 2026 GMT');
  });

  it('keeps ready-made answers and says so to the api; one with a nonce, and one about nothing, is for once', async () => {
    const ready = question(issuing, [serialOf(3)], { hash: 'sha256' });
    const [first, second] = [await responder.ask('POST', '/ocsp', ready), await responder.ask('POST', '/ocsp', ready)];
    expect(second.body).toEqual(first.body);
    expect(second.headers).toMatchObject({ 'kualik-serial': serialOf(3), expires: expect.any(String) });
    const live = question(issuing, [serialOf(3)], { nonce: new Uint8Array(32).fill(1) });
    for (const request of [live, question(issuing, ['1234'])])
      expect((await responder.ask('POST', '/ocsp', request)).headers['kualik-serial']).toBeUndefined();
  });

  it('has an answer about a new certificate at once, though a moment ago there was none', async () => {
    const serialHex = `41${'0'.repeat(37)}7`;
    const asking = question(issuing, [serialHex]);
    expect(await asked(asking)).toEqual(['unknown']);
    await installation.database.em().execute(
      `insert into certificate (ca_id, usage, profile_id, profile_version, serial_hex, spki_sha256, subject, tbs, signature, der,
         sha256, not_before, not_after, state, intended_at, issued_at)
       select ca_id, usage, profile_id, profile_version, ?, spki_sha256, subject, tbs, signature, der,
         encode(sha256(?::bytea), 'hex'), not_before, not_after, state, now(), now() from certificate where serial_hex = ?`,
      [serialHex, serialHex, serialOf(3)],
    );
    expect(await asked(asking)).toEqual(['good']);
  });

  it('answers several questions at once; one about another authority and one about nothing are unknown', async () => {
    expect(await asked(question(issuing, [serialOf(4), '1234', serialOf(5)]))).toEqual(['good', 'unknown', 'good']);
    expect(await asked(question(root, [serialOf(4)]))).toEqual(['unknown']);
  });

  it('has no right to speak for an authority that is not ours', async () => {
    expect(await asked(question(holders[0]?.der ?? issuing, [serialOf(0)]))).toEqual(['unauthorized']);
  });

  it('reads a request in the path', async () => {
    const text = encodeURIComponent(Buffer.from(question(issuing, [serialOf(0)])).toString('base64'));
    expect(saidIn((await responder.ask('GET', `/ocsp/${text}`)).body)).toEqual(['good']);
  });

  it.each([
    ['no bytes', 'POST', '/ocsp', ''],
    ['a cut request', 'POST', '/ocsp', '3005300302'],
    ['a sequence of something else', 'POST', '/ocsp', '30053003020101'],
    ['a path that is no Base64', 'GET', '/ocsp/%zz', ''],
  ])('calls %s malformed', async (_name, method, path, hex) => {
    const { body } = await responder.ask(method, path, hex === '' ? undefined : Buffer.from(hex, 'hex'));
    expect(saidIn(body)).toEqual(['malformedRequest']);
  });

  it('stamps the time, which openssl verifies down to the root, in the order of the tokens', async () => {
    const [query, reply] = [`${installation.dataDir}/stamp.tsq`, `${installation.dataDir}/stamp.tsr`];
    expect(openssl(['ts', '-query', '-digest', '11'.repeat(32), '-sha256', '-cert', '-out', query]).ok).toBe(true);
    const [first, second] = [await readFile(query), await readFile(query)];
    const answers = [await responder.ask('POST', '/tsp', first), await responder.ask('POST', '/tsp', second)];
    expect(answers.map(({ headers }) => headers['content-type'])).toEqual(Array(2).fill('application/timestamp-reply'));
    for (const { body } of answers) {
      await writeFile(reply, body);
      const trust = { root: pem('CERTIFICATE', root), issuing: pem('CERTIFICATE', issuing) };
      const args = ['ts', '-verify', '-queryfile', query, '-in', reply, '-CAfile', '@root', '-untrusted', '@issuing'];
      expect(openssl(args, trust).text).toContain('Verification: OK');
    }
  });

  it('is healthy and knows no other path', async () => {
    expect(await responder.ask('GET', '/healthz')).toMatchObject({ status: 200 });
    expect(await responder.ask('GET', '/keys')).toMatchObject({ status: 404 });
  });

  describe('whose database is away', () => {
    const setConnections = async (isAllowed: boolean): Promise<void> => {
      const name = installation.database.url.replace(/^.*\//, '');
      const elsewhere = new pg.Client({ connectionString: installation.database.url.replace(/[^/]*$/, 'postgres') });
      await elsewhere.connect();
      await elsewhere.query(`alter database ${name} allow_connections ${isAllowed}`);
      if (!isAllowed)
        await elsewhere.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
      await elsewhere.end();
    };
    afterEach(() => setConnections(true));

    it('gives no answer older than a second: it says tryLater, and answers again when the database is back', async () => {
      const request = question(issuing, [serialOf(6)]);
      expect(await asked(request)).toEqual(['good']);
      await setConnections(false);
      await pause(1_000);
      expect(await asked(request)).toEqual(['tryLater']);
      await setConnections(true);
      await within(5_000, request, /^good$/);
    });
  });

  it('says of what was never issued what the national responder says, if told so', async () => {
    await responder.stop();
    responder = await startResponder({ ...installation.env, KUALIK_OCSP_NON_ISSUED: 'revoked' });
    const { body } = await responder.ask('POST', '/ocsp', question(issuing, ['1234']));
    expect(saidIn(body)).toEqual(['revoked certificateHold 1970-01-01T00:00:00.000Z']);
    const { text } = openssl(['ocsp', '-respin', '@answer', '-noverify', '-resp_text'], { answer: body });
    expect(text).toMatch(/1\.3\.6\.1\.5\.5\.7\.48\.1\.9|valid:/);
  });

  it('takes over the socket of a killed process and stops cleanly on SIGTERM', async () => {
    await responder.stop();
    responder = await startResponder(installation.env);
    expect(await responder.ask('GET', '/healthz')).toMatchObject({ status: 200 });
    responder.child.kill('SIGTERM');
    expect(await once(responder.child, 'exit')).toEqual([0, null]);
  });
});
