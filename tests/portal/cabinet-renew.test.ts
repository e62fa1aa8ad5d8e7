import { beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicantEntity, findRequestByNumber, RevocationTargetEntity } from '@kualik/db';
import type { Page } from 'playwright-core';
import { storePerson, type IssuedHolder, type Person } from '../support/holders.ts';
import { ca, database, folder, openSiteForThisFile, visitSite } from './support/cabinet-site.ts';
import { inspect, LOOKS, waitForFocus } from './support/inspect.ts';
import { enterCabinet, FILE_PASSWORD, fileOf } from './support/open-cabinet.ts';
import { makeKeys, reopenFile } from './support/order-walk.ts';

openSiteForThisFile();

let asel: Person;
let file: string;

beforeAll(async () => {
  asel = await storePerson(database.em(), ca);
  file = await fileOf(folder, 'asel', asel);
});

const card = (page: Page, { serialHex }: IssuedHolder) => page.getByRole('article').filter({ hasText: serialHex });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function openRenewal(of: IssuedHolder) {
  const visit = await visitSite();
  visit.page.setDefaultTimeout(30_000);
  await visit.page.goto('/cabinet');
  await enterCabinet(visit.page, file);
  await card(visit.page, of).getByRole('link', { name: 'Куәлікті жаңарту' }).click();
  await visit.page.getByRole('heading', { level: 1, name: 'Куәлікті жаңарту' }).waitFor();
  return visit;
}

async function answer(page: Page): Promise<void> {
  await page.getByLabel('Құрылғыдағы файл').check();
  await page.getByLabel('саясатымен таныстым', { exact: false }).check();
  await press(page, 'Жалғастыру');
}

describe('getting certificates again in the cabinet, under one’s own signature (reg p.7(1), std1 p.9 repeat)', () => {
  it('fills the form from the order before, makes new keys here, shows the document, and the signed order is a request', async () => {
    const { page, context, complaints, requests } = await openRenewal(asel.sign);
    expect(await page.getByLabel('Электрондық пошта').inputValue()).toBe('asel@example.kz');
    expect(await page.getByLabel('Телефон').inputValue()).not.toBe('');
    await press(page, 'Жалғастыру');
    await page.locator('.error-summary').getByRole('link').first().waitFor();
    expect(await page.locator('.error-summary').getByRole('link').count()).toBe(2);
    await inspect(page, 'cabinet-renew-errors');
    await page.getByLabel('ескі куәліктерін кері қайтарып алу', { exact: false }).check();
    await answer(page);
    await waitForFocus(page, 'Кілттерді жасау');
    await inspect(page, 'cabinet-renew-keys');
    await reopenFile(page, await makeKeys(page, folder));
    await page.getByText('Құжаттың дәл мәтіні').click();
    const shown = await page.locator('pre').innerText();
    expect(shown).toContain('"act":"reissue"');
    for (const { serialHex } of [asel.sign, asel.auth]) expect(shown).toContain(serialHex);
    await inspect(page, 'cabinet-renew-sign');
    await press(page, 'Қол қойып, тапсырыс беру');
    await page.getByText('1 жұмыс күнінде береді', { exact: false }).waitFor();
    await waitForFocus(page, 'status');
    await inspect(page, 'cabinet-renew-done');
    const number = new URL(
      await page
        .getByRole('link', { name: 'Тапсырыс мәртебесі беті' })
        .evaluate((link) => (link as HTMLAnchorElement).href),
    ).hash.slice(1);
    const request = await findRequestByNumber(database.em(), number);
    expect(request).toMatchObject({ channelId: 'portal_or_internet_resource.reissue', step: 'P2' });
    expect(await database.em().count(RevocationTargetEntity, { requestId: request?.id })).toBe(2);
    const applicant = await database.em().findOneOrFail(ApplicantEntity, { id: request?.applicantId });
    expect(applicant).toMatchObject({ iin: asel.iin, surname: 'Сейітқазы' });
    const sent = requests.map(({ url, body }) => url + body).join('\n');
    for (const secret of [FILE_PASSWORD, 'Қоңыр-qaz 2026', asel.iin]) expect(sent).not.toContain(secret);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('an expired certificate stays with the reason and the way out; one for a site is sent to a centre', async () => {
    const old = await storePerson(database.em(), ca, { iin: asel.iin, validFrom: -366, validTo: -1 });
    const site = await storePerson(database.em(), ca, { iin: asel.iin });
    await database.em().execute(`update certificate set usage = 'ssl' where id = ?`, [site.auth.id]);
    const { page, context } = await openRenewal(site.auth);
    await page.getByText('Сайттың (SSL) кілті сервердің өзінде жасалады', { exact: false }).waitFor();
    await page.locator('.back').click();
    await card(page, old.sign).waitFor();
    expect(await card(page, old.sign).getByRole('link', { name: 'Куәлікті жаңарту' }).count()).toBe(0);
    expect(await card(page, old.sign).locator('.hint').count()).toBeGreaterThan(0);
    await context.close();
  });
});

describe('screens of the renewal', () => {
  it.each(LOOKS)('$name has no accessibility finding and fits its width', async (look) => {
    const { page, context, complaints } = await visitSite(look);
    await page.goto(`/cabinet/renew#${asel.sign.id}`);
    await page.locator('#keyFile').waitFor();
    await chooseFileAnyLanguage(page);
    await page.locator('#storage').waitFor();
    await inspect(page, `cabinet-renew-${look.name}`);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

async function chooseFileAnyLanguage(page: Page): Promise<void> {
  await page.locator('#keyFile').setInputFiles(file);
  await page.locator('#password').fill(FILE_PASSWORD);
  await page.locator('form button[type=submit]').click();
  await page.locator('.serial').waitFor();
  await page.locator('button.primary').click();
}
