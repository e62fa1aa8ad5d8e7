import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { StaffBrowser } from './support/staff-browser.ts';

const staff = new StaffBrowser();

beforeAll(() => staff.start());
afterAll(() => staff.stop());
beforeEach(() => staff.desk.reset());
afterEach(() => staff.closePages());

describe('the inbox', () => {
  it('offers new cases by itself, and moves no row under the cursor', async () => {
    const page = await staff.enter({ language: 'en' });
    await page.getByText('Free: 4').waitFor();
    const asked = staff.desk.received.length;
    const rows = await page.locator('a[data-row]').allInnerTexts();
    staff.desk.live.change({ unclaimed: 5 });
    await page.getByText('Free: 5').waitFor();
    expect(await page.locator('a[data-row]').allInnerTexts()).toEqual(rows);
    expect(staff.desk.received.length).toBe(asked);
    await page.keyboard.press('.');
    await page.getByRole('button', { name: 'Show the new list (.)' }).waitFor({ state: 'detached' });
    expect(staff.desk.received.map(({ name }) => name).slice(asked)).toContain('Requests');
  });

  it('leads to the sign-in page when its watch ends with the session, without a click (reg p.19(5) rule 7)', async () => {
    const page = await staff.enter({ language: 'en' });
    await page.locator('a[data-row]').first().waitFor();
    staff.desk.signedIn = false;
    staff.desk.ending = 'SESSION_CLOSED';
    staff.desk.live.end();
    await page.getByText('The office has closed and the session with it').waitFor();
  });
});
