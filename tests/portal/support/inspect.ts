import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFindings } from '../../support/accessibility.ts';

/** Set KUALIK_SCREENSHOTS to keep the pictures for looking at them. */
export const PICTURES = process.env['KUALIK_SCREENSHOTS'];

export const LOOKS = [
  { name: 'kk-360', width: 360, height: 740, dark: false, language: 'kk' },
  { name: 'ru-360-dark', width: 360, height: 740, dark: true, language: 'ru' },
  { name: 'en-1280-dark', width: 1280, height: 900, dark: true, language: 'en' },
] as const;

/** No accessibility finding, no sideways scroll, one h1, nothing cut; and a picture for whoever wants one. */
export async function inspect(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  if (PICTURES !== undefined) await mkdir(PICTURES, { recursive: true });
  if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
  expect({ name, found: await accessibilityFindings(page) }).toEqual({ name, found: [] });
  const size = page.viewportSize();
  if (size && size.width < 400) await page.setViewportSize({ ...size, width: 320 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (size) await page.setViewportSize(size);
  expect({ name, overflow: Math.max(0, overflow) }).toEqual({ name, overflow: 0 });
  expect({ name, headings: await page.locator('h1').count() }).toEqual({ name, headings: 1 });
  const primary = await page.locator('button.primary, a.primary').count();
  expect({ name, primary: primary <= 1 }).toEqual({ name, primary: true });
}

/** Waits until a person with a keyboard alone is at an element of this role, these words, or this id of a field. */
export async function waitForFocus(page: Page, wanted: string): Promise<void> {
  await page.waitForFunction((name) => {
    const { activeElement: at } = document;
    return (at?.getAttribute('role') ?? (at?.textContent || at?.id)) === name;
  }, wanted);
}
