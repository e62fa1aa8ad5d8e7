import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type OtherProgram, startOtherProgram } from './support/other-program.ts';
import { StaffBrowser } from './support/staff-browser.ts';

const staff = new StaffBrowser();
let program: OtherProgram;

beforeAll(async () => {
  await staff.start({ isPublic: true });
  program = await startOtherProgram('1.4', () => ({ status: true, body: {} }));
});
afterAll(async () => {
  await staff.stop();
  await program.stop();
});
beforeEach(() => staff.desk.reset());
afterEach(() => staff.closePages());

/** What the person said to the browser; null = he has not been asked, and closes the question. */
async function chooseCarrier(said: 'granted' | 'denied' | null): Promise<Page> {
  const page = await staff.open({ language: 'en', program: program.url });
  const browser = await page.context().newCDPSession(page);
  const { targetInfo } = await browser.send('Target.getTargetInfo');
  if (said !== null)
    await browser.send('Browser.setPermission', {
      ...{ permission: { name: 'loopback-network' }, setting: said, origin: staff.desk.origin },
      ...(targetInfo.browserContextId === undefined ? {} : { browserContextId: targetInfo.browserContextId }),
    });
  await page.getByLabel('Key carrier').check();
  expect(program.calls).toEqual([]);
  await page.getByRole('button', { name: 'Continue' }).click();
  return page;
}

/** Chromium asks before a public page reaches a program of the machine. */
describe('the desk on a public site and a signing program of the machine (reg p.15)', () => {
  it('says that the browser asked and got no answer', async () => {
    const page = await chooseCarrier(null);
    await page.getByText('The browser asked whether this page may connect').waitFor();
  });

  it('says that the browser does not allow it, and where to allow it', async () => {
    const page = await chooseCarrier('denied');
    await page.getByText('Allow “Apps on device” in the settings of the site').waitFor();
  });

  it('finds it where the person allowed it', async () => {
    const page = await chooseCarrier('granted');
    await page.getByText('NCALayer 1.4', { exact: false }).waitFor();
  });
});
