import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { buildPortal, type BuiltPortal } from './support/built-portal.ts';
import { launchBrowser, visit, type Visit } from './support/browser.ts';
import { FakeService } from './support/fake-service.ts';
import { answerQuestions, makeKeys, reopenFile } from './support/order-walk.ts';
import { servePortal, type PortalSite } from './support/portal-site.ts';
import { NUMBER, PERSON, waitingState } from './support/sample-data.ts';

let built: BuiltPortal;
let browser: Browser;
let site: PortalSite;
let folder: string;
let person: Visit;
const service = new FakeService();

beforeAll(async () => {
  [built, browser] = await Promise.all([buildPortal(), launchBrowser()]);
  site = await servePortal(built.folder, service);
  folder = await mkdtemp(join(tmpdir(), 'kualik-form-'));
  service.number = NUMBER;
  service.status = waitingState(NUMBER);
});
beforeEach(async () => (person = await visit(browser, site.url)));
afterEach(() => person.context.close());
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

const goOn = (page: Page) => page.getByRole('button', { name: 'Жалғастыру' }).click();

describe('the questions of the order', () => {
  it.each([
    ['eleven digits', '88010130012', 'ЖСН 12 цифрдан тұрады. Сіз жазған таңба саны: 11.'],
    [
      'wrong control digit',
      `${PERSON.iin.slice(0, 11)}${(Number(PERSON.iin[11]) + 1) % 10}`,
      'ЖСН цифрлары бір-біріне',
    ],
    ['nothing', '', 'ЖСН жазыңыз.'],
  ])('refuses/%s', async (_why, typed, message) => {
    const { page } = person;
    await page.goto('/order/person');
    await page.getByLabel('ЖСН', { exact: true }).fill(typed);
    await goOn(page);
    const summary = page.getByRole('alert');
    await summary.getByText(message, { exact: false }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    expect(await page.title()).toMatch(/^Қате: /);
    await summary.getByRole('link').first().click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('iin');
    const described = await page.getByLabel('ЖСН', { exact: true }).getAttribute('aria-describedby');
    expect(described).toBe('iin-hint iin-error');
    expect(await page.getByLabel('ЖСН', { exact: true }).inputValue()).toBe(typed);
  });

  it('takes the letters of the Kazakh digit row for the digits of their keys', async () => {
    const { page } = person;
    await page.goto('/order/person');
    const field = page.getByLabel('ЖСН', { exact: true });
    await field.focus();
    const session = await person.context.newCDPSession(page);
    const letters = 'әіңғ';
    for (const [index, key] of [...letters].entries()) {
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', code: `Digit${index + 2}`, key, text: key });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', code: `Digit${index + 2}`, key });
    }
    expect(await field.inputValue()).toBe('2345');
  });

  it('keeps page, answers and focus when the language is switched, and remembers the language only', async () => {
    const { page } = person;
    await page.goto('/order/person');
    await page.getByLabel('Тегі').fill('Құнанбай');
    await page.getByRole('button', { name: 'Русский' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ваши ИИН, фамилия и имя?' }).waitFor();
    expect(await page.getByLabel('Фамилия').inputValue()).toBe('Құнанбай');
    expect(await page.evaluate(() => [document.documentElement.lang, document.activeElement?.textContent])).toEqual([
      'ru',
      'Русский',
    ]);
    expect(await page.evaluate(() => document.cookie)).toBe('kualik_language=ru');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Ваши ИИН, фамилия и имя?' }).waitFor();
    expect(await page.getByLabel('Фамилия').inputValue()).toBe('');
  });

  it('keeps what was typed through Back and Forward, and moves the focus to the heading of each page', async () => {
    const { page } = person;
    await answerQuestions(page);
    expect(await page.title()).toContain('Қадам 5 / 6');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Кілттерді қайда сақтайсыз?' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await page.goBack();
    expect(await page.getByLabel('Талдықорған қалалық орталығы').isChecked()).toBe(true);
    await page.goBack();
    expect(await page.getByLabel('Электрондық пошта').inputValue()).toBe(PERSON.email);
    await page.goForward();
    await page.getByRole('heading', { level: 1, name: 'Құжаттарды қайда тапсырасыз?' }).waitFor();
  });

  it('leads an address that is too early to the first open question', async () => {
    await person.page.goto('/order/check');
    await person.page.getByRole('heading', { level: 1, name: 'ЖСН мен аты-жөніңіз қандай?' }).waitFor();
    expect(new URL(person.page.url()).pathname).toBe('/order/person');
  });

  it('a page whose program is lost on the line is told in words, and opens again', async () => {
    const { page } = person;
    await page.route(/StatusPage-/, (route) => route.abort());
    await page.goto('/');
    await page.getByRole('link', { name: 'Мәртебе', exact: true }).click();
    await page.getByText('бағдарламасы жүктелмеді', { exact: false }).waitFor();
    await page.unroute(/StatusPage-/);
    await page.getByRole('button', { name: 'Бетті қайта ашу' }).click();
    await page.getByLabel('Сіздің тапсырысыңызға белгіленген нөмір').waitFor();
  });

  it.each([
    ['too short', 'qaz 2026', 'кемінде 10 таңба'],
    ['letters only', 'қоңырқаздар', 'әріп те, цифр да'],
    ['with the IIN', `a${PERSON.iin}`, 'ЖСН болмауы'],
  ])('refuses a password/%s', async (_why, password, message) => {
    const { page } = person;
    await answerQuestions(page);
    await page.getByLabel('Жаңа құпиясөз').fill(password);
    await page.getByRole('button', { name: 'Кілттерді жасап' }).click();
    await page.getByRole('alert').getByText(message, { exact: false }).waitFor();
  });

  it('notices Cyrillic letters in the password and shows it when asked', async () => {
    const { page } = person;
    await answerQuestions(page);
    await page.getByLabel('Жаңа құпиясөз').fill('қоңыр qaz 2026');
    await page.getByText('Кирилл әріптері бар.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Көрсету' }).click();
    expect(await page.getByLabel('Жаңа құпиясөз').getAttribute('type')).toBe('text');
  });

  it('says that the list of centres does not come, without a word of refusal', async () => {
    service.isDown = true;
    await person.page.goto('/help');
    await person.page.getByText('Сервер жауап бермей тұр').waitFor();
    expect(await person.page.getByRole('main').innerText()).toContain('Бұл – бас тарту емес.');
    service.isDown = false;
  });
});

