import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openssl } from './support/authority.ts';
import { buildPortal, type BuiltPortal } from './support/built-portal.ts';
import { launchBrowser, visit, type Visit } from './support/browser.ts';
import { FakeService } from './support/fake-service.ts';
import { answerQuestions, makeKeys, PASSWORD, reopenFile } from './support/order-walk.ts';
import { servePortal, type PortalSite } from './support/portal-site.ts';
import { NUMBER, PERSON, waitingState } from './support/sample-data.ts';

let built: BuiltPortal;
let browser: Browser;
let site: PortalSite;
let folder: string;
const service = new FakeService();

beforeAll(async () => {
  [built, browser] = await Promise.all([buildPortal(), launchBrowser()]);
  site = await servePortal(built.folder, service);
  folder = await mkdtemp(join(tmpdir(), 'kualik-keys-'));
  service.number = NUMBER;
  service.status = waitingState(NUMBER);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('an order for two certificates', () => {
  let person: Visit;
  let keyFile: string;

  beforeAll(async () => {
    person = await visit(browser, site.url);
    await answerQuestions(person.page);
    keyFile = await makeKeys(person.page, folder);
  });

  it('gives a key file named by the day and the fingerprint, without personal data', () => {
    expect(basename(keyFile)).toMatch(/^kualik-keys-\d{4}-\d\d-\d\d-[0-9A-F]{8}\.p12$/);
  });

  it('writes two RSA 2048 keys under AES-256 and at least 600 000 rounds, as openssl reads it', async () => {
    const info = await openssl('pkcs12', '-in', keyFile, '-passin', `pass:${PASSWORD}`, '-nokeys', '-info');
    expect(info).toMatch(/PBES2, PBKDF2, AES-256-CBC, Iteration 600000, PRF hmacWithSHA256/);
    expect(info).toMatch(/MAC: sha256, Iteration 600000/);
    const keys = await openssl('pkcs12', '-in', keyFile, '-passin', `pass:${PASSWORD}`, '-nodes');
    expect(keys.match(/BEGIN PRIVATE KEY/g)).toHaveLength(2);
  });

  it('does not go on with a wrong password, and says so', async () => {
    await reopenFile(person.page, keyFile, 'басқа құпиясөз 1');
    await person.page.getByRole('alert').getByText('Құпиясөз бұл файлға сәйкес келмейді', { exact: false }).waitFor();
    expect(await person.page.title()).toMatch(/^Қате: /);
  });

  it('does not go on with a file of other keys, and names the one that is needed', async () => {
    const other = join(folder, 'other.p12');
    await openssl(
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=OTHER', '-keyout', join(folder, 'o.key')],
      ...['-out', join(folder, 'o.pem')],
    );
    await openssl(
      ...['pkcs12', '-export', '-inkey', join(folder, 'o.key'), '-in', join(folder, 'o.pem'), '-out', other],
      ...['-passout', `pass:${PASSWORD}`],
    );
    await reopenFile(person.page, other);
    await person.page.getByRole('alert').getByText(basename(keyFile), { exact: false }).waitFor();
  });

  it('does not go on with a file that is no key file', async () => {
    const junk = join(folder, 'junk.p12');
    await writeFile(junk, 'бұл кілт емес');
    await reopenFile(person.page, junk);
    await person.page.getByRole('alert').getByText('кілт файлы ретінде оқылмайды', { exact: false }).waitFor();
  });

  it('goes on when the saved file opens and signs, and sends once', async () => {
    await reopenFile(person.page, keyFile);
    await person.page.getByText('Файл ашылды, екі кілт те қол қоя алады').first().waitFor();
    await person.page.getByRole('button', { name: 'Жалғастыру' }).click();
    await person.page.getByText('Тексеру өтті.').waitFor();
    await person.page.getByRole('button', { name: 'Растау және жіберу' }).click();
    await person.page.getByRole('alert').getByText('саясатпен келісіңіз', { exact: false }).waitFor();
    await person.page.getByLabel('саясатымен таныстым', { exact: false }).check();
    await person.page.getByRole('button', { name: 'Растау және жіберу' }).dblclick();
    await person.page.getByRole('heading', { level: 1, name: 'Тапсырыс жіберілді' }).waitFor();
    expect(service.submitted).toHaveLength(1);
  });

  it('sends the answers as the register knows them and two requests that prove their keys', async () => {
    const [input] = service.submitted;
    expect(input).toMatchObject({
      iin: PERSON.iin,
      phone: '+77011234567',
      officeId: 'o2',
      storage: 'PROTECTED_CARRIER',
    });
    expect(input).toMatchObject({ language: 'kk', consent: true, policyVersion: '2026-1' });
    for (const csr of [input?.signCsr, input?.authCsr]) {
      const file = join(folder, 'one.csr');
      await writeFile(file, Buffer.from(csr ?? '', 'base64'));
      const text = await openssl(
        'req',
        '-inform',
        'DER',
        '-in',
        file,
        '-verify',
        '-noout',
        '-subject',
        '-nameopt',
        'utf8',
      );
      expect(text).toMatch(/verify OK/);
      expect(text).toContain(`IIN${PERSON.iin}`);
    }
    expect(input?.signCsr).not.toBe(input?.authCsr);
  });

  it('shows the number character by character, the last day and the next step', async () => {
    await person.page.getByText('Құжаттарыңызды күтеміз').waitFor();
    const text = await person.page.getByRole('main').innerText();
    expect(text).toContain(NUMBER.replace(/(.{4})(?=.)/g, '$1-'));
    expect(text).toContain('2026 жылғы 22 желтоқсан');
    expect(await person.page.getByText([...NUMBER].join(' '), { exact: true }).count()).toBe(1);
    expect(new URL(person.page.url()).hash).toBe(`#${NUMBER}`);
  });

  it('shows the result and not the form when Back is pressed', async () => {
    await person.page.goBack();
    await person.page.getByRole('heading', { level: 1, name: 'Тапсырыс жіберілді' }).waitFor();
  });

  it('leaves no key, password or answer on the device or on the line', async () => {
    const stored = await person.page.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: await indexedDB.databases(),
      cookies: document.cookie,
    }));
    expect(stored).toEqual({ local: {}, session: {}, databases: [], cookies: '' });
    const sent = person.requests.map(({ url, body }) => `${url}\n${body}`).join('\n');
    expect(sent).not.toContain(PASSWORD);
    const file = (await readFile(keyFile)).toString('base64');
    expect(sent).not.toContain(file.slice(0, 60));
    expect(person.requests.every(({ url }) => url.startsWith(site.url) || /^(blob|data):/.test(url))).toBe(true);
    expect(person.requests.map(({ url }) => url).join('\n')).not.toContain(NUMBER);
    expect(person.complaints).toEqual([]);
  });
});
