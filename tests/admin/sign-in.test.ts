import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { opensslContent } from './support/staff-keys.ts';
import { StaffBrowser } from './support/staff-browser.ts';

const staff = new StaffBrowser();

beforeAll(() => staff.start());
afterAll(() => staff.stop());
beforeEach(() => staff.desk.reset());
afterEach(() => staff.closePages());

const names = (): string[] => staff.desk.received.map(({ name }) => name);

describe('signing in to the desk', () => {
  it('shows the document and signs exactly what it shows, as openssl confirms', async () => {
    const page = await staff.open({ language: 'en' });
    await staff.chooseKey(page, staff.authKey);
    await page.getByRole('button', { name: 'Continue' }).click();
    const facts = page.getByLabel('The sign-in document you are about to sign');
    await facts.waitFor();
    const shown = await facts.innerText();
    expect(shown).toContain(staff.desk.origin);
    expect(shown).toContain('kualik/sign-in/1');
    expect(shown).toContain('СЕРІКҚЫЗЫ АЙГЕРІМ');
    expect(names()).not.toContain('SignIn');
    await page.getByRole('button', { name: 'Sign and enter' }).click();
    await page.getByRole('link', { name: 'Requests' }).waitFor();
    const content = JSON.parse(
      opensslContent(staff.desk.signInCms ?? Buffer.alloc(0), staff.authKey).toString(),
    ) as object;
    expect(content).toMatchObject({ type: 'kualik/sign-in/1', origin: staff.desk.origin });
  });

  it('sends the CSRF header with every staff operation', async () => {
    const page = await staff.signIn();
    await page.locator('a[data-row]').first().waitFor();
    const staffCalls = staff.desk.received.filter(({ name }) => ['Requests', 'InboxCounts'].includes(name));
    expect(staffCalls.length).toBeGreaterThan(0);
    expect(staffCalls.map(({ csrf }) => csrf)).toEqual(staffCalls.map(() => 'csrf-token'));
  });

  it('reminds a quarter of an hour before the office closes and locks the session (reg p.19(5) rule 7)', async () => {
    staff.desk.closesAt = new Date(Date.now() + 14 * 60_000).toISOString();
    const page = await staff.enter({ language: 'en' });
    await page.getByText(/take the key carrier out/).waitFor();
    staff.desk.closesAt = new Date(Date.now() + 20 * 60_000).toISOString();
    const early = await staff.enter({ language: 'en' });
    await early.locator('a[data-row]').first().waitFor();
    expect(await early.getByText(/take the key carrier out/).count()).toBe(0);
  });

  it('says on the sign-in page that the office has closed, until the next session (reg p.19(5) rule 7)', async () => {
    const page = await staff.signIn({ language: 'en' });
    await page.locator('a[data-row]').first().waitFor();
    staff.desk.signedIn = false;
    staff.desk.ending = 'SESSION_CLOSED';
    await page.locator('a[data-row]').first().click();
    await page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
    const reason = page.getByText('The office has closed and the session with it');
    await reason.waitFor();
    await staff.passSignIn(page);
    expect(await reason.count()).toBe(0);
  });

  it('names a wrong password and asks the server for nothing', async () => {
    const page = await staff.open({ language: 'en' });
    await staff.chooseKey(page, staff.authKey, 'not the password');
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('The password does not fit this file');
    expect(names()).not.toContain('CreateSignInChallenge');
  });

  it('takes no signature key for signing in', async () => {
    const page = await staff.open({ language: 'en' });
    await staff.chooseKey(page, staff.signKey);
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('no key with an authentication certificate');
  });

  it('signs nothing for another site', async () => {
    staff.desk.signInOrigin = 'https://kualik.example.kz';
    const page = await staff.open({ language: 'en' });
    await staff.chooseKey(page, staff.authKey);
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('Nothing was signed');
    expect(names()).not.toContain('SignIn');
  });

  it('leaves neither key, password nor search in the storage of the browser', async () => {
    const page = await staff.signIn({ language: 'en' });
    await page.getByRole('searchbox').fill('Әбдіқадыров');
    await page.locator('a[data-row]').nth(1).waitFor({ state: 'detached' });
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(Object.keys(JSON.parse(stored) as object).filter((key) => !/locale|theme/.test(key))).toEqual([]);
    expect(page.url()).not.toContain(encodeURIComponent('Әбдіқадыров'));
    expect(page.url()).not.toContain('filter');
  });

  it('comes back to the desk after a reload and to the sign-in page after the session has ended', async () => {
    const page = await staff.signIn({ language: 'en' });
    await page.reload();
    await page.locator('a[data-row]').first().waitFor();
    staff.desk.signedIn = false;
    await page.locator('a[data-row]').first().click();
    await page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
  });

  it('opens for an analyst the regulation, the questionnaire and his lists alone', async () => {
    staff.desk.roles = ['ANALYST'];
    const page = await staff.signIn({ language: 'en' });
    await page.getByRole('heading', { name: 'Regulation' }).waitFor();
    expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual([
      'Regulation',
      'Questionnaire',
      'Lists',
    ]);
    expect(names()).not.toContain('Requests');
  });
});
