import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { buildPortal, type BuiltPortal } from './support/built-portal.ts';
import { launchBrowser, visit } from './support/browser.ts';
import { FakeService } from './support/fake-service.ts';
import { servePortal, type PortalSite } from './support/portal-site.ts';
import { NUMBER, waitingState } from './support/sample-data.ts';

const SECRET = 'S3cret-of-the-link';
let built: BuiltPortal;
let browser: Browser;
let site: PortalSite;
const service = new FakeService();

beforeAll(async () => {
  [built, browser] = await Promise.all([buildPortal(), launchBrowser()]);
  site = await servePortal(built.folder, service);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

beforeEach(() => {
  service.isDown = false;
  service.holdLinkState = 'READY';
  service.heldBy = [];
  service.answered = [];
  service.operations = [];
});

async function open(path: string): Promise<Page> {
  const { page } = await visit(browser, site.url, { language: 'en' });
  await page.goto(path);
  await page.locator('h1').waitFor();
  return page;
}

describe('the link «I did not order this»', () => {
  const stop = (page: Page) => page.getByRole('button', { name: 'Stop at once' });

  it('changes nothing when it is opened; the button suspends, once, and says how to lift it', async () => {
    const page = await open(`/hold#${SECRET}`);
    await stop(page).waitFor();
    expect(service.heldBy).toEqual([]);
    expect(service.operations).toEqual(expect.not.arrayContaining(['HoldByLink']));
    await stop(page).click();
    await page.getByText('The certificates are suspended', { exact: false }).waitFor();
    await page.getByText('lift the suspension with another valid certificate', { exact: false }).waitFor();
    expect(service.heldBy).toEqual([SECRET]);
    await page.reload();
    await page.getByText('This link has been used').waitFor();
    expect(await stop(page).count()).toBe(0);
    await page.context().close();
  });

  it('keeps the button when the server does not answer, and works with the same press later', async () => {
    const page = await open(`/hold#${SECRET}`);
    await stop(page).waitFor();
    service.isDown = true;
    await stop(page).click();
    await page.getByRole('alert').getByText('The server does not answer').waitFor();
    service.isDown = false;
    await stop(page).click();
    await page.getByText('The certificates are suspended', { exact: false }).waitFor();
    await page.context().close();
  });

  it.each([
    ['EXPIRED', 'Call 1414: the certificates can be suspended by telephone too.'],
    ['UNKNOWN', 'Copy the whole link from the mail, or call 1414.'],
  ])('%s leads to the contact centre', async (state, words) => {
    service.holdLinkState = state;
    const page = await open(`/hold#${SECRET}`);
    await page.getByText(words).waitFor();
    expect(await stop(page).count()).toBe(0);
    await page.context().close();
  });
});

describe('the questionnaire (reg p.18)', () => {
  const send = (page: Page) => page.getByRole('button', { name: 'Send the answers' });
  const choose = (page: Page, question: string, answer: string) =>
    page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();

  it('is offered on the page of a request that ended and goes with its number', async () => {
    service.number = NUMBER;
    service.status = waitingState(NUMBER, { status: 'REFUSED', questionnaire: 'OFFERED' });
    const page = await open(`/status#${NUMBER}`);
    await page.getByRole('link', { name: 'Answer two questions' }).click();
    await page.getByText('Issuing certificates', { exact: true }).waitFor();
    await choose(page, 'Satisfied with the result?', 'yes');
    await send(page).click();
    await page.locator('.error-summary').getByText('Choose one of the answers.').waitFor();
    expect(service.answered).toEqual([]);
    await choose(page, 'And with the information?', 'partly');
    await send(page).click();
    await page.getByText('Your answers were taken.', { exact: false }).waitFor();
    const answers = { process: 'SATISFIED', information: 'PARTLY_SATISFIED', language: 'en', version: 'test.1' };
    expect(service.answered).toEqual([{ number: NUMBER, ...answers }]);
    await page.context().close();
  });

  it('opened from the letter goes with its token; a second answer is told in the words of the server', async () => {
    for (const expected of ['Your answers were taken.', 'Answered already.']) {
      const page = await open('/questionnaire#token-of-the-letter');
      await choose(page, 'Satisfied with the result?', 'no');
      await choose(page, 'And with the information?', 'no');
      await send(page).click();
      await page.getByText(expected, { exact: false }).waitFor();
      await page.context().close();
    }
    expect(service.answered).toMatchObject([{ token: 'token-of-the-letter', process: 'NOT_SATISFIED' }]);
  });
});
