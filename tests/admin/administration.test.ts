import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { administrationAnswers } from './support/administration-answers.ts';
import { goTo, judgePage, LOOKS } from './support/judge-page.ts';
import { StaffBrowser } from './support/staff-browser.ts';

const staff = new StaffBrowser();
const TOPICS = ['offices', 'calendar', 'letters', 'policy', 'authorities', 'machinery', 'settings'];

beforeAll(() => staff.start());
afterAll(() => staff.stop());
beforeEach(async () => {
  await staff.desk.reset();
  staff.desk.roles = ['ADMINISTRATOR'];
  staff.desk.pages = administrationAnswers();
  staff.errors.length = 0;
});
afterEach(() => staff.closePages());

async function openTopic(topic: string): Promise<Page> {
  const page = await staff.enter({ language: 'en' });
  await goTo(page, `/administration/${topic}`);
  await page.locator('main section h2').first().waitFor();
  return page;
}

describe('the pages of the administrator', () => {
  it('show the hours of each office and lead to its people (std1 p.8)', async () => {
    const page = await openTopic('offices');
    await page.getByText('Mon, Tue, Wed, Thu, Fri: 09:00–18:30, break 13:00–14:30').first().waitFor();
    const people = page.getByRole('link', { name: 'People: Astana, centre no. 1' });
    expect(decodeURIComponent((await people.getAttribute('href')) ?? '')).toBe(
      '#/lists/employees?f=office~EQUALS~AST-01',
    );
  });

  it('warn of days that nobody has confirmed, year by year (std1 p.4(1), p.8)', async () => {
    const page = await openTopic('calendar');
    await page.getByText('Days are not confirmed.').waitFor();
    await page.getByText('▲ not confirmed').waitFor();
    const next = new Date().getFullYear() + 1;
    await page.getByRole('button', { name: `${next} →` }).click();
    await page.getByRole('heading', { name: `Working calendar, ${next}` }).waitFor();
    await page.getByText(`17.12.${next}`).waitFor();
  });

  it('preview a letter in the language that is chosen', async () => {
    const page = await openTopic('letters');
    await page.getByText('The request is registered (reg p.6(5))').click();
    await page.getByText('Құрметті Әсел!').waitFor();
    await page.getByRole('button', { name: 'Русский' }).click();
    await page.getByText('The request is registered (reg p.6(5))').click();
    await page.getByText('Уважаемая Әсел!').waitFor();
  });

  it('change the term of a suspension within its bounds, and show what is in force', async () => {
    const page = await openTopic('settings');
    const field = page.getByLabel('Term of a suspension, days');
    await field.fill('400');
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await field.fill('45');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('In force now, days: 45').waitFor();
    expect(staff.desk.received.find(({ name }) => name === 'SetHoldDays')?.variables).toEqual({ days: 45 });
  });

  it('are no place for who is no administrator', async () => {
    staff.desk.roles = ['OPERATOR'];
    const page = await staff.enter({ language: 'en' });
    expect(await page.getByRole('link', { name: 'Administration' }).count()).toBe(0);
  });

  it.each(LOOKS)('stand in $language $theme $width without findings', async (look) => {
    const page = await staff.enter(look);
    for (const topic of TOPICS) {
      await goTo(page, `/administration/${topic}`);
      await page.locator('main section h2').first().waitFor();
      await judgePage(staff, page, `administration-${topic}-${look.language}-${look.theme}-${look.width}`);
    }
    expect(staff.errors).toEqual([]);
  });
});
