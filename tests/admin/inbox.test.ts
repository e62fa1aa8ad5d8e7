import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { StaffBrowser } from './support/staff-browser.ts';

const staff = new StaffBrowser();

beforeAll(() => staff.start());
afterAll(() => staff.stop());
beforeEach(() => staff.desk.reset());
afterEach(() => staff.closePages());

async function openInbox(): Promise<Page> {
  const page = await staff.enter({ language: 'en' });
  await page.locator('a[data-row]').first().waitFor();
  return page;
}

const focusedRow = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-row') ?? null);

describe('the inbox', () => {
  it('groups the rows by their clocks and names each state in words', async () => {
    const page = await openInbox();
    expect(await page.locator('tr.group').allInnerTexts()).toEqual([
      '▲ Overdue',
      '◐ Due soon',
      '● On time',
      '‖ Waiting',
    ]);
  });

  it('opens a case by a real link in the first cell and by nothing else', async () => {
    const page = await openInbox();
    await page.locator('tr[data-request] td').first().click();
    expect(page.url()).toMatch(/#\/requests$/);
    const link = page.locator('tr[data-request] th a').first();
    expect(await link.getAttribute('href')).toMatch(/^#\/requests\/case-\d\/show$/);
  });

  it('walks the rows by the place of the key, whatever letter the layout puts there', async () => {
    const page = await openInbox();
    const press = (code: string, key: string): Promise<void> =>
      page.evaluate(
        ([at, letter]) => {
          const event = new KeyboardEvent('keydown', {
            code: at ?? '',
            key: letter ?? '',
            bubbles: true,
            cancelable: true,
          });
          (document.activeElement ?? document.body).dispatchEvent(event);
        },
        [code, key],
      );
    await press('KeyJ', 'о');
    expect(await focusedRow(page)).toBe('case-1');
    await press('KeyJ', 'о');
    await press('KeyK', 'л');
    expect(await focusedRow(page)).toBe('case-1');
    await press('KeyC', 'с');
    await page.locator('tr[data-request="case-1"]', { hasText: 'Серікқызы Айгерім' }).waitFor();
    await press('KeyU', 'г');
    await page.getByRole('button', { name: `Take ${staff.desk.caseOf('case-1').number}` }).waitFor();
  });

  it('opens with Enter and comes back with Escape to the same row', async () => {
    const page = await openInbox();
    await page.keyboard.press('KeyJ');
    await page.keyboard.press('KeyJ');
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: staff.desk.caseOf('case-2').number }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('tr[data-request="case-2"]').waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-row') === 'case-2');
  });

  it('leaves single keys alone while somebody types', async () => {
    const page = await openInbox();
    await page.keyboard.press('Slash');
    await page.keyboard.type('jkcu');
    expect(await page.getByRole('searchbox').inputValue()).toBe('jkcu');
    expect(staff.desk.received.map(({ name }) => name)).not.toContain('ClaimRequest');
  });

  it('filters by clock, by taker and by search through the server', async () => {
    const page = await openInbox();
    await page.getByRole('button', { name: /Due soon/ }).click();
    await page.locator('tr[data-request="case-1"]').waitFor({ state: 'detached' });
    expect(await page.locator('tr[data-request]').count()).toBe(1);
    const sent = staff.desk.received.filter(({ name }) => name === 'Requests').at(-1);
    expect(sent?.variables).toMatchObject({
      filter: { clock: 'SOON', mine: true, unclaimed: true, officeId: 'office-1' },
      sort: { field: 'DUE', order: 'ASC' },
      first: 25,
    });
  });

  it('sorts by a column and says so to screen readers', async () => {
    const page = await openInbox();
    const answered = page.waitForResponse((response) => response.request().postData()?.includes('APPLICANT') === true);
    await page.getByRole('button', { name: 'Applicant' }).click();
    await answered;
    await page.locator('th[aria-sort="ascending"]', { hasText: 'Applicant' }).waitFor();
    const sent = staff.desk.received.filter(({ name }) => name === 'Requests').at(-1);
    expect(sent?.variables).toMatchObject({ sort: { field: 'APPLICANT', order: 'ASC' } });
  });

  it('tells who was faster when a claim comes too late', async () => {
    const page = await openInbox();
    const at = new Date().toISOString();
    staff.desk.caseOf('case-1').claimedBy = {
      id: 'employee-2',
      name: 'Дәулетов Дәурен',
      since: at,
      warnsAt: at,
      returnsAt: at,
    };
    await page.getByRole('button', { name: `Take ${staff.desk.caseOf('case-1').number}` }).click();
    await page.getByText('Another employee has already taken this request.').waitFor();
  });

  it('shows an auditor no button that changes anything', async () => {
    staff.desk.roles = ['AUDITOR'];
    for (const request of staff.desk.cases) request.allowedActions = [];
    const page = await openInbox();
    expect(await page.getByRole('button', { name: /^Take/ }).count()).toBe(0);
    await staff.openCase(page, 0);
    expect(await page.getByRole('button', { name: /Confirm|Refuse|Accept/ }).count()).toBe(0);
  });
});
