import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { enotaryRoleText } from '@kualik/domain/texts/applicant-texts.ts';
import { StaffBrowser } from './support/staff-browser.ts';

const staff = new StaffBrowser();

beforeAll(() => staff.start());
afterAll(() => staff.stop());
beforeEach(() => staff.desk.reset());
afterEach(() => staff.closePages());

const scanOf = (index: number): string => {
  const { number, fingerprint } = staff.desk.caseOf(`case-${index}`);
  return `http://localhost:4000/status#${number}.${fingerprint}`;
};

const lastSent = (name: string) => staff.desk.received.filter((sent) => sent.name === name).at(-1)?.variables;

async function openClaimed(): Promise<Page> {
  const page = await staff.enter({ language: 'en' });
  await staff.openCase(page, 0);
  await page.keyboard.press('KeyC');
  await page.getByRole('button', { name: 'Yes, the same person' }).waitFor();
  await page.getByRole('checkbox').first().waitFor();
  return page;
}

describe('the case page', () => {
  it('keeps every button reachable and tells why it cannot be used yet', async () => {
    const page = await staff.enter({ language: 'en' });
    await staff.openCase(page, 0);
    const confirm = page.getByRole('button', { name: 'Confirm and sign' });
    expect(await confirm.getAttribute('aria-disabled')).toBe('true');
    const reason = await page.locator(`id=${(await confirm.getAttribute('aria-describedby')) ?? ''}`).innerText();
    expect(reason).toBe('Take the request first.');
    await confirm.focus();
    expect(await confirm.evaluate((button) => button === document.activeElement)).toBe(true);
    await confirm.press('Enter');
    expect(staff.desk.received.map(({ name }) => name)).not.toContain('PrepareConfirmation');
  });

  it('masks the IIN until it is asked for and never puts it into address or title', async () => {
    const page = await openClaimed();
    const { iin } = staff.desk.caseOf('case-0').applicant;
    expect(await page.locator('body').innerText()).not.toContain(iin);
    await page.getByRole('button', { name: 'show all' }).click();
    expect(await page.locator('body').innerText()).toContain(iin);
    expect(page.url() + (await page.title())).not.toContain(iin);
  });

  it('shows what only a kind of applicant has, in the language of the screen (std1 annex 3 line 06, annex 8)', async () => {
    staff.desk.caseOf('case-0').applicant.details = {
      enotaryRoleText: enotaryRoleText('tnp_employee'),
      treasuryCode: '1234567',
      accessLevel: '2',
    };
    const page = await staff.enter({ language: 'kk' });
    await staff.openCase(page, 0);
    const facts = page.getByRole('main');
    for (const shown of ['ТНП қызметкері', '1234567', 'Қолжетімділік деңгейі']) await facts.getByText(shown).waitFor();
  });

  it('accepts the papers only when the person, each paper and the key fingerprint were checked', async () => {
    const page = await openClaimed();
    const accept = page.getByRole('button', { name: 'Accept the papers and give the receipt' });
    const why = async (): Promise<string> =>
      page.locator(`id=${(await accept.getAttribute('aria-describedby')) ?? ''}`).innerText();
    expect(await why()).toBe('Identify the person first.');
    await page.getByRole('button', { name: 'Yes, the same person' }).click();
    expect(await why()).toBe('Papers not ticked: 2');
    await page.locator('h1').focus();
    await page.keyboard.press('Digit1');
    await page.keyboard.press('Digit2');
    expect(await why()).toBe('Give the originals back and tick it.');
    await page.getByLabel('The originals were given back').check();
    await page.getByLabel('Handed in together with the papers for an identity card').check();
    expect(await why()).toBe('Scan the QR code of the application.');
    await page.getByLabel('QR code of the application').fill(scanOf(0));
    await accept.click();
    await page.getByText('R-000017').waitFor();
    expect(lastSent('AcceptDocuments')).toEqual({
      input: {
        id: 'case-0',
        version: 4,
        papers: [
          { id: 'application', alternative: null, originalReturned: true },
          { id: 'identity-document', alternative: null, originalReturned: true },
        ],
        identified: true,
        withIdentityCard: true,
        fingerprint: staff.desk.caseOf('case-0').fingerprint,
      },
    });
  });

  it('prints the consent, takes its scan back and accepts nothing before (std1 p.9)', async () => {
    const consent = { kk: 'Жазбаша келісім', ru: 'Письменное согласие', en: 'Written consent' };
    const common = { clause: 'std1 p.9 written consent', required: true, givenBack: false, options: [] };
    const request = staff.desk.caseOf('case-0');
    request.documentList = [...request.documentList, { ...common, id: 'data-use-consent', title: consent }];
    const page = await openClaimed();
    await page.getByRole('button', { name: 'Yes, the same person' }).click();
    for (const paper of await page.getByRole('checkbox').all()) await paper.check();
    await page.getByText('Attach the scan of the signed consent.').waitFor();
    await page.getByRole('button', { name: 'Print the consent' }).click();
    await page.getByText('The consent is made, it stands among the documents').first().waitFor({ state: 'attached' });
    expect(lastSent('FillCaseForm')).toEqual({ input: { requestId: 'case-0', form: 'CONSENT' } });
    const file = { name: 'consent.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
    await page.getByLabel('Attach a scan: Written consent').setInputFiles(file);
    await page.getByText('the scan is attached', { exact: true }).last().waitFor();
    await page.getByText('Scan the QR code of the application.').first().waitFor();
  });

  it('sends number, day and notary of a representative’s power of attorney (std1 annex 2)', async () => {
    const power = { kk: 'Сенімхат', ru: 'Доверенность', en: 'Power of attorney' };
    const common = { clause: 'std1 p.9 issue 1) D3', required: true, givenBack: false, options: [] };
    const request = staff.desk.caseOf('case-0');
    request.documentList = [...request.documentList, { ...common, id: 'power-of-attorney', title: power }];
    const page = await openClaimed();
    await page.getByRole('button', { name: 'Yes, the same person' }).click();
    for (const paper of await page.getByRole('checkbox').all()) await paper.check();
    await page.getByLabel('Number of the power of attorney').fill('2-1184');
    await page.getByLabel('Day of the power of attorney').fill('2026-11-20');
    await page.getByLabel('Notary (legal entity) who certified it').fill('Сәрсенова Ұлбала');
    await page.getByLabel('QR code of the application').fill(scanOf(0));
    await page.getByRole('button', { name: 'Accept the papers and give the receipt' }).click();
    await page.getByText('R-000017').waitFor();
    expect(lastSent('AcceptDocuments')).toMatchObject({
      input: { powerOfAttorney: { number: '2-1184', issuedOn: '2026-11-20', issuer: 'Сәрсенова Ұлбала' } },
    });
  });

  it('has a paper of the case printed in Russian (std1 p.9)', async () => {
    const page = await staff.enter({ language: 'en' });
    await staff.openCase(page, 0);
    await page.getByRole('button', { name: 'Print in Russian' }).first().click();
    await page.getByText('The print is being made').first().waitFor({ state: 'attached' });
    expect(lastSent('PrintCasePaper')).toEqual({ input: { documentId: 'document-0', language: 'ru' } });
  });

  it('offers a refusal when the paper is for other keys, with the text ready in three languages', async () => {
    const page = await openClaimed();
    const { number } = staff.desk.caseOf('case-0');
    await page
      .getByLabel('QR code of the application')
      .fill(`http://localhost:4000/status#${number}.${'0'.repeat(32)}`);
    await page.getByRole('button', { name: 'Go to the refusal…' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('Қазақша').inputValue()).toContain('Қағаз өтініштегі кілттер белгісі');
    expect(await dialog.getByLabel('Русский').inputValue()).toContain('Отпечаток ключей');
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await dialog.getByText('The applicant will read:').waitFor();
    await dialog.getByRole('button', { name: 'Send the refusal' }).click();
    await page.getByText('Refused', { exact: true }).first().waitFor();
    expect(lastSent('RefuseDocuments')).toMatchObject({
      input: { ground: 'FINGERPRINT_MISMATCH', version: 4, missing: [] },
    });
  });

  it('knows a QR code of another request from a wrong fingerprint', async () => {
    const page = await openClaimed();
    await page.getByLabel('QR code of the application').fill(scanOf(4));
    await page.getByText('This QR code belongs to another request.').waitFor();
    expect(await page.getByRole('button', { name: 'Go to the refusal…' }).count()).toBe(0);
  });

  it('names the missing papers in the refusal and lets none be sent without one', async () => {
    const page = await openClaimed();
    await page.getByRole('checkbox').first().check();
    await page.locator('h1').focus();
    await page.keyboard.press('Alt+KeyR');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Identity document').uncheck();
    expect(await dialog.getByRole('button', { name: 'Continue' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Identity document').check();
    await dialog.getByRole('button', { name: 'Continue' }).click();
    expect(await dialog.getByLabel('English').inputValue()).toContain('Missing: Identity document.');
  });

  it('explains a conflict by who and when, and loses none of the marks', async () => {
    const page = await openClaimed();
    await page.getByRole('button', { name: 'Yes, the same person' }).click();
    await page.getByRole('checkbox').first().check();
    await page.getByRole('checkbox').nth(1).check();
    await page.getByLabel('The originals were given back').check();
    await page.getByLabel('QR code of the application').fill(scanOf(0));
    staff.desk.conflictOn = 'accept';
    await page.getByRole('button', { name: 'Accept the papers and give the receipt' }).click();
    const panel = page.getByRole('alert').filter({ hasText: 'The request changed before your act' });
    await panel.getByText(/\d s before you/).waitFor();
    expect(await panel.innerText()).toContain('Дәулетов Дәурен');
    expect(await panel.innerText()).toContain('Seen: 2 of 2');
    await panel.getByRole('button', { name: 'Go on with the current state' }).click();
    await panel.waitFor({ state: 'detached' });
  });

  it('shows a mail in a frame that can run nothing', async () => {
    const page = await openClaimed();
    await page.evaluate(() => window.addEventListener('message', (message) => (document.title = String(message.data))));
    await page.getByRole('button', { name: 'Open the mail' }).click();
    const frame = page.locator('iframe');
    expect(await frame.getAttribute('sandbox')).toBe('');
    await page.frameLocator('iframe').getByText('Өтініміңіз тіркелді.').waitFor();
    expect(await page.title()).not.toBe('escaped');
  });
});
