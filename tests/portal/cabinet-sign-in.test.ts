import { mkdir } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity } from '@kualik/db';
import type { Page } from 'playwright-core';
import { storePerson, type Person } from '../support/holders.ts';
import type { Visit } from './support/browser.ts';
import { api, ca, database, folder, openSiteForThisFile, visitSite } from './support/cabinet-site.ts';
import { inspect, LOOKS, PICTURES } from './support/inspect.ts';
import { chooseFile, enterCabinet, FILE_PASSWORD, fileOf, keyFileOf, suspend } from './support/open-cabinet.ts';

openSiteForThisFile();

let asel: Person;
let file: string;

beforeAll(async () => {
  if (PICTURES !== undefined) await mkdir(PICTURES, { recursive: true });
  asel = await storePerson(database.em(), ca);
  file = await fileOf(folder, 'asel', asel);
});

const main = (page: Page) => page.getByRole('main').innerText();
const enter = (page: Page) => page.getByRole('button', { name: 'Қол қойып кіру' });

async function open(path = '/cabinet'): Promise<Visit> {
  const visit = await visitSite();
  await visit.page.goto(path);
  await visit.page.getByLabel('Кілт файлы').waitFor();
  return visit;
}

describe('signing in to the cabinet by a key file (reg p.8(1))', () => {
  it('shows whose certificate signs, opens the cabinet and sends neither the file nor its password', async () => {
    const { page, context, requests, complaints } = await open();
    await chooseFile(page, file);
    await enter(page).waitFor();
    expect(await main(page)).toContain(asel.auth.serialHex);
    expect(requests.filter(({ body }) => body.includes('SignInToCabinet'))).toEqual([]);
    await enter(page).click();
    await page.getByRole('heading', { level: 1, name: 'Жеке кабинет', exact: true }).waitFor();
    expect(await main(page)).toContain(`••••••••${asel.iin.slice(-4)}`);
    const key = asel.auth.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
    const sent = requests.map(({ url, body }) => url + body).join('\n');
    for (const secret of [FILE_PASSWORD, key.slice(0, 60), asel.iin]) expect(sent).not.toContain(secret);
    expect(requests.every(({ url }) => !new URL(url).search)).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('keeps nothing on the device but the cookie, and after a reload the key is asked for, not the sign-in', async () => {
    const { page, context } = await open();
    await enterCabinet(page, file);
    const kept = await page.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: (await indexedDB.databases()).map(({ name }) => name),
    }));
    expect(kept).toEqual({ local: {}, session: {}, databases: [] });
    expect((await context.cookies()).map(({ name, httpOnly }) => ({ name, httpOnly }))).toEqual([
      { name: 'kualik_cabinet', httpOnly: true },
    ]);
    await page.reload();
    await page.getByText('Сейітқазы Әсел').waitFor();
    await context.close();
  });

  it('ends by the button: the cookie is gone and the page asks for the file again', async () => {
    const { page, context } = await open();
    await enterCabinet(page, file);
    await page.getByRole('button', { name: 'Кабинеттен шығу' }).click();
    await page.getByText('Кабинеттен шықтыңыз.', { exact: false }).waitFor();
    await page.getByLabel('Кілт файлы').waitFor();
    expect(await context.cookies()).toEqual([]);
    await page.reload();
    await page.getByLabel('Кілт файлы').waitFor();
    expect(await database.em().count(AuditEntity, { kind: 'cabinet.closed' })).toBe(1);
    await context.close();
  });

  it('a wrong password and a file without certificates are told at their field', async () => {
    const { page, context } = await open();
    await chooseFile(page, file, 'басқа құпиясөз');
    await page.locator('.error-summary').getByText('Құпиясөз бұл файлға сәйкес келмейді', { exact: false }).waitFor();
    await chooseFile(page, await keyFileOf(folder, 'empty', []));
    await page.locator('.error-summary').getByText('Бұл файлда куәлік жоқ.', { exact: false }).waitFor();
    await context.close();
  });
});

describe('a certificate that does not open the cabinet is told the way out', () => {
  it.each([
    ['an expired one', { validFrom: -366, validTo: -1 }, '', 'Басқа жарамды куәлікті қолданыңыз'],
    ['a suspended one', {}, 'held', 'Тоқтатуды басқа жарамды куәлігіңізбен'],
    ['one for sites only', {}, 'ssl', 'Осы ЖСН/БСН бойынша басқа куәлікпен кіріңіз'],
  ])('%s', async (_name, wish, change, words) => {
    const person = await storePerson(database.em(), ca, wish);
    if (change === 'ssl')
      await database.em().execute(`update certificate set usage = 'ssl' where id = ?`, [person.auth.id]);
    if (change === 'held') await suspend(api, person, [person.auth]);
    const { page, context } = await open();
    await chooseFile(page, await fileOf(folder, 'other', person));
    await enter(page).click();
    await page.getByRole('alert').getByText(words, { exact: false }).waitFor();
    if (change === 'held') await inspect(page, 'cabinet-held');
    await page.getByRole('button', { name: 'Басқа файлды таңдау' }).click();
    await page.getByRole('heading', { name: 'Файл болмаса' }).waitFor();
    await context.close();
  });

  it('the signature certificate alone is sent to the authentication certificate', async () => {
    const { page, context } = await open();
    await chooseFile(page, await keyFileOf(folder, 'sign-only', [asel.sign]));
    await enter(page).click();
    await page.getByRole('alert').getByText('бірдейлестіру куәлігімен кіріңіз', { exact: false }).waitFor();
    await context.close();
  });
});

describe('screens of the sign-in', () => {
  it.each(LOOKS)('$name has no accessibility finding and fits its width', async (look) => {
    const { page, context, complaints } = await visitSite(look);
    await page.goto('/cabinet');
    await page.locator('#keyFile').waitFor();
    await inspect(page, `cabinet-sign-in-${look.name}`);
    await page.locator('form button[type=submit]').click();
    await page.locator('.error-summary').waitFor();
    await inspect(page, `cabinet-sign-in-errors-${look.name}`);
    await page.locator('#keyFile').setInputFiles(file);
    await page.locator('#password').fill(FILE_PASSWORD);
    await page.locator('form button[type=submit]').click();
    await page.locator('.serial').waitFor();
    await inspect(page, `cabinet-certificate-${look.name}`);
    await page.locator('button.primary').click();
    await page.getByText('Сейітқазы Әсел', { exact: true }).waitFor();
    await inspect(page, `cabinet-home-${look.name}`);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('a silent server is told as silence, and the same press works later', async () => {
    const { page, context } = await open();
    await chooseFile(page, file);
    await page.route('**/graphql', (route) => route.abort());
    await enter(page).click();
    await page.getByRole('alert').getByText('Сервер жауап бермей тұр', { exact: false }).waitFor();
    await page.unroute('**/graphql');
    await enter(page).click();
    await page.getByText('Сейітқазы Әсел').first().waitFor();
    expect(api.log.join('\n')).not.toContain(asel.iin);
    await context.close();
  });
});
