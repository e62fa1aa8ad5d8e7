import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { buildPortal } from './support/built-portal.ts';
import { launchBrowser, visit, type Visit } from './support/browser.ts';
import { FakeQueue } from './support/fake-queue.ts';
import { FakeService } from './support/fake-service.ts';
import { inspect } from './support/inspect.ts';
import { servePortal, type PortalSite } from './support/portal-site.ts';

// Clauses: std1 p.8(2).

let browser: Browser;
let site: PortalSite;
const service = new FakeService();

beforeAll(async () => {
  const [built, launched] = await Promise.all([buildPortal(), launchBrowser()]);
  browser = launched;
  site = await servePortal(built.folder, service);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

beforeEach(() => {
  service.queue = new FakeQueue();
  service.isDown = false;
});

const line = (number: string, window: string) => ({ number, window });
const numbers = (page: Page) => page.locator('tbody th').allTextContents();

/** The board under a clock that the test moves. */
async function openBoard(office = 'o2', look = { width: 1920, height: 1080, dark: true }): Promise<Visit> {
  const visitor = await visit(browser, site.url, look);
  await visitor.page.clock.install();
  await visitor.page.goto(`/board/${office}`);
  await visitor.page.locator('h1').waitFor();
  return visitor;
}

describe('the board of the hall (std1 p.8(2))', () => {
  it('shows numbers and windows in three languages at once, the latest first, and nothing of the portal around', async () => {
    service.queue.board = ['B-017', 'A-042', 'B-016', 'B-015', 'A-041', 'B-014', 'B-013'].map((number, index) =>
      line(number, String(index + 1)),
    );
    const { page, context } = await openBoard();
    for (const words of ['Нөмір', 'Номер', 'Number', 'Терезе', 'Окно', 'Window']) {
      await page.getByRole('columnheader').getByText(words, { exact: true }).waitFor();
    }
    await page.getByRole('heading', { level: 1 }).getByText('Талдықорған қалалық орталығы').waitFor();
    expect(await numbers(page)).toEqual(['B-017', 'A-042', 'B-016', 'B-015', 'A-041', 'B-014']);
    expect(await page.locator('nav, .help-block, footer').count()).toBe(0);
    const height = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    expect(Math.max(0, height)).toBe(0);
    await inspect(page, 'board-1920-dark');
    await context.close();
  });

  it('a new call stands on it within seconds, without anybody touching it', async () => {
    service.queue.board = [line('B-017', '3')];
    const { page, context } = await openBoard();
    await page.getByText('B-017').first().waitFor();
    service.queue.board = [line('A-043', '5'), line('B-017', '3')];
    await page.clock.runFor(4_000);
    await page.locator('.latest').getByText('A-043').waitFor();
    await page.locator('#polite', { hasText: 'A-043 – 5' }).waitFor({ state: 'attached' });
    await context.close();
  });

  it('says that the line is down, keeps the last numbers, and comes back by itself', async () => {
    service.queue.board = [line('B-017', '3')];
    const { page, context } = await openBoard();
    await page.locator('.latest').waitFor();
    service.isDown = true;
    await page.clock.runFor(4_000);
    await page.getByText('Связь прервалась', { exact: false }).waitFor();
    expect(await numbers(page)).toEqual(['B-017']);
    await inspect(page, 'board-silent-1920-dark');
    service.isDown = false;
    await page.clock.runFor(4_000);
    await page.getByText('Связь прервалась', { exact: false }).waitFor({ state: 'detached' });
    await context.close();
  });

  it('an unknown centre is told as such', async () => {
    const { page, context } = await openBoard('nowhere', { width: 360, height: 740, dark: false });
    await page.getByText('Такого центра нет', { exact: false }).waitFor();
    await inspect(page, 'board-unknown-360');
    await context.close();
  });
});
