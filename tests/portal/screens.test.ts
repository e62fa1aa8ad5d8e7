import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { buildPortal, type BuiltPortal } from './support/built-portal.ts';
import { launchBrowser, visit, type Visit } from './support/browser.ts';
import { ANSWERED } from './support/fake-complaints.ts';
import { placeIn } from './support/fake-queue.ts';
import { FakeService } from './support/fake-service.ts';
import { inspect, LOOKS } from './support/inspect.ts';
import { answerQuestions, makeKeys, reopenFile } from './support/order-walk.ts';
import { servePortal, type PortalSite } from './support/portal-site.ts';
import { NUMBER, waitingState, words } from './support/sample-data.ts';

/** The order walks by Kazakh labels; wide and dark once more. */
const WIDE = { name: 'kk-1280-dark', width: 1280, height: 900, dark: true, language: 'kk' } as const;

const REFUSED = waitingState(NUMBER, {
  status: 'REFUSED',
  statusText: words('Бас тартылды', 'Отказано', 'Refused'),
  until: null,
  refusal: {
    code: 'REGISTER_DISAGREES',
    clause: 'reg p.6(3)',
    text: words('Деректер мемлекеттік дерекқормен сәйкес келмейді', 'Данные не совпадают', 'The data do not agree'),
    whatToDo: words('Деректерді тексеріп, жаңа тапсырыс беріңіз', 'Проверьте данные', 'Check the data and order again'),
  },
});

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
  service.mode = 'demo';
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

const CALLS = ['B-017', 'A-042', 'B-016'].map((number, index) => ({ number, window: String(index + 3) }));

const SIMPLE: { name: string; path: string; prepare?: () => void }[] = [
  { name: 'start', path: '/' },
  { name: 'help', path: '/help' },
  { name: 'missing', path: '/no-such-page' },
  { name: 'person', path: '/order/person' },
  { name: 'status-form', path: '/status' },
  { name: 'status-waiting', path: `/status#${NUMBER}`, prepare: () => (service.status = waitingState(NUMBER)) },
  { name: 'status-refused', path: `/status#${NUMBER}`, prepare: () => (service.status = REFUSED) },
  { name: 'status-unknown', path: '/status#0000000000000' },
  { name: 'install-ready', path: '/install#secret', prepare: () => (service.linkState = 'READY') },
  { name: 'install-used', path: '/install#secret', prepare: () => (service.linkState = 'CONSUMED') },
  { name: 'hold-ready', path: '/hold#secret', prepare: () => (service.holdLinkState = 'READY') },
  { name: 'hold-used', path: '/hold#secret', prepare: () => (service.holdLinkState = 'USED') },
  { name: 'board', path: '/board/o2', prepare: () => (service.queue.board = CALLS) },
  { name: 'board-empty', path: '/board/o2', prepare: () => (service.queue.board = []) },
  { name: 'booking', path: '/booking' },
  {
    name: 'place-booked',
    path: `/booking/place#${NUMBER}`,
    prepare: () => (service.queue.place = placeIn('BOOKED')),
  },
  {
    name: 'place-called',
    path: `/booking/place#${NUMBER}`,
    prepare: () => (service.queue.place = placeIn('CALLED', { number: 'B-017', window: '4' })),
  },
  { name: 'place-unknown', path: '/booking/place#0000000000000' },
  { name: 'complaint', path: '/complaint' },
  { name: 'complaint-code', path: '/complaint/answer' },
  {
    name: 'complaint-answer',
    path: `/complaint/answer#${NUMBER}`,
    prepare: () => (service.complaints.standing = ANSWERED),
  },
  { name: 'questionnaire', path: '/questionnaire#token' },
];

/** No page asks anybody but its own server for anything. */
const isForeign = (url: string) => /^(https?|wss?):/.test(url) && new URL(url).origin !== site.url;

describe.each(LOOKS)('screens in $name', (look) => {
  let visitor: Visit;
  beforeAll(async () => {
    visitor = await visit(browser, site.url, look);
  });
  afterAll(() => visitor.context.close());

  it.each(SIMPLE)('$name has no accessibility finding and fits its width', async ({ name, path, prepare }) => {
    prepare?.();
    const { page, complaints, requests } = visitor;
    await page.goto('about:blank'); // a new part after # alone would not load the page anew
    await page.goto(path);
    await page.locator('h1').waitFor();
    await page.locator('.demo-banner').waitFor();
    await page.locator('.waiting').first().waitFor({ state: 'detached' });
    await inspect(page, `${name}-${look.name}`);
    expect(complaints).toEqual([]);
    expect(requests.filter(({ url }) => isForeign(url))).toEqual([]);
  });
});

describe('screens of the order', () => {
  it('each page has no accessibility finding, in a narrow light and a wide dark window', async () => {
    for (const look of [LOOKS[0], WIDE]) {
      const { page, context } = await visit(browser, site.url, look);
      service.status = waitingState(NUMBER);
      await page.goto('/order/person');
      await page.getByRole('button', { name: 'Жалғастыру' }).click();
      await page.locator('.error-summary').waitFor();
      await inspect(page, `order-errors-${look.name}`);
      await answerQuestions(page);
      await inspect(page, `order-keys-${look.name}`);
      await page.getByRole('link', { name: 'Артқа' }).click();
      await inspect(page, `order-storage-${look.name}`);
      await page.getByRole('link', { name: 'Артқа' }).click();
      await page.getByLabel('Талдықорған қалалық орталығы').waitFor();
      await inspect(page, `order-office-${look.name}`);
      await page.getByRole('link', { name: 'Артқа' }).click();
      await inspect(page, `order-contact-${look.name}`);
      await page.getByRole('button', { name: 'Жалғастыру' }).click();
      const file = await makeKeys(page, folder);
      await page.getByLabel('Кілт файлы').waitFor();
      await inspect(page, `order-reopen-${look.name}`);
      await reopenFile(page, file);
      await page.getByText('Файл ашылды, екі кілт те қол қоя алады').first().waitFor();
      await inspect(page, `order-proven-${look.name}`);
      await page.getByRole('button', { name: 'Жалғастыру' }).click();
      await page.getByText('Тексеру өтті.').waitFor();
      await inspect(page, `order-check-${look.name}`);
      await page.getByRole('button', { name: 'Орнына суреттегі', exact: false }).click();
      await page.getByLabel('Суреттегі код').waitFor();
      await inspect(page, `order-picture-${look.name}`);
      await page.getByLabel('Суреттегі код').fill('12345');
      await page.getByLabel('саясатымен таныстым', { exact: false }).check();
      await page.getByRole('button', { name: 'Растау және жіберу' }).click();
      await page.getByRole('heading', { level: 1, name: 'Тапсырыс жіберілді' }).waitFor();
      await page.getByText('Құжаттарыңызды күтеміз').waitFor();
      await inspect(page, `order-sent-${look.name}`);
      await context.close();
    }
  });
});
