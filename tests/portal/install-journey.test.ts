import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { OpensslAuthority, openssl } from './support/authority.ts';
import { buildPortal, type BuiltPortal } from './support/built-portal.ts';
import { launchBrowser, visit, type Visit } from './support/browser.ts';
import { FakeService } from './support/fake-service.ts';
import { answerQuestions, makeKeys, PASSWORD, reopenFile } from './support/order-walk.ts';
import { servePortal, type PortalSite } from './support/portal-site.ts';
import { NUMBER, waitingState, words } from './support/sample-data.ts';

const SECRET = 'S3cret-of-the-link';
let built: BuiltPortal;
let browser: Browser;
let site: PortalSite;
let folder: string;
let keyFile: string;
let otherFile: string;
const service = new FakeService();

/** Orders on the portal and closes the browser: from here on nothing but the file and its password is left. */
async function orderAndLeave(name: string): Promise<string> {
  const { page, context } = await visit(browser, site.url);
  await answerQuestions(page);
  const path = await makeKeys(page, folder);
  await reopenFile(page, path);
  await page.getByText('Файл ашылды, екі кілт те қол қоя алады').first().waitFor();
  await page.getByRole('button', { name: 'Жалғастыру' }).click();
  await page.getByLabel('саясатымен таныстым', { exact: false }).check();
  await page.getByRole('button', { name: 'Растау және жіберу' }).click();
  await page.getByRole('heading', { level: 1, name: 'Тапсырыс жіберілді' }).waitFor();
  await context.close();
  expect({ name, exists: path.endsWith('.p12') }).toEqual({ name, exists: true });
  return path;
}

