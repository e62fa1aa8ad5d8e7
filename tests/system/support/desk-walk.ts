import type { Page } from 'playwright-core';

/** A button by its word; the key that does the same may stand behind it. */
const press = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click();

/** Signs in at the desk with a key file, after the document to be signed was shown. */
export async function signIn(page: Page, keyFile: string, password: string): Promise<void> {
  await page.goto('/admin/');
  await giveKey(page, keyFile, password);
  await press(page, 'Жалғастыру');
  await page.getByRole('heading', { name: 'Қол қойылатын кіру құжаты' }).waitFor();
  await press(page, 'Қол қойып кіру');
  await page.getByRole('heading', { level: 1, name: 'Өтінімдер' }).waitFor();
}

/** Finds the request by its number and opens its page. */
export async function openCase(page: Page, number: string): Promise<void> {
  await page.getByLabel('Нөмірі, аты-жөні немесе ЖСН').fill(number);
  await page.getByRole('link', { name: linkName(number) }).click();
  await page.getByRole('heading', { name: 'Жеке басын анықтау' }).waitFor();
}

/** Numbers are shown in groups of four. */
function linkName(number: string): RegExp {
  return new RegExp(number.replace(/(.{4})(?=.)/g, '$1[-\\s]?'));
}

/** Takes the case, attaches the scan of the consent, identifies the person, ticks the papers, scans the code, gives the receipt. */
export async function acceptPapers(page: Page, fingerprint: string, consentScan: string): Promise<void> {
  await press(page, 'Алу');
  await page.getByLabel(/^Скан тіркеу: .*келісім/).setInputFiles(consentScan);
  await page.getByText('скан тіркелді', { exact: true }).last().waitFor();
  await press(page, 'Иә, осы адам');
  for (const paper of await page.getByRole('checkbox').all()) await paper.check();
  await page.getByLabel('Өтініштегі QR-код').fill(fingerprint);
  await press(page, 'Құжаттарды қабылдап, қолхат беру');
  await page.getByText('Құжаттар қабылданды, қолхат дайын').first().waitFor();
}

/** Opens the signing dialog, gives the key, signs. */
export async function confirmAndSign(page: Page, keyFile: string, password: string): Promise<void> {
  await press(page, 'Растау және қол қою');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: 'Қол қою кілті' }).waitFor();
  await dialog.locator('input[type=file]').setInputFiles(keyFile);
  await dialog.getByLabel('Файлдың құпиясөзі').fill(password);
  await dialog.getByRole('button', { name: 'Растау және қол қою' }).click();
  await dialog.getByText('Сервер қолтаңбаны тексерді: жарамды.').waitFor();
  await dialog.getByRole('button', { name: 'Жабу', exact: true }).click();
}

async function giveKey(page: Page, keyFile: string, password: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(keyFile);
  await page.getByLabel('Файлдың құпиясөзі').fill(password);
}
