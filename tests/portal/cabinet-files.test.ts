import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DocumentEntity, OwnExportEntity } from '@kualik/db';
import type { Page } from 'playwright-core';
import { storePerson, type Person } from '../support/holders.ts';
import { api, ca, database, folder, openSiteForThisFile, visitSite } from './support/cabinet-site.ts';
import { inspect, LOOKS } from './support/inspect.ts';
import { enterCabinet, fileOf } from './support/open-cabinet.ts';

openSiteForThisFile();

const BIN = '050740000019';
let head: Person;
let clerk: Person;

const PDF = new TextEncoder().encode('%PDF-1.7 sealed');

beforeAll(async () => {
  head = await storePerson(database.em(), ca, { bin: BIN, role: 'first_head' });
  clerk = await storePerson(database.em(), ca, { bin: BIN, role: 'employee', surname: 'Жұмабай' });
  const paper = {
    kind: 'receipt',
    title: { kk: 'Қолхат', ru: 'Расписка', en: 'Receipt' },
    contentType: 'application/pdf',
    requestId: head.requestId,
  } as const;
  const sha256 = createHash('sha256').update(PDF).digest('hex');
  const at = { createdAt: api.now(), sealedAt: api.now(), sha256 };
  await database.em().insert(DocumentEntity, { ...paper, ...at, content: PDF });
  await database.em().insert(DocumentEntity, { ...paper, ...at, kind: 'application', content: PDF, awaitsSeal: true });
});

async function openAs(person: Person) {
  const visit = await visitSite(LOOKS[0]);
  visit.page.setDefaultTimeout(30_000);
  await visit.page.goto('/cabinet');
  await enterCabinet(visit.page, await fileOf(folder, person.iin, person));
  await visit.page.getByRole('article').first().waitFor();
  return visit;
}

async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

describe('own papers and own lists as files (reg p.12)', () => {
  it('a paper is saved as the sealed PDF; one that waits for its seal says so', async () => {
    const { page, context, complaints } = await openAs(head);
    await page.getByRole('link', { name: 'Өтінімдерім' }).click();
    await page.getByRole('button', { name: 'Құжаттар', exact: false }).click();
    await page.getByText('мөр басылып жатыр', { exact: false }).waitFor();
    await inspect(page, 'cabinet-papers-kk-360');
    const paper = page.getByRole('listitem').getByRole('button', { name: '(PDF)', exact: false });
    const { name, bytes } = await saved(page, () => paper.click());
    expect(name).toMatch(/^kualik-paper-[0-9a-f]{8}\.pdf$/);
    expect(new Uint8Array(bytes)).toEqual(PDF);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('a list is a table at once, and sealed JSON as soon as its seal is there', async () => {
    const { page, context } = await openAs(head);
    const table = await saved(page, () =>
      page.getByRole('button', { name: 'Тізімді кесте етіп сақтау (CSV)' }).click(),
    );
    expect(table.name).toMatch(/^certificates-.*\.csv$/);
    expect(new TextDecoder().decode(table.bytes)).toContain(head.sign.serialHex);
    const sealed = await saved(page, async () => {
      await page.getByRole('button', { name: 'Тізімді орталық мөрімен сақтау' }).click();
      await page.getByRole('button', { name: 'Тізімге мөр басылып жатыр…' }).waitFor();
      await database.em().nativeUpdate(OwnExportEntity, {}, { sealed: PDF, sealedAt: api.now() });
    });
    expect(sealed.name).toMatch(/^kualik-certificates-.*\.json\.p7m$/);
    expect(new Uint8Array(sealed.bytes)).toEqual(PDF);
    await page.getByRole('button', { name: 'Тізімді орталық мөрімен сақтау' }).waitFor();
    await context.close();
  });
});

describe('certificates of an organisation (reg p.8(1))', () => {
  it('the first head sees all of them and may revoke, not renew, that of an employee', async () => {
    const { page, context, complaints } = await openAs(head);
    const card = page.getByRole('article').filter({ hasText: clerk.sign.serialHex });
    expect(await card.count()).toBe(0);
    await page.getByLabel('Ұйымның барлық куәлігін көрсету').check();
    await card.getByText('Жұмабай', { exact: false }).waitFor();
    await inspect(page, 'cabinet-organisation-kk-360');
    expect(await card.getByRole('link', { name: 'Куәлікті жаңарту' }).count()).toBe(0);
    await card.getByRole('link', { name: 'Куәлікті кері қайтарып алу' }).click();
    await page.getByText(clerk.sign.serialHex).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('an employee is not offered what he may not see', async () => {
    const { page, context } = await openAs(clerk);
    expect(await page.getByLabel('Ұйымның барлық куәлігін көрсету').count()).toBe(0);
    await context.close();
  });
});
