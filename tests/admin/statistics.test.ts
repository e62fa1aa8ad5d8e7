import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { goTo, judgePage, LOOKS } from './support/judge-page.ts';
import { StaffBrowser } from './support/staff-browser.ts';
import { monthBack, statisticsAnswers } from './support/statistics-answers.ts';

const staff = new StaffBrowser();

beforeAll(() => staff.start());
afterAll(() => staff.stop());
beforeEach(async () => {
  await staff.desk.reset();
  staff.desk.roles = ['ANALYST'];
  staff.desk.pages = statisticsAnswers;
  staff.errors.length = 0;
});
afterEach(() => staff.closePages());

async function openStatistics(query = ''): Promise<Page> {
  const page = await staff.enter({ language: 'en' });
  await goTo(page, `/statistics${query}`);
  await page.getByRole('heading', { name: 'Change over a year' }).waitFor();
  return page;
}

const cells = (page: Page, heading: RegExp, row: string) =>
  page
    .locator('section', { has: page.getByRole('heading', { name: heading }) })
    .getByRole('row', { name: row })
    .getByRole('cell')
    .allInnerTexts();

describe('the statistics of the questionnaire', () => {
  it('say of a month how many were content, in words and as a table (reg p.18)', async () => {
    const page = await openStatistics();
    await page.getByText('Satisfied, %: 66.7. Answers: 90.').waitFor();
    expect(await cells(page, /^By service/, 'All answers')).toEqual(['66.7', '22.2', '11.1', '90']);
  });

  it('show a suppressed group as hidden and give it no number', async () => {
    const page = await openStatistics('?by=byOffice');
    await page.getByText('Small groups are hidden. The total counts them.').waitFor();
    expect(await cells(page, /^By office/, 'Hidden small groups')).toEqual(['–', '–', '–', '–']);
    expect(await cells(page, /^By office/, 'Astana, centre no. 1')).toHaveLength(4);
  });

  it('show a year of closed months, with a gap where too few answered', async () => {
    const page = await openStatistics();
    const label = (back: number) => monthBack(back).split('-').toReversed().join('.');
    await page.getByText('Months with data: 11.').waitFor();
    expect(await cells(page, /^Change over a year/, label(4))).toEqual(['–', '–', '–', '–']);
    expect(await cells(page, /^Change over a year/, label(1))).toEqual(['66.7', '22.2', '11.1', '90']);
    expect(await page.getByRole('row', { name: label(0) }).count()).toBe(0);
  });

  it('compare two months, group beside group', async () => {
    const page = await openStatistics('?by=byLanguage');
    await page.getByLabel('Compare with').click();
    await page.getByRole('option', { name: monthBack(2).split('-').toReversed().join('.') }).click();
    await page.getByText('In the chosen month, %: 66.7. In the other month, %: 57.1.').waitFor();
    expect(await cells(page, /^Two months compared/, 'Kazakh')).toEqual(['72.7', '60.9']);
    expect(page.url()).toContain(`with=${monthBack(2)}`);
  });

  it('ask the second question as well as the first', async () => {
    const page = await openStatistics('?question=information');
    expect(await cells(page, /^By service/, 'All answers')).toEqual(['63.3', '25.6', '11.1', '90']);
  });

  it('save all tables of the month as the server made them, and a drawing as a picture', async () => {
    const page = await openStatistics();
    const csv = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save all tables of the month as CSV' }).click();
    expect(readFileSync(await (await csv).path(), 'utf8')).toBe('\uFEFFmonth;property\r\n');
    await page.locator('svg.recharts-surface').nth(1).waitFor();
    const png = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save picture (PNG)' }).first().click();
    expect(
      readFileSync(await (await png).path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it.each(LOOKS)('stand in $language $theme $width without findings', async (look) => {
    const page = await staff.enter(look);
    await goTo(page, `/statistics?by=byChannel&with=${monthBack(2)}`);
    await page.locator('svg.recharts-surface').nth(2).waitFor();
    await judgePage(staff, page, `statistics-${look.language}-${look.theme}-${look.width}`);
    expect(staff.errors).toEqual([]);
  });
});
