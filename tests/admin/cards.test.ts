import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ChipCardState } from '@kualik/domain/rules/chip-cards.ts';
import type { Page } from 'playwright-core';
import { accessibilityFindings } from '../support/accessibility.ts';
import { coded } from './support/coded.ts';
import { hoursFromNow } from './support/desk-states.ts';
import { fakeList } from './support/fake-registry.ts';
import { StaffBrowser } from './support/staff-browser.ts';
import type { Look, SeenLook } from './support/staff-browser.ts';

const staff = new StaffBrowser();
const STATES: readonly ChipCardState[] = ['blank', 'personalised', 'handed_over', 'lost', 'destroyed'];
const idOf = (index: number): string => index.toString(16).padStart(4, '0').repeat(8);

let cards: ReturnType<typeof card>[];
let isLate: boolean;

const card = (index: number) => ({
  ...{ id: `card-${index}`, cardId: idOf(index), serial: index % 3 === 0 ? null : `004b2f${10 + index}` },
  ...{ state: STATES[index % STATES.length] as string, request: index % 2 === 0 ? '2026-004711' : null },
  ...{ registeredAt: hoursFromNow(-500), changedAt: hoursFromNow(-index) },
});

beforeAll(() => staff.start());
afterAll(() => staff.stop());
beforeEach(async () => {
  await staff.desk.reset();
  staff.errors.length = 0;
  staff.desk.roles = ['PROVIDER_OFFICER'];
  cards = Array.from({ length: 30 }, (_, index) => card(index));
  isLate = false;
  staff.desk.pages = {
    ...fakeList('chipCards', () => cards),
    moveChipCard: ({ input: { cardId } }: { input: { cardId: string } }) => {
      if (isLate) throw coded('STATE_CHANGED');
      const moved = cards.find((one) => one.cardId === cardId);
      if (moved) moved.state = 'lost';
      return 'LOST';
    },
  };
});
afterEach(() => staff.closePages());

async function openCards(look: Look = { language: 'en' }): Promise<Page> {
  const page = await staff.enter(look);
  await page.keyboard.press('KeyG');
  await page.keyboard.press('KeyK');
  await page.locator('tr[data-row]').first().waitFor();
  return page;
}

const LOOKS: readonly SeenLook[] = [
  { language: 'kk', theme: 'dark', width: 1280 },
  { language: 'kk', theme: 'light', width: 360 },
  { language: 'ru', theme: 'light', width: 1280 },
];

describe('the inventory of cards in the admin (reg p.9(6))', () => {
  it.each(LOOKS)('stands without sideways scroll and findings of axe: $language $theme $width', async (look) => {
    const page = await openCards(look);
    const name = `cards-${look.language}-${look.theme}-${look.width}`;
    await staff.picture(page, name);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(Math.max(0, sideways)).toBe(0);
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.locator('tr[data-row] button').first().click();
    await page.getByRole('dialog').waitFor();
    await staff.picture(page, `${name}-move`);
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(staff.errors).toEqual([]);
  });

  it('filters by state and number, sorts and pages through the server', async () => {
    const page = await openCards();
    expect(await page.locator('tr[data-row]').count()).toBe(25);
    await page.getByRole('button', { name: 'Go to page 2' }).click();
    await page.getByText('26-30 of 30').waitFor();
    await page.getByRole('button', { name: 'Lost', exact: true }).first().click();
    await page.getByText('1-6 of 6').waitFor();
    await page.locator('th button, th [role=button]').filter({ hasText: 'Registered' }).click();
    await page.locator('th[aria-sort="ascending"]', { hasText: 'Registered' }).waitFor();
    await page.getByLabel('Number of the card (32 characters)').fill(idOf(3).toUpperCase());
    await page.getByText('1-1 of 1').waitFor();
    const sent = staff.desk.received.filter(({ name }) => name === 'List').at(-1);
    const filters = [
      { column: 'state', operator: 'EQUALS', values: ['lost'] },
      { column: 'cardId', operator: 'EQUALS', values: [idOf(3)] },
    ];
    expect(sent?.variables).toMatchObject({ name: 'chipCards', query: { filters, sort: { column: 'registeredAt' } } });
    await page.getByLabel('Number of the card (32 characters)').fill('0');
    await page.getByText('No row fits these filters.').waitFor();
  });

  it('records that a card is lost, once its effect was read, and offers only what the card allows', async () => {
    const page = await openCards();
    const row = page.locator('tr[data-row="card-1"]');
    expect(await row.getByRole('button').allInnerTexts()).toEqual(['Handed over', 'Lost', 'Destroyed']);
    expect(await page.locator('tr[data-row="card-4"]').getByRole('button').count()).toBe(0);
    await row.getByRole('button', { name: /^Lost/ }).click();
    await page.getByText('The certificates on it are not revoked by this').waitFor();
    await page.getByRole('button', { name: 'Record' }).click();
    await row.getByRole('button', { name: /^Found/ }).waitFor();
    const sent = staff.desk.received.find(({ name }) => name === 'MoveChipCard');
    expect(sent?.variables).toEqual({ input: { cardId: idOf(1), state: 'PERSONALISED', act: 'LOSE' } });
  });

  it('tells when the card was moved by somebody else meanwhile', async () => {
    const page = await openCards();
    isLate = true;
    await page
      .locator('tr[data-row="card-1"]')
      .getByRole('button', { name: /^Destroyed/ })
      .click();
    await page.getByRole('button', { name: 'Record' }).click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
  });

  it('is read by an auditor without any button that changes something', async () => {
    staff.desk.roles = ['AUDITOR'];
    const page = await openCards();
    expect(await page.locator('tr[data-row] button').count()).toBe(0);
  });
});
