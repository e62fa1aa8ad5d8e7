import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFindings } from '../../support/accessibility.ts';

/** Set KUALIK_SCREENSHOTS to keep the pictures for looking at them. */
export const PICTURES = process.env['KUALIK_SCREENSHOTS'];

export interface Look {
  name: string;
  width: number;
  height: number;
  dark: boolean;
  language: 'kk' | 'ru' | 'en';
}

/** Each language, width and theme at least once. */
const COVERING: readonly [Look, Look, Look] = [
  { name: 'kk-360', width: 360, height: 740, dark: false, language: 'kk' },
  { name: 'ru-360-dark', width: 360, height: 740, dark: true, language: 'ru' },
  { name: 'en-1920-dark', width: 1920, height: 1080, dark: true, language: 'en' },
];

/** The others, for the contact sheet. */
const OTHERS: readonly Look[] = (['kk', 'ru', 'en'] as const)
  .flatMap((language) => [360, 1920].map((width) => ({ language, width, height: width === 360 ? 740 : 1080 })))
  .flatMap((look) => [false, true].map((dark) => ({ ...look, dark })))
  .map((look) => ({ ...look, name: `${look.language}-${look.width}${look.dark ? '-dark' : ''}` }))
  .filter(({ name }) => COVERING.every((look) => look.name !== name));

/** A covering selection; with KUALIK_LOOKS=all every language, width and theme. */
export const LOOKS: readonly [Look, Look, Look, ...Look[]] =
  process.env['KUALIK_LOOKS'] === 'all' ? [...COVERING, ...OTHERS] : COVERING;

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
