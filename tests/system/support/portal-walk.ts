import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import type { Person } from '../../../scripts/demo/applicant.ts';

export const KEY_PASSWORD = 'Қоңыр-qaz 2026';

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** Answers the order form as a person does, by its visible Kazakh labels, up to the page where keys are made. */
export async function answerOrderForm(page: Page, person: Person, email: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Тапсырысты бастау' }).click();
  await page.getByLabel('ЖСН', { exact: true }).fill(person.iin);
  await page.getByLabel('Тегі').fill(person.surname);
  await page.getByLabel('Аты', { exact: true }).fill(person.givenName);
  if (person.patronymic !== null) await page.getByLabel('Әкесінің аты').fill(person.patronymic);
  await press(page, 'Жалғастыру');
  await page.getByLabel('Электрондық пошта').fill(email);
  await page.getByLabel('Телефон').fill('+7 701 123 45 67');
  await press(page, 'Жалғастыру');
  await page.getByLabel('Облыс').selectOption({ index: 1 });
  await page.getByLabel('Елді мекен').selectOption({ index: 1 });
  await page.getByRole('radio').first().check();
  await press(page, 'Жалғастыру');
  await page.getByLabel('Құрылғыдағы файл').check();
  await press(page, 'Жалғастыру');
}

/** Makes the keys, saves their file, opens the saved file again; gives its path. */
export async function makeAndProveKeys(page: Page, folder: string): Promise<string> {
  await page.getByLabel('Жаңа құпиясөз').fill(KEY_PASSWORD);
  const file = await saved(page, folder, () => press(page, 'Кілттерді жасап, файлды сақтау'));
  await page.getByLabel('Кілт файлы').setInputFiles(file);
  await page.getByLabel('Файлдың құпиясөзі').fill(KEY_PASSWORD);
  await press(page, 'Файлды тексеру');
  await page.getByText('Файл ашылды, екі кілт те қол қоя алады').first().waitFor();
  await press(page, 'Жалғастыру');
  return file;
}

/** Consents and sends; gives the number that the page shows. */
export async function sendOrder(page: Page): Promise<string> {
  await page.getByText('Тексеру өтті.').waitFor();
  await page.getByLabel('саясатымен таныстым', { exact: false }).check();
  await press(page, 'Растау және жіберу');
  await page.getByRole('heading', { level: 1, name: 'Тапсырыс жіберілді' }).waitFor();
  return new URL(page.url()).hash.slice(1);
}

/** Opens the install link, gives the key file, presses the button; gives the path of the finished file. */
export async function install(page: Page, link: string, keyFile: string, folder: string): Promise<string> {
  await page.goto(link);
  await page.getByLabel('Кілт файлы').setInputFiles(keyFile);
  await page.getByLabel('Файлдың құпиясөзі').fill(KEY_PASSWORD);
  return saved(page, folder, () => press(page, 'Сертификаттарды орнату'));
}

async function saved(page: Page, folder: string, act: () => Promise<void>): Promise<string> {
  const waiting: Promise<Download> = page.waitForEvent('download');
  await act();
  const download = await waiting;
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}
