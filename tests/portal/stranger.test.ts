import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestEntity } from '@kualik/db';
import { groupRequestNumber } from '@kualik/domain/rules/request-number.ts';
import type { Page } from 'playwright-core';
import { storePerson } from '../support/holders.ts';
import { buildPortal } from './support/built-portal.ts';
import { ca, browser, database, folder, openSiteForThisFile, visitSite } from './support/cabinet-site.ts';
import { visit } from './support/browser.ts';
import { FakeService } from './support/fake-service.ts';
import { FILE_PASSWORD, fileOf } from './support/open-cabinet.ts';
import { servePortal, type PortalSite } from './support/portal-site.ts';
import { NUMBER, PERSON, waitingState } from './support/sample-data.ts';

// What somebody does who has never seen the site: from the first page, by the words on it alone.

openSiteForThisFile();

let site: PortalSite;
let own: string;
const service = new FakeService();

beforeAll(async () => {
  site = await servePortal((await buildPortal()).folder, service);
  own = await mkdtemp(join(tmpdir(), 'kualik-stranger-'));
  service.number = NUMBER;
  service.status = waitingState(NUMBER);
});
afterAll(async () => {
  await site?.close();
  await rm(own, { recursive: true, force: true });
});

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const follow = (page: Page, name: string) => page.getByRole('link', { name }).first().click();
const isAt = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const PASSWORD = 'Қоңыр-qaz 2026';

async function firstPage(url: string): Promise<Page> {
  const { page } = await visit(browser, url, { width: 360, height: 740 });
  page.setDefaultTimeout(30_000);
  await page.goto('/');
  return page;
}

describe('a stranger manages without help, by the words on the page alone', () => {
  it('orders: from the first page to the number of the order', async () => {
    const page = await firstPage(site.url);
    await follow(page, 'Тапсырысты бастау');
    await page.getByLabel('ЖСН', { exact: true }).fill(PERSON.iin);
    await page.getByLabel('Тегі').fill(PERSON.surname);
    await page.getByLabel('Аты', { exact: true }).fill(PERSON.givenName);
    await press(page, 'Жалғастыру');
    await page.getByLabel('Электрондық пошта').fill(PERSON.email);
    await page.getByLabel('Телефон').fill(PERSON.phone);
    await press(page, 'Жалғастыру');
    await page.getByLabel('Облыс').selectOption({ label: 'Жетісу облысы' });
    await page.getByLabel('Елді мекен').selectOption({ label: 'Талдықорған' });
    await page.getByLabel('Талдықорған қалалық орталығы').check();
    await press(page, 'Жалғастыру');
    await page.getByLabel('Құрылғыдағы файл').check();
    await press(page, 'Жалғастыру');
    await page.getByLabel('Жаңа құпиясөз').fill(PASSWORD);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, 'Кілттерді жасап, файлды сақтау'),
    ]);
    const file = join(own, download.suggestedFilename());
    await download.saveAs(file);
    await page.getByLabel('Кілт файлы').setInputFiles(file);
    await page.getByLabel('Файлдың құпиясөзі').fill(PASSWORD);
    await press(page, 'Файлды тексеру');
    await press(page, 'Жалғастыру');
    await page.getByLabel('саясатымен таныстым').check();
    await page.getByText('Тексеру өтті.').waitFor();
    await press(page, 'Растау және жіберу');
    await isAt(page, 'Тапсырыс жіберілді');
    await page.getByText(groupRequestNumber(NUMBER)).first().waitFor();
    expect(service.submitted).toHaveLength(1);
    await page.context().close();
  });

  it('checks: types the number and reads who acts next and until when', async () => {
    const page = await firstPage(site.url);
    await follow(page, 'Тапсырыс мәртебесін тексеру');
    await page.getByLabel('Сіздің тапсырысыңызға белгіленген нөмір').fill(groupRequestNumber(NUMBER));
    await press(page, 'Тексеру');
    for (const words of ['Кім әрекет етеді', 'Қай уақытқа дейін', 'Сіздің қадамыңыз'])
      await page.getByText(words).waitFor();
    await page.context().close();
  });

  it('revokes: signs in with the key file, says why, reads what follows, signs', async () => {
    const person = await storePerson(database.em(), ca);
    const file = await fileOf(folder, 'stranger', person);
    const { page, context } = await visitSite({ width: 360, height: 740 });
    page.setDefaultTimeout(30_000);
    await page.goto('/');
    await follow(page, 'Кабинет');
    await page.getByLabel('Кілт файлы').setInputFiles(file);
    await page.getByLabel('Файлдың құпиясөзі').fill(FILE_PASSWORD);
    await press(page, 'Файлды ашу');
    await press(page, 'Қол қойып кіру');
    await isAt(page, 'Жеке кабинет');
    await follow(page, 'Куәлікті кері қайтарып алу');
    await page.getByLabel('Куәлік енді қажет емес').check();
    await press(page, 'Жалғастыру');
    await page.getByText('Қайтаруға болмайды').waitFor();
    const before = await database.em().count(RequestEntity, {});
    await press(page, 'Қол қойып, кері қайтарып алу');
    await page.getByText('Өтінім қабылданды, нөмірі:').waitFor();
    expect(await database.em().count(RequestEntity, {})).toBe(before + 1);
    await context.close();
  });
});
