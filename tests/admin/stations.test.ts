import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { accessibilityFindings } from '../support/accessibility.ts';
import { FakeStations } from './support/fake-stations.ts';
import { StaffBrowser } from './support/staff-browser.ts';
import type { Look, SeenLook } from './support/staff-browser.ts';

const staff = new StaffBrowser();
let stations: FakeStations;

beforeAll(() => staff.start());
afterAll(() => staff.stop());
beforeEach(async () => {
  await staff.desk.reset();
  staff.errors.length = 0;
  stations = new FakeStations();
  staff.desk.pages = stations.root;
  staff.desk.roles = ['ADMINISTRATOR'];
});
afterEach(() => staff.closePages());

async function openStations(look: Look = { language: 'en' }): Promise<Page> {
  const page = await staff.enter(look);
  await page.keyboard.press('KeyG');
  await page.keyboard.press('KeyT');
  await page.getByRole('article').first().waitFor();
  return page;
}

const LOOKS: readonly SeenLook[] = [
  { language: 'kk', theme: 'light', width: 1280 },
  { language: 'kk', theme: 'dark', width: 360 },
  { language: 'ru', theme: 'light', width: 360 },
];

describe('the stations for chip cards (reg p.9(6))', () => {
  it.each(LOOKS)('stand without sideways scroll and findings of axe: $language $theme $width', async (look) => {
    const page = await openStations(look);
    const name = `stations-${look.language}-${look.theme}-${look.width}`;
    await staff.picture(page, name);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(Math.max(0, sideways)).toBe(0);
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.locator('main button').first().click();
    await page.getByRole('dialog').waitFor();
    await staff.picture(page, `${name}-enrol`);
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(staff.errors).toEqual([]);
  });

  it('show readers, cards, queue and the last error in words, and mark what is unproven', async () => {
    const page = await openStations();
    const first = page.getByRole('article', { name: 'astana-1' });
    expect(await first.innerText()).toContain('● Working');
    expect(await first.innerText()).toContain('Virtual PCD 00 00 – no card');
    expect(await first.innerText()).toContain('The card was taken out before the work was done.');
    expect(await first.innerText()).toContain('AST-01 – Astana, centre no. 1');
    expect(await page.getByRole('article', { name: 'astana-2' }).innerText()).toContain('Has not reported yet');
    expect(await page.getByRole('article', { name: 'semey-1' }).innerText()).toContain('Do not believe it');
  });

  it('renew themselves, and a station that comes back is announced', async () => {
    const page = await openStations();
    stations.stations[1] = { ...stations.stations[0]!, id: 's-2', name: 'astana-2', error: null };
    await page.getByRole('status').filter({ hasText: 'astana-2: Working' }).waitFor({ state: 'attached' });
  });

  it('enrol a station only when its fingerprint was compared', async () => {
    const page = await openStations();
    const der = Buffer.from([0x30, 0x03, 0x02, 0x01, 0x07]);
    await page.getByRole('button', { name: 'Enrol a station' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Semey 2');
    await dialog.getByLabel(/^Certificate/).fill('no certificate!');
    await dialog.getByRole('button', { name: 'Enrol' }).click();
    await dialog.getByText('Enter the name that the station printed.').waitFor();
    await dialog.getByText('This text is no certificate.').waitFor();
    await dialog.getByLabel('Name').fill('semey-2');
    await dialog.getByLabel('Office').click();
    await page.getByRole('option', { name: /SEM-01/ }).click();
    await dialog.getByLabel(/^Certificate/).fill(der.toString('base64'));
    await dialog.getByText(createHash('sha256').update(der).digest('hex')).waitFor();
    await dialog.getByRole('button', { name: 'Enrol' }).click();
    await dialog.getByText('Compare the two values first').waitFor();
    await dialog.getByLabel('They are equal').check();
    await dialog.getByRole('button', { name: 'Enrol' }).click();
    await page.getByRole('article', { name: 'semey-2' }).waitFor();
    const sent = staff.desk.received.find(({ name }) => name === 'EnrolCardStation');
    const input = { name: 'semey-2', officeId: 'office-2', certificate: der.toString('base64') };
    expect(sent?.variables).toEqual({ input });
  });

  it('tell what they could not do in the last days', async () => {
    const page = await openStations();
    const first = page.getByRole('article', { name: 'astana-1' });
    await first.getByText('What it could not do in seven days: 2').click();
    await first.getByText(/The PIN code is blocked/).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('end only after it was read what becomes of their cards', async () => {
    const page = await openStations();
    await page.getByRole('button', { name: 'End the station: astana-2' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Cards made ready here open at no other station/).waitFor();
    await staff.picture(page, 'stations-end');
    expect(await accessibilityFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'End the station' }).click();
    await page.getByRole('article', { name: 'astana-2' }).waitFor({ state: 'detached' });
    const sent = staff.desk.received.find(({ name }) => name === 'EndCardStation');
    expect(sent?.variables).toEqual({ id: 's-2' });
  });

  it('give a supervisor no button to enrol, and an auditor no place in the menu', async () => {
    staff.desk.roles = ['SUPERVISOR'];
    const page = await openStations();
    expect(await page.getByRole('button', { name: /Enrol a station|End the station/ }).count()).toBe(0);
    staff.desk.roles = ['AUDITOR'];
    const other = await staff.enter({ language: 'en' });
    expect(await other.getByRole('link', { name: 'Card stations' }).count()).toBe(0);
  });
});
