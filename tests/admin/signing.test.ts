import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { makeStaffKey, opensslContent } from './support/staff-keys.ts';
import { StaffBrowser } from './support/staff-browser.ts';

const staff = new StaffBrowser();

beforeAll(() => staff.start());
afterAll(() => staff.stop());
beforeEach(() => staff.desk.reset());
afterEach(() => staff.closePages());

/** A case whose papers were accepted, taken by the operator, with the signing dialog open. */
async function openDialog(): Promise<Page> {
  const page = await staff.enter({ language: 'en' });
  await staff.openCase(page, 1);
  await page.keyboard.press('KeyC');
  await page.getByRole('button', { name: 'Confirm and sign', disabled: false }).waitFor();
  await page.waitForFunction(
    () => document.querySelectorAll('[aria-keyshortcuts="Alt+S"][aria-disabled=false]').length === 1,
  );
  await page.keyboard.press('Alt+KeyS');
  await page.getByRole('dialog').getByText('The exact document').waitFor();
  return page;
}

const confirmButton = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Confirm and sign' });
const names = (): string[] => staff.desk.received.map(({ name }) => name);

describe('the signing dialog', () => {
  it('shows the facts of the bytes, signs exactly these bytes, and openssl accepts the result', async () => {
    const page = await openDialog();
    const shown = await page.getByRole('dialog').innerText();
    const request = staff.desk.caseOf('case-1');
    for (const fact of [request.number, request.applicant.iin, request.applicant.surname, 'individual-sign v1']) {
      expect(shown).toContain(fact);
    }
    expect(shown).not.toContain('different');
    await staff.chooseKey(page, staff.signKey);
    await confirmButton(page).click();
    await page.getByText('The server checked the signature: valid.').waitFor();
    const { cms, document } = staff.desk.confirmation ?? {};
    expect(opensslContent(cms ?? Buffer.alloc(0), staff.signKey)).toEqual(Buffer.from(document ?? []));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('dialog')
        .getByRole('button', { name: /Save the confirmation file/ })
        .click(),
    ]);
    expect(readFileSync(await download.path())).toEqual(cms);
  });

  it.each([
    ['another applicant', (facts: { applicant: { iin: string } }) => void (facts.applicant.iin = '900101300017')],
    [
      'another signature key',
      (facts: { keys: { spkiSha256: string }[] }) => void (facts.keys[0]!.spkiSha256 = 'f'.repeat(64)),
    ],
    ['another number', (facts: { requestNumber: string }) => void (facts.requestNumber = '0000000000000')],
    ['a third key', (facts: { keys: object[] }) => void facts.keys.push({ ...facts.keys[0] })],
    [
      'another address in the certificate',
      (facts: { subjectAltNames: string[] }) => void facts.subjectAltNames.push('x@y.kz'),
    ],
  ])('leaves no button to sign with when the bytes name %s', async (_what, tamper) => {
    staff.desk.tamper = tamper;
    const page = await openDialog();
    await page.getByText('Do not sign', { exact: false }).waitFor();
    expect(await page.getByRole('dialog').innerText()).toContain('different');
    expect(await confirmButton(page).count()).toBe(0);
    expect(await page.getByRole('dialog').locator('input[type=password]').count()).toBe(0);
    staff.desk.tamper = null;
    await page.getByRole('dialog').getByRole('button', { name: 'Get a new document' }).click();
    await confirmButton(page).waitFor();
    expect(names()).not.toContain('ConfirmRequest');
  });

  it('does not sign with the key of another person', async () => {
    const page = await openDialog();
    await staff.chooseKey(page, makeStaffKey('sign', 'ДӘУЛЕТОВ ДӘУРЕН'));
    await confirmButton(page).click();
    await page.getByText('This key does not belong to the employee who signed in.').waitFor();
    expect(names()).not.toContain('ConfirmRequest');
  });

  it('names a wrong password and keeps the document and the file for the next try', async () => {
    const page = await openDialog();
    await staff.chooseKey(page, staff.signKey, 'not the password');
    await confirmButton(page).click();
    await page.getByText('The password does not fit this file.').waitFor();
    await page.fill('input[type=password]', 'Synthetic-2026');
    await confirmButton(page).click();
    await page.getByText('The server checked the signature: valid.').waitFor();
    expect(names().filter((name) => name === 'PrepareConfirmation')).toHaveLength(1);
  });

  it('takes no authentication key for a confirmation', async () => {
    const page = await openDialog();
    await staff.chooseKey(page, staff.authKey);
    await confirmButton(page).click();
    await page.getByText('no key with a signature certificate').waitFor();
  });
});
