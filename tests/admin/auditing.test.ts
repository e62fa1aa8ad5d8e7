import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FINDINGS } from '@kualik/db/audit/finding.ts';
import { OID } from '@kualik/pki/oids.ts';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { FINDING_WORDS } from '../../admin/src/audit/finding-words.ts';
import { EXTENSION_WORDS } from '../../admin/src/inspector/extension-words.ts';
import { auditingAnswers } from './support/auditing-answers.ts';
import { goTo, judgePage, LOOKS } from './support/judge-page.ts';
import { listAnswers } from './support/list-answers.ts';
import { StaffBrowser } from './support/staff-browser.ts';

const staff = new StaffBrowser();
/** Recorded from the national authority: written by others than the reader that shows them. */
const recorded = (name: string): string => fileURLToPath(new URL(`../fixtures/nca-rk/${name}`, import.meta.url));
const CERTIFICATE = recorded('certs-individual_valid_sign_2004_rsa.cer');
const LIST = recorded('crl-nca_gost2022_test.crl');

beforeAll(() => staff.start());
afterAll(() => staff.stop());
beforeEach(async () => {
  await staff.desk.reset();
  staff.desk.roles = ['AUDITOR'];
  staff.desk.pages = { ...listAnswers(staff.desk), ...auditingAnswers() };
  staff.errors.length = 0;
});
afterEach(() => staff.closePages());

async function openPage(path: string, language: 'en' | 'kk' = 'en'): Promise<Page> {
  const page = await staff.enter({ language });
  await goTo(page, path);
  return page;
}

describe('the chain of the audit (reg p.19(2))', () => {
  it('is checked from the page: the verdict in a sentence, each finding with the way to its entry', async () => {
    const page = await openPage('/audit');
    await page.getByText('The log is whole: every sealed entry is in its place.').waitFor();
    await page.getByRole('button', { name: 'Check the chain' }).click();
    await page.getByText('The check is running. You may leave the page.').waitFor();
    await page.getByText('The log was tampered with or a part of it is lost.').waitFor();
    await page.getByText('Findings that are not shown: 100').waitFor();
    await page.getByRole('link', { name: 'entry 4711' }).click();
    await page.getByRole('heading', { name: 'Audit log' }).waitFor();
    expect(decodeURIComponent(page.url())).toContain('#/lists/audit?f=id~EQUALS~4711');
  });

  it('has words for everything that a check can find', () => {
    expect(Object.keys(FINDING_WORDS).sort()).toEqual(Object.keys(FINDINGS).sort());
  });
});

describe('the inspector', () => {
  it('explains every extension of a recorded certificate in words', async () => {
    const page = await openPage('/inspector', 'kk');
    await page.setInputFiles('input[type=file]', CERTIFICATE);
    await page.getByRole('heading', { name: 'Тіркеу куәлігі' }).waitFor();
    const rows = await page.locator('tbody tr').allInnerTexts();
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter((row) => row.includes('Белгісіз кеңейтім'))).toEqual([]);
    expect(rows.find((row) => row.includes(OID.extKeyUsage))).toContain('жеке тұлға');
    await page.getByText('қолтаңба мен жай-күй тексерілген жоқ').waitFor();
  });

  it('reads a recorded list and finds an entry by its serial number', async () => {
    const page = await openPage('/inspector');
    await page.setInputFiles('input[type=file]', LIST);
    await page.getByRole('heading', { name: 'Revocation list' }).waitFor();
    const serial = await page.getByRole('region', { name: 'Entries' }).locator('tbody th code').first().innerText();
    await page.getByLabel('Search by serial number').fill(serial.toUpperCase());
    await page.getByText('Shown: 1, found: 1').waitFor();
  });

  it('says when a file is neither, and sends nothing anywhere', async () => {
    const page = await openPage('/inspector');
    await page.getByLabel('Or paste its text (PEM) here').fill('-----BEGIN CERTIFICATE-----\nAAAA');
    const before = staff.desk.received.length;
    await page.getByRole('button', { name: 'Read' }).click();
    await page.getByText('This is neither a certificate nor a revocation list.').waitFor();
    expect(staff.desk.received.slice(before)).toEqual([]);
  });

  it('knows in words every extension that the project reads', () => {
    const read = [OID.nameConstraints, OID.policyMappings, OID.freshestCrl, OID.issuingDistributionPoint, OID.keyStore];
    expect(read.filter((oid) => EXTENSION_WORDS[oid] === undefined)).toEqual([]);
  });
});

describe('the pages of the auditor', () => {
  it.each(LOOKS)('stand in $language $theme $width without findings', async (look) => {
    const name = `${look.language}-${look.theme}-${look.width}`;
    const page = await staff.enter(look);
    await goTo(page, '/audit');
    await page.locator('main dl').first().waitFor();
    await judgePage(staff, page, `audit-${name}`);
    await goTo(page, '/inspector');
    await page.setInputFiles('input[type=file]', CERTIFICATE);
    await page.locator('tbody tr').first().waitFor();
    await judgePage(staff, page, `inspector-${name}`);
    expect(staff.errors).toEqual([]);
  });
});