/** Everything up to the page of answers. */
async function reachAnswers(page: Page): Promise<void> {
  await answerQuestions(page);
  await reopenFile(page, await makeKeys(page, folder));
  await page.getByText('Файл ашылды, екі кілт те қол қоя алады').first().waitFor();
  await goOn(page);
  await page.getByText('Тексеру өтті.').waitFor();
}

describe('the page of answers', () => {
  it('a silent line loses nothing: the same order is sent again under the same key', async () => {
    const { page } = person;
    await reachAnswers(page);
    await page.getByLabel('саясатымен таныстым', { exact: false }).check();
    service.refuseNextSubmit = { code: 'SERVICE_UNAVAILABLE', kind: 'unavailable' };
    const keys: string[] = [];
    page.on('request', (request) => {
      const key = /"idempotencyKey":"([^"]+)"/.exec(request.postData() ?? '')?.[1];
      if (key) keys.push(key);
    });
    await page.getByRole('button', { name: 'Растау және жіберу' }).click();
    await page.getByRole('alert').getByText('Сервер жауап бермей тұр').waitFor();
    await page.getByText('Тексеру өтті.').waitFor();
    await page.getByRole('button', { name: 'Растау және жіберу' }).click();
    await page.getByRole('heading', { level: 1, name: 'Тапсырыс жіберілді' }).waitFor();
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('shows a refusal with its clause, leads back from Change, and asks for new keys when the name changes', async () => {
    const { page } = person;
    await reachAnswers(page);
    await page.getByLabel('саясатымен таныстым', { exact: false }).check();
    service.refuseNextSubmit = { code: 'OFFICE_UNKNOWN', kind: 'invalid', field: 'officeId' };
    await page.getByRole('button', { name: 'Растау және жіберу' }).click();
    await page.getByRole('alert').getByText('reg p.6(1)', { exact: false }).waitFor();
    await page.getByRole('alert').getByRole('link', { name: 'Құжаттарды қайда тапсырасыз?', exact: false }).waitFor();
    await page.getByRole('link', { name: 'Өзгерту Телефон' }).click();
    await page.getByLabel('Телефон').fill('+7 702 000 00 01');
    await goOn(page);
    await page.getByRole('heading', { level: 1, name: 'Жауаптарыңызды тексеріңіз' }).waitFor();
    expect(await page.getByRole('main').innerText()).toContain('+77020000001');
    await page.getByRole('link', { name: 'Өзгерту Тегі' }).click();
    await page.getByLabel('Тегі').fill('Басқаұлы');
    await goOn(page);
    await page.getByRole('heading', { level: 1, name: 'Кілттерді жасау' }).waitFor();
    await page.getByLabel('Жаңа құпиясөз').waitFor();
  });

  it('«Тазарту» asks first and then forgets every answer', async () => {
    const { page } = person;
    await reachAnswers(page);
    await page.getByRole('button', { name: 'Тазарту' }).click();
    await page.getByRole('button', { name: 'Жоқ, қалдыру' }).click();
    await page.getByRole('button', { name: 'Тазарту' }).click();
    await page.getByRole('button', { name: 'Иә, тазарту' }).click();
    await page.getByRole('heading', { level: 1, name: 'ЖСН мен аты-жөніңіз қандай?' }).waitFor();
    expect(await page.getByLabel('ЖСН', { exact: true }).inputValue()).toBe('');
  });

  it('start and first page can be walked with the keyboard alone', async () => {
    const { page } = person;
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Тапсырысты бастау');
    await page.keyboard.press('Enter');
    await page.getByLabel('ЖСН', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Артқа' }).focus();
    for (const text of [PERSON.iin, PERSON.surname, PERSON.givenName, PERSON.patronymic]) {
      await page.keyboard.press('Tab');
      await page.keyboard.insertText(text);
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Сізбен қалай хабарласамыз?' }).waitFor();
  });
});
