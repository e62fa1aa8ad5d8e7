import { mkdir } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { CertificateEntity, HoldEntity, RequestEntity } from '@kualik/db';
import type { Page } from 'playwright-core';
import { storePerson, type IssuedHolder, type Person } from '../support/holders.ts';
import { api, ca, database, folder, openSiteForThisFile, visitSite } from './support/cabinet-site.ts';
import type { Visit } from './support/browser.ts';
import { inspect, LOOKS, PICTURES, waitForFocus } from './support/inspect.ts';
import { chooseFile, enterCabinet, FILE_PASSWORD, fileOf, keyFileOf, suspend } from './support/open-cabinet.ts';

openSiteForThisFile();

let asel: Person;
let other: Person;
let file: string;

beforeAll(async () => {
  if (PICTURES !== undefined) await mkdir(PICTURES, { recursive: true });
  asel = await storePerson(database.em(), ca);
  other = await storePerson(database.em(), ca, { iin: asel.iin });
  file = await fileOf(folder, 'asel', asel);
});

const card = (page: Page, { serialHex }: IssuedHolder) => page.getByRole('article').filter({ hasText: serialHex });

/** Signs in and opens the page of an act from the card of a certificate. */
async function openAct(of: IssuedHolder, link: string): Promise<Visit> {
  const visit = await visitSite();
  await visit.page.goto('/cabinet');
  await enterCabinet(visit.page, file);
  await card(visit.page, of).getByRole('link', { name: link }).click();
  await visit.page.locator('.back').waitFor();
  return visit;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe('suspending by the owner’s signature ("this was not me")', () => {
  it('shows what follows and the exact document, signs with the key in memory, and the certificate is suspended', async () => {
    const { page, context, complaints, requests } = await openAct(other.auth, 'Бұл мен емес: тоқтата тұру');
    await page.getByText('Куәлік қол қойған сәттен бастап жарамайды.').waitFor();
    await inspect(page, 'cabinet-suspend-told');
    await press(page, 'Құжатты көрсету');
    await waitForFocus(page, 'Қол қойылатын құжат');
    await page.getByText('Құжаттың дәл мәтіні').click();
    expect(await page.locator('pre').innerText()).toContain('"type":"kualik/hold/1"');
    expect(await page.locator('pre').innerText()).toContain(other.auth.serialHex);
    await inspect(page, 'cabinet-suspend-sign');
    expect(await database.em().count(HoldEntity, { certificateId: other.auth.id })).toBe(0);
    await press(page, 'Қол қойып, тоқтату');
    await page.getByText('Куәлік тоқтатылды', { exact: false }).waitFor();
    await waitForFocus(page, 'status');
    const [hold] = await database.em().find(HoldEntity, { certificateId: other.auth.id });
    expect(hold).toMatchObject({ state: 'active', channel: 'signature' });
    expect(requests.map(({ url }) => url).join('\n')).not.toContain(asel.iin);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is lifted on request of a certificate of another order; one of the same order is told why not', async () => {
    const third = await storePerson(database.em(), ca, { iin: asel.iin });
    await suspend(api, third, [third.auth]);
    const { page, context } = await openAct(third.auth, 'Тоқтатуды алып тастау');
    await press(page, 'Сұрауды көрсету');
    await press(page, 'Басқа файлды таңдау');
    await waitForFocus(page, 'keyFile');
    await chooseFile(page, await keyFileOf(folder, 'same-order', [third.sign]));
    await press(page, 'Сұрауға қол қою');
    await page.getByRole('alert').waitFor();
    await press(page, 'Басқа файлды таңдау');
    await chooseFile(page, await keyFileOf(folder, 'no-signature', [asel.auth]));
    await page.locator('.error-summary').getByText('Бұл файлда қол қою куәлігі жоқ.', { exact: false }).waitFor();
    await chooseFile(page, file);
    await press(page, 'Сұрауға қол қою');
    await page.getByText('Сұрау қабылданды.', { exact: false }).waitFor();
    const [hold] = await database.em().find(HoldEntity, { certificateId: third.auth.id });
    expect(hold?.askedId ?? null).not.toBeNull();
    await context.close();
  });
});

describe('revoking on the portal (reg p.8)', () => {
  it('asks for a reason, tells what follows, shows the document, and the signed order becomes a request', async () => {
    const fourth = await storePerson(database.em(), ca, { iin: asel.iin });
    const { page, context, complaints } = await openAct(fourth.sign, 'Куәлікті кері қайтарып алу');
    await press(page, 'Жалғастыру');
    await page.locator('.error-summary').getByText('Себебін таңдаңыз.').waitFor();
    await inspect(page, 'cabinet-revoke-reason');
    await page.getByLabel('Куәлік енді қажет емес').check();
    await page.getByLabel('Осы тапсырыстың екінші куәлігі де', { exact: false }).check();
    await press(page, 'Жалғастыру');
    await page.getByText('Қайтаруға болмайды', { exact: false }).waitFor();
    await page.getByText('Құжаттың дәл мәтіні').click();
    const shown = await page.locator('pre').innerText();
    for (const { serialHex } of [fourth.sign, fourth.auth]) expect(shown).toContain(serialHex);
    await inspect(page, 'cabinet-revoke-sign');
    const before = await database.em().count(RequestEntity, {});
    await press(page, 'Қол қойып, кері қайтарып алу');
    await page.getByText('Өтінім қабылданды, нөмірі:', { exact: false }).waitFor();
    expect(await database.em().count(RequestEntity, {})).toBe(before + 1);
    await page.getByRole('link', { name: 'Тапсырыс мәртебесі беті' }).click();
    await page.locator('[aria-current="step"]').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('after a reload the key is gone: the signature asks for the file, tells when it could not sign, and signs', async () => {
    const fifth = await storePerson(database.em(), ca, { iin: asel.iin });
    const { page, context } = await openAct(fifth.auth, 'Куәлікті кері қайтарып алу');
    await page.reload();
    await page.getByLabel('Куәлік енді қажет емес').check();
    await press(page, 'Жалғастыру');
    await chooseFile(page, file);
    await waitForFocus(page, 'Қол қоятын куәлік');
    await page.route('**/signing.worker*', (route) => route.abort());
    await press(page, 'Қол қойып, кері қайтарып алу');
    await page.getByRole('alert').getByText('Қол қойылмады, ешқандай дерек жіберілмеді.', { exact: false }).waitFor();
    await page.unroute('**/signing.worker*');
    await press(page, 'Қол қойып, кері қайтарып алу');
    await page.getByText('Өтінім қабылданды, нөмірі:', { exact: false }).waitFor();
    expect(await database.em().count(CertificateEntity, { id: fifth.auth.id })).toBe(1);
    await context.close();
  });
});

describe('screens of the signed acts', () => {
  it.each(LOOKS)('$name has no accessibility finding and fits its width', async (look) => {
    const { page, context, complaints } = await visitSite(look);
    await page.goto(`/cabinet/revoke#${asel.sign.id}`);
    await page.locator('#keyFile').setInputFiles(file);
    await page.locator('#password').fill(FILE_PASSWORD);
    await page.locator('form button[type=submit]').click();
    await page.locator('.serial').waitFor();
    await page.locator('button.primary').click();
    await page.locator('#reason').waitFor();
    await inspect(page, `cabinet-revoke-${look.name}`);
    await page.locator('#reason').check();
    await page.locator('form button[type=submit]').click();
    await page.locator('summary').click();
    await inspect(page, `cabinet-revoke-sign-${look.name}`);
    await page.goto('about:blank');
    await page.goto(`/cabinet/suspend#${asel.sign.id}`);
    await page.locator('main .primary').waitFor();
    await inspect(page, `cabinet-suspend-${look.name}`);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
