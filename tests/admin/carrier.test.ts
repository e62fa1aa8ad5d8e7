import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFindings } from '../support/accessibility.ts';
import { CARRIER_PIN } from '../support/card/operator-carrier.ts';
import {
  type CarrierProgram,
  makeTestCarrier,
  startCarrierProgram,
  type TestCarrier,
} from './support/carrier-program.ts';
import { startOtherProgram } from './support/other-program.ts';
import { StaffBrowser } from './support/staff-browser.ts';
import type { Look } from './support/staff-browser.ts';

const staff = new StaffBrowser();
let carrier: TestCarrier;
let program: CarrierProgram;

beforeAll(async () => {
  await staff.start();
  carrier = await makeTestCarrier();
});
afterAll(() => staff.stop());
beforeEach(async () => {
  await staff.desk.reset();
  staff.desk.operatorCertificate = carrier.signSha256;
  program = await startCarrierProgram(staff.desk.origin, carrier);
});
afterEach(async () => {
  await staff.closePages();
  await program.stop();
});

const names = (): string[] => staff.desk.received.map(({ name }) => name);

async function chooseCarrier(look: Look): Promise<Page> {
  const page = await staff.open({ language: 'en', ...look });
  await page.getByLabel('Key carrier').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  return page;
}

/** Signed in with the carrier, the list of requests before him. */
async function signedIn(): Promise<Page> {
  const page = await chooseCarrier({ program: program.url });
  await page.getByRole('button', { name: 'Sign and enter' }).click();
  await program.answer(CARRIER_PIN);
  await page.locator('a[data-row]').first().waitFor();
  return page;
}

/** The signing dialog of a case whose papers are accepted. */
async function openDialog(page: Page): Promise<void> {
  await staff.openCase(page, 1);
  await page.keyboard.press('KeyC');
  await page.getByRole('button', { name: 'Confirm and sign', disabled: false }).waitFor();
  await page.waitForFunction(
    () => document.querySelectorAll('[aria-keyshortcuts="Alt+S"][aria-disabled=false]').length === 1,
  );
  await page.keyboard.press('Alt+KeyS');
  await page.getByRole('dialog').getByText('The exact document').waitFor();
}

const sign = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Confirm and sign' }).click();

describe('a key carrier beside the key file (reg p.15)', () => {
  it('signs in and confirms through the program of the station; the PIN is typed there alone', async () => {
    const page = await chooseCarrier({ program: program.url });
    await page.getByRole('button', { name: 'Sign and enter' }).click();
    const { consent } = await program.question();
    expect(consent).toMatchObject({ origin: staff.desk.origin, document: { kind: 'sign-in' } });
    expect(await page.getByRole('link', { name: 'http://127.0.0.1:13590/' }).count()).toBe(1);
    expect(await page.locator('input[type=password]').count()).toBe(0);
    await program.answer(CARRIER_PIN);
    await page.locator('a[data-row]').first().waitFor();

    await openDialog(page);
    await sign(page);
    const asked = await program.question();
    expect(asked.consent?.document.kind).toBe('issue');
    expect(Buffer.from(staff.desk.confirmation?.document ?? []).length).toBe(asked.consent?.octets);
    await program.answer(CARRIER_PIN);
    await page.getByText('The server checked the signature: valid.').waitFor();
    expect(await page.getByRole('dialog').innerText()).toContain('СЕРІКҚЫЗЫ');
    expect(staff.desk.confirmation?.cms?.length).toBeGreaterThan(0);
    expect(program.watched()).toBe(1);
  });

  it('names what the person or the card did not want, keeps the document, and signs at the next try', async () => {
    const page = await signedIn();
    await openDialog(page);
    await sign(page);
    await program.answer(null);
    await page.getByText('Nothing was signed: it was cancelled.').waitFor();
    await sign(page);
    await program.answer('00000000');
    await page.getByText('The PIN code is wrong. Enter it again. Tries left: 2.').waitFor();
    await sign(page);
    await program.question();
    await page.getByRole('button', { name: 'Stop waiting' }).click();
    await page.getByText('Nothing was signed: it was cancelled.').waitFor();
    expect(program.isAsking()).toBe(false);
    await sign(page);
    await program.answer(CARRIER_PIN);
    await page.getByText('The server checked the signature: valid.').waitFor();
    expect(names().filter((name) => name === 'PrepareConfirmation')).toHaveLength(1);
  });

  it('sends nothing that the carrier of somebody else signed', async () => {
    const page = await signedIn();
    staff.desk.operatorCertificate = 'ab'.repeat(32);
    await openDialog(page);
    await sign(page);
    await program.answer(CARRIER_PIN);
    await page.getByText('This key does not belong to the employee who signed in.').waitFor();
    expect(names()).not.toContain('ConfirmRequest');
  });
});

