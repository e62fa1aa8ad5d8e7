import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PERSON } from './sample-data.ts';

export const PASSWORD = 'Қоңыр-qaz 2026';

const goOn = (page: Page) => page.getByRole('button', { name: 'Жалғастыру' }).click();

export interface Place {
  region: string;
  settlement: string;
  office: string;
}

/** An office of the sample data. */
const SAMPLE_PLACE: Place = {
  region: 'Жетісу облысы',
  settlement: 'Талдықорған',
  office: 'Талдықорған қалалық орталығы',
};

/** The pages before the keys, answered as a careful person would, found by their visible labels. */
export async function answerQuestions(page: Page, place = SAMPLE_PLACE): Promise<void> {
  await page.goto('/order/person');
  await page.getByLabel('ЖСН', { exact: true }).fill(`${PERSON.iin.slice(0, 6)} ${PERSON.iin.slice(6)}`);
  await page.getByLabel('Тегі').fill(PERSON.surname);
  await page.getByLabel('Аты', { exact: true }).fill(PERSON.givenName);
  await page.getByLabel('Әкесінің аты').fill(PERSON.patronymic);
  await goOn(page);
  await page.getByLabel('Электрондық пошта').fill(PERSON.email);
  await page.getByLabel('Телефон').fill(PERSON.phone);
  await goOn(page);
  await page.getByLabel('Облыс').selectOption({ label: place.region });
  await page.getByLabel('Елді мекен').selectOption({ label: place.settlement });
  await page.getByLabel(place.office).check();
  await goOn(page);
  await page.getByLabel('Қорғалған тасығыш').check();
  await goOn(page);
  await page.getByRole('heading', { level: 1, name: 'Кілттерді жасау' }).waitFor();
}

/** Makes the keys and saves their file into the folder; gives the path of the saved file. */
export async function makeKeys(page: Page, folder: string): Promise<string> {
  await page.getByLabel('Жаңа құпиясөз').fill(PASSWORD);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Кілттерді жасап, файлды сақтау' }).click();
  const download = await saving;
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** Opens the saved file again, as the form demands before anything is sent. */
export async function reopenFile(page: Page, path: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('Кілт файлы').setInputFiles(path);
  await page.getByLabel('Файлдың құпиясөзі').fill(password);
  await page.getByRole('button', { name: 'Файлды тексеру' }).click();
}
