import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { stateOf, waitForState } from '../../scripts/demo/applicant.ts';
import { demoPassword } from '../../scripts/demo/demo-password.ts';
import { GraphqlClient } from '../../scripts/demo/graphql-client.ts';
import { installSecretOf, Mailbox, pdfOf } from '../../scripts/demo/mailbox.ts';
import { startThrowawayInstance } from '../../scripts/demo/throwaway-instance.ts';
import type { ThrowawayInstance } from '../../scripts/demo/throwaway-instance.ts';
import { syntheticPeople } from '../../worker/registers/simulator/people.ts';
import { launchBrowser, visit } from '../portal/support/browser.ts';
import { acceptPapers, confirmAndSign, openCase, signIn } from './support/desk-walk.ts';
import { answerOrderForm, install, KEY_PASSWORD, makeAndProveKeys, sendOrder } from './support/portal-walk.ts';

const EMAIL = 'journey@example.kz';
const folder = mkdtempSync(join(tmpdir(), 'kualik-journey-'));
const complaints: string[] = [];
let instance: ThrowawayInstance;
let browser: Browser;
let client: GraphqlClient;

beforeAll(async () => {
  [instance, browser] = await Promise.all([startThrowawayInstance(), launchBrowser()]);
  client = new GraphqlClient(instance.origin);
});

afterAll(async () => {
  await browser?.close();
  await instance?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function newPage(): Promise<Page> {
  const { page, complaints: own } = await visit(browser, instance.origin);
  page.on('close', () => complaints.push(...own));
  return page;
}

function openssl(...args: string[]): string {
  const { stdout, stderr } = spawnSync('openssl', args, { encoding: 'utf8', cwd: folder });
  return `${stdout}${stderr}`;
}

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
    await acceptPapers(page, fingerprintOnPaper());
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

/** What a scanner reads off the printed application: its text is below the code, too. */
function fingerprintOnPaper(): string {
  const { stdout } = spawnSync('pdftotext', ['-layout', 'application.pdf', '-'], { encoding: 'utf8', cwd: folder });
  const fingerprint = /\b(?:[0-9a-f]{4}[ -]?){8}\b/i.exec(stdout)?.[0] ?? '';
  return fingerprint.replace(/[ -]/g, '');
}
