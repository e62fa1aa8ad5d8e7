import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFindings } from '../support/accessibility.ts';
import { hoursFromNow } from './support/desk-states.ts';
import { fakeList } from './support/fake-registry.ts';
import { StaffBrowser } from './support/staff-browser.ts';
import type { Look, SeenLook } from './support/staff-browser.ts';

const staff = new StaffBrowser();
const work = (id: string, kind: string, queue: string, code: string) => ({
  ...{ id, kind, queue, code, number: '2026-004711', attempts: '3', state: 'open' as string, resolvedAt: null },
  failedAt: hoursFromNow(-1),
});
let rows: ReturnType<typeof work>[];

beforeAll(() => staff.start());
afterAll(() => staff.stop());
beforeEach(async () => {
  await staff.desk.reset();
  staff.errors.length = 0;
  staff.desk.roles = ['ADMINISTRATOR'];
  rows = [
    work('w-1', 'personalise-card', 'card-astana-1', 'CARD_ORDER_STALE'),
    work('w-2', 'receipt', 'papers', 'NOT_FOUND'),
    work('w-3', 'query-registers', 'registers', 'JOB_KIND_UNKNOWN'),
  ];
  const change = (id: string, state: string | null): boolean => {
    rows = rows.flatMap((row) => (row.id !== id ? [row] : state === null ? [] : [{ ...row, state }]));
    return true;
  };
  staff.desk.pages = {
    ...fakeList('failedWork', () => rows),
    repeatFailedWork: ({ id }: { id: string }) => change(id, null),
    settleFailedWork: ({ input }: { input: { id: string } }) => change(input.id, 'not_needed'),
  };
});
afterEach(() => staff.closePages());

async function openWork(look: Look = { language: 'en' }): Promise<Page> {
  const page = await staff.enter(look);
  await page.keyboard.press('KeyG');
  await page.keyboard.press('KeyF');
  await page.locator('tr[data-row]').first().waitFor();
  return page;
}

const LOOKS: readonly SeenLook[] = [
  { language: 'kk', theme: 'light', width: 1280 },
  { language: 'kk', theme: 'dark', width: 360 },
];

describe('failed work in the admin', () => {
  it.each(LOOKS)('stands without sideways scroll and findings of axe: $language $theme $width', async (look) => {
    const page = await openWork(look);
    const name = `failed-${look.language}-${look.theme}-${look.width}`;
    await staff.picture(page, name);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(Math.max(0, sideways)).toBe(0);
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.locator('tr[data-row="w-2"] button').last().click();
    await page.getByRole('dialog').waitFor();
    await staff.picture(page, `${name}-settle`);
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(staff.errors).toEqual([]);
  });

  it('is repeated with a click, but not at a card, where the button says why', async () => {
    const page = await openWork();
    const card = page.locator('tr[data-row="w-1"]');
    expect(await card.innerText()).toContain('The workplace did not get the order in time.');
    expect(await card.innerText()).toContain('Work with a card is ordered anew');
    await card.getByRole('button', { name: 'Repeat' }).click({ force: true });
    await page.locator('tr[data-row="w-2"]').getByRole('button', { name: 'Repeat' }).click();
    await page.locator('tr[data-row="w-2"]').waitFor({ state: 'detached' });
    const sent = staff.desk.received.filter(({ name }) => name === 'RepeatFailedWork');
    expect(sent.map(({ variables }) => variables)).toEqual([{ id: 'w-2' }]);
  });

  it('is settled with a reason and not without one', async () => {
    const page = await openWork();
    await page.locator('tr[data-row="w-1"]').getByRole('button', { name: 'Settle' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Settle with this reason' }).click();
    await dialog.getByText('Choose a reason.').waitFor();
    await dialog.getByLabel('Not needed').check();
    await dialog.getByRole('button', { name: 'Settle with this reason' }).click();
    await page.locator('tr[data-row="w-1"]').waitFor({ state: 'detached' });
    const sent = staff.desk.received.find(({ name }) => name === 'SettleFailedWork');
    expect(sent?.variables).toEqual({ input: { id: 'w-1', resolution: 'NOT_NEEDED' } });
    await page.getByRole('button', { name: 'Not needed' }).click();
    await page.locator('tr[data-row="w-1"]').waitFor();
  });

  it('is read by a supervisor without any act', async () => {
    staff.desk.roles = ['SUPERVISOR'];
    const page = await openWork();
    expect(await page.locator('tr[data-row] button').count()).toBe(0);
  });
});
