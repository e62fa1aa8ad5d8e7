import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { goTo, judgePage, LOOKS } from './support/judge-page.ts';
import { StaffBrowser } from './support/staff-browser.ts';

const staff = new StaffBrowser();

beforeAll(() => staff.start());
afterAll(() => staff.stop());
beforeEach(async () => {
  await staff.desk.reset();
  staff.errors.length = 0;
});
afterEach(() => staff.closePages());

describe('the screens in every language, both themes, narrow and wide', () => {
  it.each(LOOKS)('stand without sideways scroll and without findings of axe: $language $theme $width', async (look) => {
    const name = `${look.language}-${look.theme}-${look.width}`;
    const signInPage = await staff.open(look);
    await judgePage(staff, signInPage, `sign-in-${name}`);
    const page = await staff.enter(look);
    await page.locator('a[data-row]').first().waitFor();
    await judgePage(staff, page, `inbox-${name}`);
    await staff.openCase(page, 0);
    await page.keyboard.press('KeyC');
    await page.locator('input[type=checkbox]').first().waitFor();
    await judgePage(staff, page, `case-${name}`);
    await goTo(page, '/regulation');
    await page.locator('.djs-container svg').first().waitFor();
    expect(await page.getByRole('alert').allInnerTexts()).toEqual([]);
    await judgePage(staff, page, `regulation-${name}`);
    await page.keyboard.press('Shift+Slash');
    await page.getByRole('dialog').waitFor();
    await judgePage(staff, page, `help-${name}`);
    expect(staff.errors).toEqual([]);
  });
});