beforeAll(async () => {
  [built, browser] = await Promise.all([buildPortal(), launchBrowser()]);
  site = await servePortal(built.folder, service);
  folder = await mkdtemp(join(tmpdir(), 'kualik-install-'));
  service.number = NUMBER;
  service.status = waitingState(NUMBER);
  otherFile = await orderAndLeave('an order of somebody else');
  keyFile = await orderAndLeave('the order');
  const authority = new OpensslAuthority(folder);
  await authority.create();
  const input = service.submitted.at(-1);
  const certificates = [
    await authority.issue(input?.signCsr ?? '', 'SIGN'),
    await authority.issue(input?.authCsr ?? '', 'AUTH'),
  ];
  service.package = { number: NUMBER, certificates, chain: [Buffer.from(await authority.root()).toString('base64')] };
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

async function install(page: Page, path: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('Кілт файлы').setInputFiles(path);
  await page.getByLabel('Файлдың құпиясөзі').fill(password);
  await page.getByRole('button', { name: 'Сертификаттарды орнату' }).click();
}

describe('installing after the browser was closed between order and issue', () => {
  let person: Visit;

  beforeAll(async () => {
    person = await visit(browser, site.url);
    await person.page.goto(`/install#${SECRET}`);
    await person.page.getByLabel('Кілт файлы').waitFor();
  });

  it('opening the page changes nothing and sends the secret only inside the question', () => {
    expect(service.consumed).toEqual([]);
    expect(person.requests.map(({ url }) => url).join('\n')).not.toContain(SECRET);
  });

  it('a wrong password is told before the link is used up', async () => {
    await install(person.page, keyFile, 'басқа құпиясөз 1');
    await person.page.getByRole('alert').getByText('Құпиясөз бұл файлға сәйкес келмейді', { exact: false }).waitFor();
    expect(service.consumed).toEqual([]);
  });

  it('a file of other keys is told by the name of the file that is needed', async () => {
    await install(person.page, otherFile);
    const needed = /([0-9A-F]{8})\.p12$/.exec(keyFile)?.[1] ?? '';
    await person.page.getByRole('alert').getByText(needed, { exact: false }).waitFor();
  });

  it('the right file is finished without a second link, and the installation is recorded', async () => {
    const saving = person.page.waitForEvent('download');
    await install(person.page, keyFile);
    const download = await saving;
    await person.page.getByRole('heading', { name: 'Сертификат сәтті орнатылды.' }).waitFor();
    expect(service.consumed).toEqual([SECRET]);
    expect(service.installed).toEqual([SECRET]);
    const finished = join(folder, download.suggestedFilename());
    await download.saveAs(finished);
    expect(basename(finished)).toMatch(/^kualik-certificates-\d{4}-\d\d-\d\d-[0-9A-F]{8}\.p12$/);
    expect(person.complaints).toEqual([]);
  });

  it('openssl finds both keys, both certificates and the chain in the finished file, and key and certificate fit', async () => {
    const finished = join(folder, 'finished.p12');
    const saving = person.page.waitForEvent('download');
    await person.page.getByRole('button', { name: 'Файлды тағы бір рет сақтау' }).click();
    await (await saving).saveAs(finished);
    const pem = await openssl('pkcs12', '-in', finished, '-passin', `pass:${PASSWORD}`, '-nodes');
    const keys = pem.match(/-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/g) ?? [];
    const certificates = (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
      (each) => new X509Certificate(each),
    );
    expect(keys).toHaveLength(2);
    expect(certificates).toHaveLength(3);
    const publicKeys = keys.map((key) => createPublicKey(key).export({ type: 'spki', format: 'pem' }));
    const serials = certificates
      .filter((each) => publicKeys.includes(each.publicKey.export({ type: 'spki', format: 'pem' })))
      .map(({ serialNumber }) => serialNumber);
    expect(serials.sort()).toEqual(['1001', '1002']);
    for (const certificate of certificates)
      await writeFile(join(folder, `${certificate.serialNumber}.pem`), certificate.toString());
    expect(await openssl('verify', '-CAfile', join(folder, 'root.pem'), join(folder, '1001.pem'))).toMatch(/OK/);
  });
});

describe('when something does not go as planned', () => {
  it('a forged chain is refused and no file is made', async () => {
    const { page, context } = await visit(browser, site.url);
    const good = service.package;
    const foreign = await mkdtemp(join(tmpdir(), 'kualik-foreign-'));
    const stranger = new OpensslAuthority(foreign);
    await stranger.create();
    service.package = { ...good, chain: [Buffer.from(await stranger.root()).toString('base64')] };
    await page.goto(`/install#${SECRET}`);
    await install(page, keyFile);
    await page.getByRole('alert').getByText('Куәліктер тексеруден өтпеді').waitFor();
    service.package = good;
    await context.close();
    await rm(foreign, { recursive: true, force: true });
  });

  it('a silent server is no refusal: the saved file stays and only the note to the centre is repeated', async () => {
    const { page, context } = await visit(browser, site.url);
    await page.goto(`/install#${SECRET}`);
    await page.getByLabel('Кілт файлы').waitFor();
    service.isDown = true;
    await install(page, keyFile);
    await page.getByRole('alert').getByText('Сервер жауап бермей тұр').waitFor();
    service.isDown = false;
    const recorded = service.installed.length;
    await page.getByRole('button', { name: 'Сертификаттарды орнату' }).click();
    await page.getByRole('heading', { name: 'Сертификат сәтті орнатылды.' }).waitFor();
    expect(service.installed).toHaveLength(recorded + 1);
    await context.close();
  });

  it('a used link is replaced by who can sign with an ordered key; node verifies the proof', async () => {
    const { page, context } = await visit(browser, site.url);
    service.linkState = 'CONSUMED';
    await page.goto(`/install#${SECRET}`);
    await page.getByText('Бұл сілтеме пайдаланылған').waitFor();
    await page.getByLabel('Сіздің тапсырысыңызға белгіленген нөмір').first().fill(NUMBER.toLowerCase());
    await page.getByLabel('Кілт файлы').setInputFiles(keyFile);
    await page.getByLabel('Файлдың құпиясөзі').fill(PASSWORD);
    await page.getByRole('button', { name: 'Кілтпен растап, сілтеме алу' }).click();
    await page.getByRole('button', { name: 'Сертификаттарды орнату' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#fresh-secret');
    const [renewal] = service.renewals;
    const document = Buffer.from(JSON.stringify({ nonce: renewal?.nonce, number: NUMBER, type: 'kualik/install/1' }));
    const issued = service.package?.['certificates'] as { der: string }[];
    const verdicts = issued.map(({ der }) => {
      const { publicKey } = new X509Certificate(Buffer.from(der, 'base64'));
      return verify('sha256', document, publicKey, Buffer.from(renewal?.proof ?? '', 'base64'));
    });
    expect(verdicts).toContain(true);
    await context.close();
  });

  it('a new link can be sent by mail, and the answer does not tell whether the number exists', async () => {
    const { page, context } = await visit(browser, site.url);
    await page.goto('/install');
    await page.getByLabel('Сіздің тапсырысыңызға белгіленген нөмір').last().fill(NUMBER);
    await page.getByRole('button', { name: 'Сілтемені поштаға жіберу' }).click();
    await page.getByText('Осы нөмірдің куәліктері дайын болса', { exact: false }).waitFor();
    expect(service.mailedTo).toEqual([NUMBER]);
    await context.close();
  });
});

describe('the status page', () => {
  it('names who acts, until when and what to do, and says when the state changes', async () => {
    service.status = waitingState(NUMBER);
    const { page, context } = await visit(browser, site.url);
    await page.goto(`/status#${NUMBER.toLowerCase()}.${'0'.repeat(32)}`);
    await page.getByText('Құжаттарыңызды күтеміз').waitFor();
    const text = await page.getByRole('main').innerText();
    expect(text).toContain('2026 жылғы 22 желтоқсан, 18:30');
    expect(await page.locator('[aria-current="step"]').innerText()).toContain('Құжаттар тапсырылады');
    service.status = waitingState(NUMBER, {
      status: 'COMPLETED',
      statusText: words('Куәліктер дайын'),
      installed: true,
    });
    await page.locator('#polite', { hasText: 'Куәліктер дайын' }).waitFor({ state: 'attached' });
    await page.getByText('Сертификат сәтті орнатылды.').waitFor();
    await context.close();
  });

  it('shows the same page for an unknown number, and waits when the server is silent', async () => {
    const { page, context } = await visit(browser, site.url);
    await page.goto('/status#0000000000000');
    await page.getByText('Бұл нөмірмен тапсырыс табылмады').waitFor();
    service.isDown = true;
    await page.goto(`/status#${NUMBER}`);
    await page.getByText('Сервер жауап бермей тұр').waitFor();
    expect(await page.getByRole('main').innerText()).toContain('Бұл – бас тарту емес.');
    service.isDown = false;
    await context.close();
  });
});
