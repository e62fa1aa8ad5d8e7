import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestEntity } from '@kualik/db';
import { groupRequestNumber } from '@kualik/domain/rules/request-number.ts';
import type { Browser } from 'playwright-core';
import { startApi, type ApiUnderTest } from '../support/api-server.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { buildPortal, type BuiltPortal } from './support/built-portal.ts';
import { launchBrowser, visit, type Visit } from './support/browser.ts';
import { answerQuestions, makeKeys, reopenFile } from './support/order-walk.ts';
import { PERSON } from './support/sample-data.ts';

const PLACE = {
  region: 'Абай облысы',
  settlement: 'Семей',
  office: 'Халыққа қызмет көрсету орталығы, Семей қ., № 1 бөлім',
};
const PICTURES = process.env['KUALIK_SCREENSHOTS'];

let built: BuiltPortal;
let browser: Browser;
let database: TestDatabase;
let api: ApiUnderTest;
let folder: string;
let person: Visit;

beforeAll(async () => {
  [built, browser, database] = await Promise.all([buildPortal(), launchBrowser(), freshDatabase()]);
  api = await startApi(database, { now: new Date(), config: { portalDir: built.folder } });
  folder = await mkdtemp(join(tmpdir(), 'kualik-portal-api-'));
  person = await visit(browser, api.url);
});

afterAll(async () => {
  await browser?.close();
  await api?.close();
  await database?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the portal on the real server', () => {
  it('comes compressed, under a policy without anything inline, and says that this is a demonstration', async () => {
    const answer = await person.page.goto('/order/person');
    expect(answer?.headers()).toMatchObject({ 'cache-control': 'no-cache', 'content-encoding': 'br' });
    expect(answer?.headers()['content-security-policy']).not.toMatch(/unsafe/);
    await person.page.getByText('Көрсетілім режимі.', { exact: false }).waitFor();
  });

  it('an order with keys made in the browser becomes one request, and its status is known by the number', async () => {
    const { page } = person;
    await answerQuestions(page, PLACE);
    await reopenFile(page, await makeKeys(page, folder));
    await page.getByText('Файл ашылды, екі кілт те қол қоя алады').first().waitFor();
    await page.getByRole('button', { name: 'Жалғастыру' }).click();
    await page.getByText('Тексеру өтті.').waitFor();
    await page.getByLabel('саясатымен таныстым', { exact: false }).check();
    await page.getByRole('button', { name: 'Растау және жіберу' }).click();
    await page.getByRole('heading', { level: 1, name: 'Тапсырыс жіберілді' }).waitFor();
    const [stored] = await database.em().find(RequestEntity, {});
    expect(stored).toMatchObject({ status: 'SENT', step: 'P2', storage: 'protected_carrier' });
    expect(new URL(page.url()).hash).toBe(`#${stored?.number}`);
    expect(await page.getByRole('main').innerText()).toContain(groupRequestNumber(stored?.number ?? ''));
    await page.locator('[aria-current="step"]').waitFor();
    if (PICTURES) await page.screenshot({ path: join(PICTURES, 'real-sent.png'), fullPage: true });
    expect(person.complaints).toEqual([]);
    expect(api.log.join('\n')).not.toContain(PERSON.iin);
  });

  it('the picture code stands beside the proof of work and can be drawn and heard', async () => {
    const { page, context, complaints } = await visit(browser, api.url);
    await answerQuestions(page, PLACE);
    await reopenFile(page, await makeKeys(page, folder));
    await page.getByText('Файл ашылды, екі кілт те қол қоя алады').first().waitFor();
    await page.getByRole('button', { name: 'Жалғастыру' }).click();
    await page.getByRole('button', { name: 'Орнына суреттегі', exact: false }).click();
    await page.locator('.captcha-picture').waitFor();
    const heard = await page.locator('audio').evaluate(async (audio: HTMLAudioElement) => {
      if (audio.readyState < 1) await new Promise((resolve) => audio.addEventListener('loadedmetadata', resolve));
      return audio.duration;
    });
    expect(heard).toBeGreaterThan(1);
    expect(
      await page.locator('.captcha-picture').evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBeGreaterThan(0);
    if (PICTURES) await page.screenshot({ path: join(PICTURES, 'real-picture.png'), fullPage: true });
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('an unknown link to install and an unknown number are answered in words', async () => {
    const { page, context } = await visit(browser, api.url);
    await page.goto('/install#AAAAAAAAAAAAAAAAAAAAAA');
    await page.getByText('Мұндай сілтеме жоқ').waitFor();
    await page.goto('/status#0000000000000');
    await page.getByText('Бұл нөмірмен тапсырыс табылмады').waitFor();
    await context.close();
  });
});
