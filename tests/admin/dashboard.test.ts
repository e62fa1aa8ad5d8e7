import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { figureAnswers } from './support/figure-answers.ts';
import { goTo, judgePage, LOOKS } from './support/judge-page.ts';
import { listAnswers } from './support/list-answers.ts';
import { StaffBrowser } from './support/staff-browser.ts';

const staff = new StaffBrowser();

beforeAll(() => staff.start());
afterAll(() => staff.stop());
beforeEach(async () => {
  await staff.desk.reset();
  staff.desk.roles = ['SUPERVISOR'];
  staff.desk.pages = { ...listAnswers(staff.desk), ...figureAnswers };
  staff.errors.length = 0;
});
afterEach(() => staff.closePages());

async function openDashboard(path = '/dashboard?from=2026-11-01&to=2026-11-30'): Promise<Page> {
  const page = await staff.enter({ language: 'en' });
  await goTo(page, path);
  await page.getByRole('heading', { name: 'Requests by state' }).waitFor();
  await page.locator('svg.recharts-surface').first().waitFor();
  return page;
}

const asked = (name: string) => staff.desk.received.findLast((one) => one.name === name)?.variables;
const block = (page: Page, name: string) => page.getByRole('region', { name, exact: true }).first();

describe('the dashboard of the supervisor', () => {
  it('leads from a figure to the list filtered alike, and from there to the case', async () => {
    const page = await openDashboard();
    await page.getByRole('link', { name: 'Papers awaited' }).click();
    await page.locator('tbody tr[data-row]').first().waitFor();
    expect(asked('List')).toMatchObject({
      name: 'requests',
      query: {
        filters: [
          { column: 'status', operator: 'EQUALS', values: ['WAITING_FOR_APPLICANT'] },
          { column: 'submittedAt', operator: 'FROM', values: ['2026-11-01T00:00:00+05:00'] },
          { column: 'submittedAt', operator: 'BEFORE', values: ['2026-12-01T00:00:00+05:00'] },
        ],
      },
    });
    await page.locator('tr[data-row] a').first().click();
    await page.waitForURL(/#\/requests\/case-\d\/show/);
  });

  it('leads from the clocks to the inbox that shows what they count', async () => {
    const page = await openDashboard();
    await page.getByRole('link', { name: '▲ Overdue' }).click();
    await page.locator('a[data-row]').first().waitFor();
    expect(asked('Requests')).toMatchObject({ filter: { clock: 'OVERDUE' } });
    expect(await page.locator('a[data-row]').count()).toBe(1);
  });

  it('asks for one period and one office everywhere, and keeps both in the address', async () => {
    const page = await openDashboard();
    await page.getByLabel('Office', { exact: true }).click();
    await page.getByRole('option', { name: 'Kyzylorda, centre no. 2' }).click();
    await page.waitForURL(/office=KZO-02/);
    await page.locator('[role=combobox]', { hasText: 'Kyzylorda, centre no. 2' }).waitFor();
    const answered = ['DeskLoad', 'RequestFigures', 'QueueWaits'].map((name) =>
      page.waitForResponse((response) => {
        const body = response.request().postData() ?? '';
        return body.includes(`query ${name}`) && body.includes('2026-11-10');
      }),
    );
    await page.getByLabel('From').fill('2026-11-10');
    await page.waitForURL(/from=2026-11-10&to=2026-11-30&office=KZO-02/);
    await Promise.all(answered);
    const period = { from: '2026-11-10', to: '2026-11-30', officeId: 'office-2' };
    expect(asked('DeskLoad')).toEqual(period);
    expect(asked('RequestFigures')).toEqual(period);
    expect(asked('QueueWaits')).toMatchObject({ filter: period });
  });

  it('saves the numbers of a figure as CSV and its drawing as a picture', async () => {
    const page = await openDashboard();
    const states = block(page, 'Requests by state');
    const csv = page.waitForEvent('download');
    await states.getByRole('button', { name: 'Save CSV' }).click();
    const text = readFileSync(await (await csv).path(), 'utf8');
    expect(text).toBe('\uFEFFRequests by state;Count\r\nIssued;40\r\nPapers awaited;12\r\nRefused;5\r\n');
    const png = page.waitForEvent('download');
    await states.getByRole('button', { name: 'Save picture (PNG)' }).click();
    const picture = await png;
    expect(picture.suggestedFilename()).toBe('byStatus-2026-11-01-2026-11-30.png');
    expect(
      readFileSync(await picture.path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('says of the machinery what has to be seen to, first and in words', async () => {
    const page = await openDashboard();
    const lines = page.locator('section', { has: page.getByRole('heading', { name: 'State of the machinery' }) });
    await lines.getByText('To be seen to: 2').waitFor();
    expect(await lines.locator('tbody tr').first().innerText()).toContain('▲ stands still');
  });

  it('shows the load of named operators to nobody but a supervisor', async () => {
    staff.desk.roles = ['AUDITOR'];
    const page = await openDashboard();
    await page.getByRole('heading', { name: 'State of the machinery' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Load of the operators' }).count()).toBe(0);
    expect(asked('DeskLoad')).toBeUndefined();
  });

  it.each(LOOKS)('stands in $language $theme $width without findings', async (look) => {
    const page = await staff.enter(look);
    await goTo(page, '/dashboard?from=2026-11-18&to=2026-11-20');
    await page.locator('svg.recharts-surface').nth(7).waitFor();
    await page.locator('h2').nth(9).waitFor();
    await judgePage(staff, page, `dashboard-${look.language}-${look.theme}-${look.width}`);
    expect(staff.errors).toEqual([]);
  });
});
