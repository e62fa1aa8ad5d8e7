import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ComplaintEntity, QueueTicketEntity } from '@kualik/db';
import type { Browser, Page } from 'playwright-core';
import { startApi, type ApiUnderTest } from '../support/api-server.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { buildPortal } from './support/built-portal.ts';
import { launchBrowser, visit, type Visit } from './support/browser.ts';

// Clauses: std1 p.8(2), p.11.

const OFFICE = 'Халыққа қызмет көрсету орталығы, Семей қ., № 1 бөлім';
/** A Monday morning in Almaty, with working days ahead. */
const NOW = new Date('2026-11-23T04:00:00Z');

let browser: Browser;
let database: TestDatabase;
let api: ApiUnderTest;
let person: Visit;

beforeAll(async () => {
  const [built, launched, fresh] = await Promise.all([buildPortal(), launchBrowser(), freshDatabase()]);
  [browser, database] = [launched, fresh];
  api = await startApi(database, { now: NOW, config: { portalDir: built.folder } });
  person = await visit(browser, api.url);
  await person.page.clock.setFixedTime(NOW);
});

afterAll(async () => {
  await browser?.close();
  await api?.close();
  await database?.close();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function chooseOffice(page: Page): Promise<void> {
  await page.getByLabel('Облыс').selectOption({ label: 'Абай облысы' });
  await page.getByLabel('Елді мекен').selectOption({ label: 'Семей' });
  await page.getByLabel(OFFICE).check();
}

describe('the pages of a visit on the real server', () => {
  it('a place is booked with the proof of work, read by its code, and given up', async () => {
    const { page } = person;
    await page.goto('/booking');
    await page.getByLabel('Жеке тұлға').check();
    await chooseOffice(page);
    await press(page, 'Жалғастыру');
    await page.getByRole('radio').nth(1).check();
    await page.getByLabel('Сағаты').selectOption({ label: '10:15' });
    await press(page, 'Жалғастыру');
    await press(page, 'Орынды брондау');
    await page.getByRole('heading', { name: 'Орын брондалды' }).waitFor();
    await page.getByText('2026 жылғы 24 қараша, сейсенбі, 10:15').waitFor();
    const ticket = await database.orm.em.fork().findOneOrFail(QueueTicketEntity, { state: 'booked' });
    expect(ticket.slotAt?.toISOString()).toBe('2026-11-24T05:15:00.000Z');
    await press(page, 'Орынды босату');
    await press(page, 'Иә, босату');
    await page.getByRole('heading', { name: 'Орын босатылды' }).waitFor();
    await page.goto(`/board/${ticket.officeId}`);
    await page.getByText('Қазір ешкім шақырылған жоқ.').waitFor();
  });

  it('a complaint is taken and its code tells where it stands', async () => {
    const { page, complaints } = person;
    await page.goto('/complaint');
    await chooseOffice(page);
    await page.getByLabel('Шағым мәтіні').fill('Кезекте екі сағат күттім.');
    await press(page, 'Жалғастыру');
    await page.getByLabel('Жеке тұлға').check();
    await page.getByLabel('Тегі', { exact: true }).fill('Өтегенқызы');
    await page.getByLabel('Аты', { exact: true }).fill('Әңгүлім');
    await page.getByLabel('Пошталық мекенжай').fill('071400, Семей, Абай көшесі, 1-үй');
    await press(page, 'Жалғастыру');
    await page.getByLabel('Қолы', { exact: false }).fill('Өтегенқызы Әңгүлім');
    await press(page, 'Қол қойып, жіберу');
    await page.getByText('Шағым қабылданды.', { exact: false }).waitFor();
    const { code } = await database.orm.em.fork().findOneOrFail(ComplaintEntity, { state: 'received' });
    expect(new URL(page.url()).hash).toBe(`#${code}`);
    await page.reload();
    await page.getByText('Шағым қабылданды.', { exact: false }).waitFor();
    expect(complaints).toEqual([]);
  });
});
