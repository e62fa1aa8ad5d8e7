import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { stateOf, waitForState } from '../../scripts/demo/applicant.ts';
import { demoPassword } from '../../scripts/demo/demo-password.ts';
import { GraphqlClient } from '../../scripts/demo/graphql-client.ts';
import { installSecretOf, Mailbox, pdfOf } from '../../scripts/demo/mailbox.ts';
import { startInstance } from '../../scripts/demo/throwaway-instance.ts';
import type { ThrowawayInstance } from '../../scripts/demo/throwaway-instance.ts';
import { waitFor } from '../../scripts/demo/wait-for.ts';
import { runningInstance } from '../../scripts/start/instance-lock.ts';
import type { InstanceFile } from '../../scripts/start/instance-lock.ts';
import { PROJECT_ROOT } from '../../scripts/start/managed-process.ts';
import { syntheticPeople } from '../../worker/registers/simulator/people.ts';
import { launchBrowser, visit } from '../portal/support/browser.ts';
import { acceptPapers, confirmAndSign, openCase, signIn } from './support/desk-walk.ts';
import { answerOrderForm, install, KEY_PASSWORD, makeAndProveKeys, sendOrder } from './support/portal-walk.ts';

const EMAIL = 'journey@example.kz';
const dataDir = mkdtempSync(join(tmpdir(), 'kualik-story-'));
const folder = mkdtempSync(join(tmpdir(), 'kualik-journey-'));
const complaints: string[] = [];
let instance: ThrowawayInstance;
let browser: Browser;
let client: GraphqlClient;

beforeAll(async () => {
  [instance, browser] = await Promise.all([startInstance(dataDir), launchBrowser()]);
  client = new GraphqlClient(instance.origin);
});

afterAll(async () => {
  await browser?.close();
  await instance?.stop();
  for (const each of [dataDir, folder]) rmSync(each, { recursive: true, force: true });
});

