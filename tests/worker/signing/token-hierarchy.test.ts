import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CaEntity, CertificateEntity, RequestEntity } from '@kualik/db';
import { latestCrlOf, listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { getSetting } from '@kualik/db/repositories/setting.repository.ts';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { confirmedCase } from '../support/confirmed-case.ts';
import { emptyInstallation, type Installation } from '../support/installation.ts';
import { openssl, pem, verifyByOpenssl } from '../support/openssl.ts';
import { startResponder } from '../support/responder.ts';
import { authorityDer, holdersOf, question, saidIn } from '../support/status-questions.ts';
import { newToken, type TestToken } from '../support/token.ts';

const WORKER = join(import.meta.dirname, '../../../worker');
/** The three of `pkcs11` alone, and the responder's. */
const NAMES = ['root', 'nca_rsa', 'seal', 'ocsp', 'tsa'];
const LONG = 300_000;

describe('a hierarchy whose RSA keys lie in a token', () => {
  let soft: TestToken;
  let installation: Installation;
  let authorities: CaEntity[];
  let said = '';
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    soft = await newToken();
    installation = await emptyInstallation(soft.env);
    const [code] = (await once(
      run('signing/ceremony.main.ts', '--demo', '--key-store', `pkcs11:${NAMES.join(',')}`),
      'close',
    )) as [number];
    expect([code, said]).toEqual([0, expect.stringContaining('"ready":true')]);
    const password = await readFile(join(installation.dataDir, 'people', 'password'), 'utf8');
    installation = { ...installation, password: password.trim() };
    authorities = await listAuthorities(installation.database.em());
  }, LONG);
  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    await installation.close();
    await soft.close();
  });

  function run(entry: string, ...args: string[]): ChildProcess {
    const child = spawn(process.execPath, [join(WORKER, entry), ...args], { env: installation.env });
    running.push(child);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
    return child;
  }

  async function until<T>(read: () => Promise<T>, isDone: (value: T) => boolean): Promise<T> {
    for (let round = 0; round < 600; round += 1) {
      const value = await read();
      if (isDone(value)) return value;
      await sleep(200);
    }
    return read();
  }

  const signerState = () =>
    until(
      async () => JSON.stringify(await getSetting(installation.database.em(), 'signer.state')),
      (text) => /ready|away/.test(text),
    );

  async function completed(id: string): Promise<string> {
    const read = async () => (await installation.database.em().findOneOrFail(RequestEntity, { id })).status;
    return until(read, (status) => status === 'COMPLETED');
  }

  const derOf = async (ca: CaEntity | undefined, suffix = ''): Promise<Uint8Array> =>
    (await latestCrlOf(installation.database.em(), ca?.id ?? '', suffix))?.der ?? new Uint8Array();

  it('has notes in place of the key files; the national keys stay in files', async () => {
    const names = await readdir(join(installation.dataDir, 'keys'));
    expect(names.filter((name) => name.endsWith('.token')).sort()).toEqual(NAMES.map((name) => `${name}.token`).sort());
    expect(names).toEqual(expect.arrayContaining(['nca_gost.key', 'root_gost.key', 'ocsp_root.key', 'ocsp_gost.key']));
    expect(authorities.map(({ keyFile }) => keyFile)).toEqual([
      'keys/root.token',
      'keys/nca_rsa.token',
      'keys/root_gost.key',
      'keys/nca_gost.key',
    ]);
    const listed = soft.tool('--list-objects', '--type', 'pubkey');
    for (const name of NAMES) {
      const { id } = JSON.parse(await readFile(join(installation.dataDir, 'keys', `${name}.token`), 'utf8')) as {
        id: string;
      };
      expect(listed).toMatch(new RegExp(`kualik ${name}\\s+ID:\\s+${id}`));
    }
  });

  it(
    'issues certificates and lists that openssl verifies',
    async () => {
      run('signing/main.ts');
      run('main.ts');
      const request = await confirmedCase(installation);
      expect(await completed(request.id)).toBe('COMPLETED');
      const [root, issuing] = authorities.map(({ certificate }) => certificate);
      const delta = await until(
        () => derOf(authorities[1], '-delta'),
        (der) => der.length > 0,
      );
      const pki = {
        root: root ?? delta,
        issuing: issuing ?? delta,
        crls: await Promise.all([derOf(authorities[0]), derOf(authorities[1])]),
      };
      const made = await installation.database.em().find(CertificateEntity, { requestId: request.id });
      expect(made.map(({ der }) => verifyByOpenssl(der ?? new Uint8Array(), pki).ok)).toEqual([true, true]);
      const files = { ca: pem('CERTIFICATE', pki.issuing), list: pem('X509 CRL', delta) };
      expect(openssl(['crl', '-in', '@list', '-CAfile', '@ca', '-noout'], files).text).toContain('verify OK');
    },
    LONG,
  );

  it(
    'waits while the token is out, says so, and goes on when it is in again',
    async () => {
      expect(await signerState()).toContain('ready');
      await soft.takeOut();
      const shown = await until(signerState, (text) => text.includes('away'));
      expect(shown).toContain('token-away');
      const metrics = async () => JSON.stringify(await getSetting(installation.database.em(), 'metrics.signing'));
      const alarm = 'kualik_alarms_total{kind=\\"token\\"';
      expect(await until(metrics, (text) => text.includes(alarm))).toContain(alarm);
      const request = await confirmedCase(installation);
      await sleep(1_500);
      const waiting = await installation.database.em().findOneOrFail(RequestEntity, { id: request.id });
      expect([waiting.status === 'COMPLETED', waiting.blockedReason]).toEqual([false, null]);
      await soft.putIn();
      expect(await completed(request.id)).toBe('COMPLETED');
      expect(await signerState()).toContain('ready');
    },
    LONG,
  );

  it(
    'gets a new key of an authority inside the token beside the running signer, which issues and lists by it',
    async () => {
      const ceremony = ['renew', 'nca_rsa', '--rekey', '--key-store', `pkcs11:${NAMES.join(',')}`];
      const people = ['--master=A', '--custodian=B', '--custodian=C', '--confirm=B', '--confirm=C'];
      const [code] = (await once(run('signing/ceremony.main.ts', ...ceremony, ...people), 'close')) as [number];
      expect([code, said]).toEqual([0, expect.stringContaining('"ready":true')]);
      const em = () => installation.database.em();
      const second = await until(
        async () => (await listAuthorities(em())).find(({ name }) => name === 'nca_rsa_2'),
        (found) => found !== undefined,
      );
      expect(second?.keyFile).toBe('keys/nca_rsa_2.token');
      const listed = soft.tool('--list-objects', '--type', 'pubkey');
      for (const name of ['nca_rsa_2', 'ocsp_2']) expect(listed).toContain(`kualik ${name}`);
      await until(
        () => derOf(second, '-delta'),
        (der) => der.length > 0,
      );
      const request = await confirmedCase(installation);
      expect(await completed(request.id)).toBe('COMPLETED');
      const made = await em().find(CertificateEntity, { requestId: request.id });
      expect(made.map(({ caId }) => caId)).toEqual([second?.id, second?.id]);
      const [root] = authorities;
      const pki = {
        root: root?.certificate ?? new Uint8Array(),
        issuing: second?.certificate ?? new Uint8Array(),
        crls: await Promise.all([derOf(root), derOf(second)]),
      };
      expect(made.map(({ der }) => verifyByOpenssl(der ?? new Uint8Array(), pki).ok)).toEqual([true, true]);
    },
    LONG,
  );

  it(
    'answers OCSP questions and gives time stamps from it; while it is out, later',
    async () => {
      const responder = await startResponder(installation.env);
      const issuing = await authorityDer(installation, 'nca_rsa');
      const [first = '', second = ''] = (await holdersOf(installation)).map(({ serialHex }) => serialHex);
      const said = async (serial: string): Promise<string> =>
        saidIn((await responder.ask('POST', '/ocsp', question(issuing, [serial]))).body).join();
      const query = join(installation.dataDir, 'query.tsq');
      openssl(['ts', '-query', '-digest', '00'.repeat(32), '-sha256', '-out', query]);
      const stamp = async (): Promise<string> => {
        const reply = (await responder.ask('POST', '/tsp', await readFile(query))).body;
        return openssl(['ts', '-reply', '-in', '@reply', '-text'], { reply }).text;
      };
      expect([await said(first), await stamp()]).toEqual(['good', expect.stringContaining('Status: Granted')]);
      await soft.takeOut();
      expect([await said(second), await stamp()]).toEqual(['tryLater', expect.stringContaining('Status: Rejected')]);
      await soft.putIn();
      expect(
        await until(
          () => said(second),
          (text) => text === 'good',
        ),
      ).toBe('good');
      expect(await until(stamp, (text) => text.includes('Granted'))).toContain('Status: Granted');
      await responder.stop();
    },
    LONG,
  );

  it('never says the PIN', () => {
    expect(said).toContain('token-away');
    expect(said).not.toContain(soft.pin);
  });
});
