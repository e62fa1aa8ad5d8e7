import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildConfirmationDocument } from '@kualik/domain/rules/confirmation-document.ts';
import { documentFacts } from '@kualik/domain/rules/document-facts.ts';
import { PinDesk } from '@kualik/worker/station/pin-desk.ts';
import { openPinPage, type PinPage } from '@kualik/worker/station/pin-page.ts';
import { type Browser, chromium } from 'playwright-core';
import { accessibilityFindings } from '../../support/accessibility.ts';
import { CHROMIUM } from '../../support/chromium.ts';

/** Folder for pictures of the page, for whoever wants to look at it. */
const SCREENS = process.env['KUALIK_SCREENSHOTS'];
const DOCUMENT = buildConfirmationDocument({
  ...{ requestNumber: '8RBYKEWDBWGFW', receiptNumber: 'R-000017', officeCode: 'AST-01', caseVersion: 4 },
  applicant: {
    kind: 'individual',
    iin: '900101312070',
    surname: 'Қуанышбекова',
    givenName: 'Гүлнәр',
    patronymic: null,
  },
  keys: [{ usage: 'sign', csrSha256: 'ab'.repeat(32), spkiSha256: 'cd'.repeat(32) }],
  profiles: [{ usage: 'sign', id: 'individual-sign', version: 1, validity: 'P1Y' }],
  documentsSeen: [{ id: 'identity-document', sha256: null }],
  ...{ subjectAltNames: [], operatorCertificateSha256: 'ef'.repeat(32), issuedAt: '2026-11-23T05:00:00.000Z' },
});
const CONSENT = {
  ...{ origin: 'https://kualik.example.kz', holder: 'СЕРІКҚЫЗЫ АЙГЕРІМ', serialHex: '11aa'.repeat(10) },
  ...{ document: documentFacts(DOCUMENT), octets: DOCUMENT.length, sha256: '0f'.repeat(32) },
};

let desk: PinDesk;
let page: PinPage;
let browser: Browser;

beforeAll(async () => {
  desk = new PinDesk();
  page = await openPinPage({ desk, port: 0, unblock: async () => undefined });
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser.close();
  await page.close();
});

describe('the page of a station, before something is signed (reg p.15)', () => {
  it.each([
    ['kk', 360, 'Куәлік беруді растау'],
    ['ru', 1280, 'Подтверждение выдачи свидетельств'],
    ['en', 360, 'Confirmation of an issue'],
  ])('says in %s what it is, %i wide, and axe finds nothing', async (language, width, title) => {
    const gone = new AbortController();
    const asked = desk.askPin({ triesLeft: 3, consent: CONSENT, gone: gone.signal });
    const tab = await browser.newPage({ viewport: { width, height: 780 } });
    await tab.goto(`${page.url}?lang=${language}`);
    expect(await tab.locator('h1').innerText()).toBe(title);
    for (const fact of [CONSENT.origin, '8RBYKEWDBWGFW', 'Қуанышбекова Гүлнәр', CONSENT.sha256])
      expect(await tab.locator('dl').innerText()).toContain(fact);
    if (SCREENS !== undefined) {
      mkdirSync(SCREENS, { recursive: true });
      await tab.screenshot({ path: join(SCREENS, `station-${language}-${width}.png`), fullPage: true });
    }
    expect(await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await accessibilityFindings(tab)).toEqual([]);
    gone.abort();
    expect(await asked).toBeNull();
    await tab.fill('#pin', '12345678');
    await tab.locator('form[action="/pin"] button').click();
    await tab.locator('form').waitFor({ state: 'detached' });
    expect(await tab.locator('[role=status]').count()).toBe(1);
    await tab.close();
  });
});