/** Runs a script of the project to its end with this environment only. */
function run(script: string, env: Record<string, string>): { status: number | null; output: string } {
  const result = spawnSync(process.execPath, [join(PROJECT_ROOT, script)], {
    cwd: PROJECT_ROOT,
    env: { PATH: process.env['PATH'] ?? '', KUALIK_DATA: dataDir, ...env },
    encoding: 'utf8',
    timeout: 400_000,
  });
  return { status: result.status, output: `${result.stdout}${result.stderr}` };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function running(): InstanceFile {
  const found = runningInstance(dataDir);
  if (found === null) throw new Error('nothing runs');
  return found;
}

async function newPage(): Promise<Page> {
  const { page, complaints: own } = await visit(browser, instance.origin);
  page.on('close', () => complaints.push(...own));
  return page;
}

function openssl(...args: string[]): string {
  const { stdout, stderr } = spawnSync('openssl', args, { encoding: 'utf8', cwd: folder });
  return `${stdout}${stderr}`;
}

describe('npm start', () => {
  it('starts on an empty folder, is ready and well, and runs once only', async () => {
    expect((await fetch(`${instance.origin}/readyz`)).status).toBe(200);
    expect(run('scripts/doctor/main.ts', {})).toEqual({ status: 0, output: expect.not.stringContaining('✗') });
    const second = run('scripts/start/main.ts', { PORT: '0' });
    expect(second.status).toBe(1);
    expect(second.output).toContain('already runs on');
    expect(running().pid).not.toBe(process.pid);
  });
});

describe('an order on the portal becomes two certificates (reg p.6)', () => {
  let keyFile: string;
  let number: string;
  let finished: string;

  it('P1–P5: ordered in Kazakh, registered under a number, the application comes by mail', async () => {
    const [person] = syntheticPeople(2000);
    if (person === undefined) throw new Error('the register is empty');
    const page = await newPage();
    await answerOrderForm(page, person, EMAIL);
    keyFile = await makeAndProveKeys(page, folder);
    number = await sendOrder(page);
    await page.close(); // nothing may be lost with the browser
    await waitForState(client, number, ['WAITING_FOR_APPLICANT']);
    const letter = await new Mailbox(join(instance.dataDir, 'outbox')).waitForLetter(
      EMAIL,
      (mail) => pdfOf(mail) !== null,
    );
    expect(letter.subject?.replace(/[\s-]/g, '')).toContain(number);
    writeFileSync(join(folder, 'application.pdf'), pdfOf(letter) ?? '');
  });

  it('P6–P10: the operator identifies, gives a receipt and confirms with his signature', async () => {
    const people = join(instance.dataDir, 'people');
    const operator = join(people, 'aigerim.p12');
    const page = await newPage();
    await signIn(page, operator, demoPassword(people));
    await openCase(page, number);
    await acceptPapers(page, fingerprintOnPaper(), join(folder, 'application.pdf'));
    await confirmAndSign(page, operator, demoPassword(people));
    await waitForState(client, number, ['COMPLETED']);
    await page.getByText('Куәліктер берілді').first().waitFor();
    await page.close();
  });

  it('P11: the install link gives the finished file, and only the button uses the link up', async () => {
    const letter = await new Mailbox(join(instance.dataDir, 'outbox')).waitForLetter(
      EMAIL,
      (mail) => installSecretOf(mail) !== null,
    );
    const link = `/install#${installSecretOf(letter) ?? ''}`;
    for (let scan = 0; scan < 3; scan += 1) expect((await fetch(`${instance.origin}/install`)).status).toBe(200);
    const page = await newPage();
    finished = await install(page, link, keyFile, folder);
    await page.getByText('Сертификат сәтті орнатылды.').first().waitFor();
    expect((await stateOf(client, number)).installed).toBe(true);
    await page.close();
  });

  it('both certificates verify to the root and carry what each may be used for', async () => {
    for (const name of ['root', 'nca_rsa']) {
      writeFileSync(join(folder, `${name}.cer`), await client.fetchBytes(`/ca/${name}.cer`));
      openssl('x509', '-inform', 'DER', '-in', `${name}.cer`, '-out', `${name}.pem`);
    }
    const pem = openssl('pkcs12', '-in', finished, '-passin', `pass:${KEY_PASSWORD}`, '-nokeys', '-clcerts');
    const certificates = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----\n/g) ?? [];
    expect(certificates).toHaveLength(2);
    for (const [index, certificate] of certificates.entries()) {
      writeFileSync(join(folder, `${index}.pem`), certificate);
      const verdict = openssl(
        'verify',
        '-x509_strict',
        '-CAfile',
        'root.pem',
        '-untrusted',
        'nca_rsa.pem',
        `${index}.pem`,
      );
      expect(verdict).toContain('OK');
    }
    const texts = certificates.map((_, index) => openssl('x509', '-in', `${index}.pem`, '-noout', '-ext', 'keyUsage'));
    expect(texts.map((text) => /Non Repudiation/.test(text)).sort()).toEqual([false, true]);
  });

  it('leaves no IIN in any log', () => {
    const logs = join(instance.dataDir, 'log');
    const found = readdirSync(logs).flatMap(
      (name) => readFileSync(join(logs, name), 'utf8').match(/(?<![\d-])\d{12}(?!\d)/g) ?? [],
    );
    expect(found).toEqual([]);
  });

  it('leaves no complaint in the browser', () => {
    expect(complaints).toEqual([]);
  });
});

describe('the end of an installation', () => {
  it('leaves nobody behind when the supervisor is killed', async () => {
    const { pid, port } = running();
    process.kill(pid, 'SIGKILL');
    await waitFor('the api to end with its supervisor', async () =>
      fetch(`http://localhost:${port}/healthz`).then(
        () => false,
        () => true,
      ),
    );
    expect(isAlive(pid)).toBe(false);
  });

  it('recovers with the next start, and stops cleanly with an unbroken audit', async () => {
    instance = await startInstance(dataDir);
    expect((await fetch(`${instance.origin}/readyz`)).status).toBe(200);
    await instance.stop();
    await expect(fetch(`${instance.origin}/healthz`)).rejects.toThrow();
    expect(run('db/verify-audit.main.ts', {})).toMatchObject({ status: 0 });
  });

  it('is refused by name when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const { port } = other.address() as AddressInfo;
    const refused = run('scripts/start/main.ts', { PORT: String(port) });
    other.close();
    expect(refused.status).toBe(1);
    expect(refused.output).toContain('PORT_TAKEN');
  });

  it('makes no production of a demo folder: the missing database is named', () => {
    const refused = run('scripts/start/main.ts', { KUALIK_MODE: 'production', PORT: '0' });
    expect(refused.status).toBe(1);
    expect(refused.output).toContain('EMBEDDED_DATABASE');
  });
});

/** What a scanner reads off the printed application: its text is below the code, too. */
function fingerprintOnPaper(): string {
  const { stdout } = spawnSync('pdftotext', ['-layout', 'application.pdf', '-'], { encoding: 'utf8', cwd: folder });
  const fingerprint = /\b(?:[0-9a-f]{4}[ -]?){8}\b/i.exec(stdout)?.[0] ?? '';
  return fingerprint.replace(/[ -]/g, '');
}
