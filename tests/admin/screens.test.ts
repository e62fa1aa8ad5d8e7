import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFindings } from '../support/accessibility.ts';
import { StaffBrowser } from './support/staff-browser.ts';
import type { Look } from './support/staff-browser.ts';

const staff = new StaffBrowser();

beforeAll(() => staff.start());
afterAll(() => staff.stop());
beforeEach(async () => {
  await staff.desk.reset();
  staff.errors.length = 0;
});
afterEach(() => staff.closePages());

/** Every language narrow and wide, both themes, and the widest desk. */
const LOOKS: readonly Required<Pick<Look, 'language' | 'theme' | 'width'>>[] = [
  { language: 'kk', theme: 'light', width: 1280 },
  { language: 'ru', theme: 'dark', width: 1280 },
  { language: 'en', theme: 'light', width: 360 },
  { language: 'kk', theme: 'dark', width: 360 },
  { language: 'ru', theme: 'light', width: 1920 },
];

async function judge(page: Page, name: string): Promise<void> {
  await staff.picture(page, name);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect({ name, sideways: Math.max(0, sideways) }).toEqual({ name, sideways: 0 });
  expect({ name, found: await accessibilityFindings(page) }).toEqual({ name, found: [] });
}

describe('the screens in every language, both themes, narrow and wide', () => {
  it.each(LOOKS)('stand without sideways scroll and without findings of axe: $language $theme $width', async (look) => {
    const name = `${look.language}-${look.theme}-${look.width}`;
    const signInPage = await staff.open(look);
    await judge(signInPage, `sign-in-${name}`);
    const page = await staff.enter(look);
    await page.locator('a[data-row]').first().waitFor();
    await judge(page, `inbox-${name}`);
    await staff.openCase(page, 0);
    await page.keyboard.press('KeyC');
    await page.locator('input[type=checkbox]').first().waitFor();
    await judge(page, `case-${name}`);
    await page.goto(`${page.url().split('#')[0]}#/regulation`);
    await page.locator('.djs-container svg').first().waitFor();
    expect(await page.getByRole('alert').allInnerTexts()).toEqual([]);
    await judge(page, `regulation-${name}`);
    await page.keyboard.press('Shift+Slash');
    await page.getByRole('dialog').waitFor();
    await judge(page, `help-${name}`);
    expect(staff.errors).toEqual([]);
  });
});
