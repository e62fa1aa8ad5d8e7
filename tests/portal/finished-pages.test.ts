import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { buildPortal } from './support/built-portal.ts';
import { launchBrowser, visit } from './support/browser.ts';
import { FakeService } from './support/fake-service.ts';
import { inspect, LOOKS } from './support/inspect.ts';
import { servePortal, type PortalSite } from './support/portal-site.ts';

let browser: Browser;
let site: PortalSite;

beforeAll(async () => {
  const built = await buildPortal();
  browser = await launchBrowser();
  site = await servePortal(built.folder, new FakeService());
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const PAGES = [
  ['/', 'Жеке тұлғалар үшін онлайн-тапсырыс', 'Тапсырысты бастау'],
  ['/help', 'Анықтамалар', 'Құпиясөз'],
  ['/status', 'Тапсырыстың мәртебесін тексеру', '1414'],
  ['/install', 'Куәліктерді орнату', '1414'],
] as const;

describe('pages of reading are finished HTML (reg p.20)', () => {
  it.each(PAGES)('%s is read without JavaScript, and says what needs it', async (path, title, words) => {
    const { page, context, requests } = await visit(browser, site.url, { ...LOOKS[0], hasProgram: false });
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await page.title()).toBe(`${title} – Куәлік`);
    await page.getByText(words, { exact: false }).first().waitFor();
    // The driver switches scripts off after the parser has read <noscript> as text.
    expect(await page.content()).toContain('Бұл сайттың формаларына JavaScript керек.');
    expect(requests.filter(({ url }) => url.includes('/graphql'))).toEqual([]);
    await context.close();
  });

  it.each(PAGES)('%s is taken over as it stands by the program: nothing is drawn anew', async (path, title, _words) => {
    const { page, context, complaints } = await visit(browser, site.url, LOOKS[0]);
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => Object.assign(globalThis, { first: document.querySelector('h1') }));
    });
    await page.goto(path);
    await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
    await page.waitForLoadState('networkidle');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await page.evaluate(() => (globalThis as { first?: Element }).first === document.querySelector('h1'))).toBe(
      true,
    );
    await inspect(page, `finished${path.replace('/', '-')}-kk-360`);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('a visitor of another language, and one who comes with a number, get their own page', async () => {
    const { page, context, complaints } = await visit(browser, site.url, LOOKS[1]);
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: 'Онлайн-заказ', exact: false }).waitFor();
    expect(await page.locator('h1').count()).toBe(1);
    await page.goto('/status#0000000000000');
    await page.locator('.number-line').waitFor();
    expect(await page.locator('h1').count()).toBe(1);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
