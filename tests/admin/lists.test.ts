import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { coded } from './support/coded.ts';
import { goTo, judgePage, LOOKS } from './support/judge-page.ts';
import { listAnswers } from './support/list-answers.ts';
import { StaffBrowser } from './support/staff-browser.ts';

const staff = new StaffBrowser();

beforeAll(() => staff.start());
afterAll(() => staff.stop());
beforeEach(async () => {
  await staff.desk.reset();
  staff.desk.pages = listAnswers(staff.desk);
  staff.errors.length = 0;
});
afterEach(() => staff.closePages());

async function openList(roles: string[], path: string): Promise<Page> {
  staff.desk.roles = roles;
  const page = await staff.enter({ language: 'en' });
  await goTo(page, path);
  return page;
}

const lastQuery = () => staff.desk.received.findLast(({ name }) => name === 'List')?.variables;
const rows = (page: Page) => page.locator('tbody tr');

describe('the lists of the staff', () => {
  it('offer by topic exactly those that the roles of a person open', async () => {
    const page = await openList(['ANALYST'], '/lists');
    await page.getByRole('heading', { name: 'Lists' }).waitFor();
    expect(await page.locator('main li a').allInnerTexts()).toEqual(['Tickets of the queue']);
    await goTo(page, '/lists/employees');
    await page.getByText('Your role does not open this list').waitFor();
  });

  it('show codes in words, filter by a choice and a part of a name, and keep the name out of the address', async () => {
    const page = await openList(['AUDITOR'], '/lists/employees');
    await rows(page).first().waitFor();
    await page.getByText('Filters and order').first().click();
    await page.getByLabel('Roles').click();
    await page.getByRole('option', { name: 'Supervisor' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Нұрғали');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('button', { name: 'Remove the filter: Name: Нұрғали' }).waitFor();
    expect(lastQuery()).toMatchObject({
      query: {
        filters: [
          { column: 'roles', operator: 'CONTAINS', values: ['supervisor'] },
          { column: 'name', operator: 'CONTAINS', values: ['Нұрғали'] },
        ],
      },
    });
    expect(decodeURIComponent(page.url())).toContain('roles~CONTAINS~supervisor');
    expect(decodeURIComponent(page.url())).not.toContain('Нұрғали');
    await page.getByRole('button', { name: 'Remove the filter: Roles: Supervisor' }).press('Enter');
    await page.getByRole('button', { name: 'Remove the filter: Roles' }).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Name: Нұрғали');
  });

  it('ask for whole days of Almaty, both included', async () => {
    const page = await openList(['AUDITOR'], '/lists/audit?f=at~FROM~2026-11-02&f=at~BEFORE~2026-11-30');
    await rows(page).first().waitFor();
    expect(lastQuery()).toMatchObject({
      query: {
        filters: [
          { column: 'at', operator: 'FROM', values: ['2026-11-02T00:00:00+05:00'] },
          { column: 'at', operator: 'BEFORE', values: ['2026-12-01T00:00:00+05:00'] },
        ],
      },
    });
  });

  it('sort by a heading, say so, and page by the cursor of the last row', async () => {
    const page = await openList(['AUDITOR'], '/lists/certificates');
    await page.getByText('1–25 of 60').waitFor();
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByText('26–50 of 60').waitFor();
    expect(lastQuery()).toMatchObject({ after: '24', first: 25 });
    await page.getByRole('button', { name: 'Valid to' }).click();
    await page.getByText('1–25 of 60').waitFor();
    expect(await page.locator('th[aria-sort=ascending]').allInnerTexts()).toEqual([
      expect.stringContaining('Valid to'),
    ]);
    expect(lastQuery()).toMatchObject({ after: null, query: { sort: { column: 'notAfter', order: 'ASC' } } });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Valid to');
  });

  it('lead from the number of a request to its case, for who may read cases', async () => {
    const page = await openList(['AUDITOR'], '/lists/certificates');
    const { number = '' } = staff.desk.cases[0] ?? {};
    await page.getByRole('link', { name: number }).first().click();
    await page.locator('h1', { hasText: number }).waitFor();
    expect(page.url()).toContain('#/requests/case-0/show');
    await goTo(page, '/lists/holds');
    staff.desk.roles = ['PROVIDER_OFFICER'];
    await page.reload();
    await rows(page).first().waitFor();
    expect(await page.locator('tbody a').count()).toBe(0);
  });

  it('save what is filtered as CSV and under the seal of the provider', async () => {
    const page = await openList(['AUDITOR'], '/lists/certificates?f=state~EQUALS~issued');
    await rows(page).first().waitFor();
    const csv = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    expect(readFileSync(await (await csv).path(), 'utf8')).toBe('\uFEFFНөмірі;Күйі\r\n');
    const exported = staff.desk.received.find(({ name }) => name === 'ExportListAsCsv')?.variables;
    const filters = [{ column: 'state', operator: 'EQUALS', values: ['issued'] }];
    expect(exported).toMatchObject({ language: 'en', query: { filters } });
    const sealed = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Order a sealed file' }).click();
    expect((await sealed).suggestedFilename()).toBe('certificates.json.p7m');
    await page.getByText('The sealed file is saved').waitFor();
  });

  it('say what is empty and why a list failed, and try again', async () => {
    const page = await openList(['AUDITOR'], '/lists/employees?f=state~EQUALS~gone');
    await page.getByText('No row fits these filters.').waitFor();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    const answers = staff.desk.pages;
    staff.desk.pages = {
      ...answers,
      list: () => {
        throw coded('INTERNAL');
      },
    };
    await page.getByRole('status').getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('alert').getByText('incident-1').waitFor();
    staff.desk.pages = answers;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('1–25 of 60').waitFor();
  });

  it.each(LOOKS)('stand in $language $theme $width without findings', async (look) => {
    staff.desk.roles = ['AUDITOR', 'SUPERVISOR'];
    const name = `${look.language}-${look.theme}-${look.width}`;
    const page = await staff.enter(look);
    await goTo(page, '/lists');
    await page.locator('main li a').first().waitFor();
    await judgePage(staff, page, `lists-${name}`);
    await goTo(page, '/lists/certificates?f=state~EQUALS~issued');
    await rows(page).first().waitFor();
    await judgePage(staff, page, `list-certificates-${name}`);
    expect(staff.errors).toEqual([]);
  });
});