describe('the choice of the key', () => {
  it.each([
    ['kk', 'light', 360],
    ['ru', 'dark', 1280],
  ] as const)('reads well in %s, %s, %i wide, and axe finds nothing', async (language, theme, width) => {
    const page = await staff.open({ language, theme, width, program: program.url });
    const judge = async (name: string): Promise<void> => {
      await staff.picture(page, `carrier-${name}-${language}-${theme}-${width}`);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect({ name, sideways: Math.max(0, sideways) }).toEqual({ name, sideways: 0 });
      expect({ name, found: await accessibilityFindings(page) }).toEqual({ name, found: [] });
    };
    await page.getByRole('radio').nth(1).check();
    await judge('sign-in');
    await page.locator('form button[type=submit]').click();
    await page.locator('dl').waitFor();
    await judge('document');
    await page.locator('main button').first().click();
    await program.answer(CARRIER_PIN);
    await page.locator('nav a').first().waitFor();
    await staff.openCase(page, 1);
    await page.keyboard.press('KeyC');
    await page.waitForFunction(
      () => document.querySelectorAll('[aria-keyshortcuts="Alt+S"][aria-disabled=false]').length === 1,
    );
    await page.keyboard.press('Alt+KeyS');
    await page.getByRole('dialog').locator('details').waitFor();
    await judge('signing');
    await page.getByRole('dialog').getByRole('button').last().click();
    await program.question();
    await judge('waiting');
    program.takeCarrierOut();
    await page.getByRole('alert').waitFor();
    await judge('removed');
  });
});

describe('the signing program of the machine, told apart', () => {
  it('before anything connects the page says what is needed and that the browser may ask', async () => {
    const page = await staff.open({ language: 'en', program: program.url });
    await page.getByLabel('Key carrier').check();
    expect(await page.locator('main').innerText()).toContain('If the browser asks');
  });

  it('does not run', async () => {
    const page = await chooseCarrier({});
    await page.getByText('The signing program does not answer.').waitFor();
    expect(names()).not.toContain('CreateSignInChallenge');
    await page.getByLabel('Key file (PKCS#12)').first().check();
    await staff.passSignIn(page);
  });

  it('is too old', async () => {
    const old = await startOtherProgram('1.3', () => ({}));
    const page = await chooseCarrier({ program: old.url });
    await page.getByText('The signing program is too old.').waitFor();
    await old.stop();
  });

  it('is another one: its window is named, and its refusal told in its own words', async () => {
    const refusal = { status: false, code: 'GENERAL_ERROR', message: 'кілт табылмады' };
    const other = await startOtherProgram('1.4', () => refusal);
    const page = await chooseCarrier({ program: other.url });
    await page.getByText('NCALayer 1.4', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Sign and enter' }).click();
    await page.getByText('The program did not sign: кілт табылмады').waitFor();
    const { args } = other.calls.find(({ method }) => method === 'sign') ?? {};
    expect(args).toMatchObject({ format: 'cms', signerParams: { extKeyUsageOids: ['1.3.6.1.5.5.7.3.2'], chain: [] } });
    await other.stop();
  });
});

describe('the carrier that opened the session (reg p.19(5) rule 7)', () => {
  const removed = 'The key carrier was taken out, so the session was closed.';

  it('closes it at once when it is taken out, and the sign-in page says why', async () => {
    const page = await signedIn();
    program.takeCarrierOut();
    await page.getByText(removed).waitFor();
    expect(names()).toContain('SignOut');
    expect(staff.desk.signedIn).toBe(false);
  });

  it('is looked for again after a reload', async () => {
    const page = await signedIn();
    await page.reload();
    await page.locator('a[data-row]').first().waitFor();
    expect(names()).not.toContain('SignOut');
    const address = page.url();
    await page.goto('about:blank');
    program.takeCarrierOut();
    await page.goto(address);
    await page.getByText(removed).waitFor();
    expect(names()).toContain('SignOut');
  });

  it('is gone with its program', async () => {
    const page = await signedIn();
    await program.stop();
    await page.getByText('The connection with the signing program broke off.').waitFor();
    expect(staff.desk.signedIn).toBe(false);
  });

  it('has nothing to do with a session that a key file opened', async () => {
    const page = await staff.open({ language: 'en', program: program.url });
    await staff.passSignIn(page);
    program.takeCarrierOut();
    await program.stop();
    await page.reload();
    await page.locator('a[data-row]').first().waitFor();
    expect(names()).not.toContain('SignOut');
    expect(await page.evaluate(() => localStorage.getItem('kualik.admin.carrier'))).toBeNull();
  });
});
