import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFindings } from '../../support/accessibility.ts';
import type { SeenLook, StaffBrowser } from './staff-browser.ts';

/** Every language narrow and wide, both themes, and the widest desk. */
export const LOOKS: readonly SeenLook[] = [
  { language: 'kk', theme: 'light', width: 1280 },
  { language: 'ru', theme: 'dark', width: 1280 },
  { language: 'en', theme: 'light', width: 360 },
  { language: 'kk', theme: 'dark', width: 360 },
  { language: 'ru', theme: 'light', width: 1920 },
];

/** A page as it stands: a picture of it, nothing to scroll sideways, nothing that axe finds. */
export async function judgePage(staff: StaffBrowser, page: Page, name: string): Promise<void> {
  await staff.picture(page, name);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect({ name, sideways: Math.max(0, sideways) }).toEqual({ name, sideways: 0 });
  expect({ name, found: await accessibilityFindings(page) }).toEqual({ name, found: [] });
}

/** Goes to a page by its address, as a link does. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#${path}`);
}
