import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { buildPortal } from './support/built-portal.ts';
import { launchBrowser, visit } from './support/browser.ts';
import { FakeQueue, placeIn } from './support/fake-queue.ts';
import { FakeService } from './support/fake-service.ts';
import { inspect, waitForFocus } from './support/inspect.ts';
import { servePortal, type PortalSite } from './support/portal-site.ts';
import { NUMBER, waitingState } from './support/sample-data.ts';

// Clauses: std1 p.8(1), p.8(2).

let browser: Browser;
let site: PortalSite;
const service = new FakeService();

beforeAll(async () => {
  const [built, launched] = await Promise.all([buildPortal(), launchBrowser()]);
  browser = launched;
  site = await servePortal(built.folder, service);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

beforeEach(() => {
  service.queue = new FakeQueue();
  service.number = NUMBER;
  service.status = waitingState(NUMBER);
});

const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000 + 5 * 3_600_000).toISOString().slice(0, 10);
const goOn = (page: Page, name = 'Continue') => page.getByRole('button', { name, exact: true }).click();

async function chooseCentre(page: Page): Promise<void> {
  await page.getByLabel('An individual').check();
  await page.getByLabel('Region', { exact: false }).selectOption({ label: 'Jetisu region' });
  await page.getByLabel('Settlement', { exact: false }).selectOption({ label: 'Taldyqorgan' });
  await page.getByLabel('Centre No. 1').first().check();
  await goOn(page);
}

async function chooseTime(page: Page): Promise<void> {
  await page.getByRole('radio').nth(1).check();
  await page.getByLabel('Hour').selectOption({ label: '10:00' });
  await goOn(page);
}

describe('a place in the electronic queue is booked (std1 p.8)', () => {
  it('from the first page: centre, day and time of the free ones, the code, and what to bring', async () => {
    const { page, context, complaints } = await visit(browser, site.url, { language: 'en' });
    await page.goto('/');
    await page.getByRole('link', { name: 'Book a place in the queue' }).click();
    await goOn(page);
    await page.locator('.error-summary').getByText('Choose who comes.').waitFor();
    await chooseCentre(page);
    await chooseTime(page);
    await page.getByText('Check passed', { exact: false }).or(page.locator('.captcha')).first().waitFor();
    await goOn(page, 'Book the place');
    await page.getByRole('heading', { name: 'The place is booked' }).waitFor();
    await page.getByText('The code on this page').waitFor();
    expect(new URL(page.url()).hash).toBe(`#${NUMBER}`);
    expect(service.queue.booked).toMatchObject([{ officeId: 'o2', kind: 'INDIVIDUAL', requestNumber: null }]);
    expect(service.queue.booked[0]).toHaveProperty('captcha');
    expect(String(service.queue.booked[0]?.['startsAt'])).toContain(`${dayFromNow(1)}T05:00`);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('from the page of a request that waits for its papers: its number stands for the check against robots', async () => {
    const { page, context } = await visit(browser, site.url, { language: 'en' });
    await page.goto(`/status#${NUMBER}`);
    await page.getByRole('link', { name: 'Book a place in the queue' }).click();
    await chooseCentre(page);
    await chooseTime(page);
    expect(await page.locator('.captcha').count()).toBe(0);
    await goOn(page, 'Book the place');
    await page.getByRole('heading', { name: 'The place is booked' }).waitFor();
    expect(service.queue.booked).toMatchObject([{ requestNumber: NUMBER }]);
    await context.close();
  });

  it('a time that somebody took meanwhile is told in the words of the server, and another one is chosen', async () => {
    service.queue.isSlotTaken = true;
    const { page, context } = await visit(browser, site.url, { language: 'en' });
    await page.goto(`/booking#${NUMBER}`);
    await chooseCentre(page);
    await chooseTime(page);
    await goOn(page, 'Book the place');
    await page.getByRole('alert').getByText('No place is left at this time.').waitFor();
    await page.getByRole('link', { name: 'Change Time' }).click();
    await page.getByLabel('Hour').selectOption({ label: '11:00' });
    await goOn(page);
    await goOn(page, 'Book the place');
    await page.getByRole('heading', { name: 'The place is booked' }).waitFor();
    expect(service.queue.booked).toHaveLength(1);
    await context.close();
  });

  it('a request that ended meanwhile is told so, and the place is booked with the check against robots', async () => {
    service.queue.isRequestEnded = true;
    const { page, context } = await visit(browser, site.url, { language: 'en' });
    await page.goto(`/booking#${NUMBER}`);
    await chooseCentre(page);
    await chooseTime(page);
    await goOn(page, 'Book the place');
    await page.getByText('Check passed', { exact: false }).or(page.locator('.captcha')).first().waitFor();
    expect(await page.getByRole('alert').innerText()).toBe('The order has ended.');
    await goOn(page, 'Book the place');
    await page.getByRole('heading', { name: 'The place is booked' }).waitFor();
    expect(service.queue.booked).toMatchObject([{ requestNumber: null }]);
    await context.close();
  });

  it('is taken into any calendar as a file without anything personal', async () => {
    service.queue.place = placeIn('BOOKED');
    const { page, context } = await visit(browser, site.url, { language: 'kk' });
    await page.goto(`/booking/place#${NUMBER}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Күнтізбеге қосу (файл)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`kualik-${NUMBER}.ics`);
    const text = await readFile(await download.path(), 'utf8');
    const lines = text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    const whole = text.replace(/\r\n /g, '');
    for (const words of ['DTSTART:20261202T051500Z', 'DTEND:20261202T053000Z', 'LOCATION:Талдықорған'])
      expect(whole).toContain(words);
    await context.close();
  });

  it('a day of the later ones is still shown as chosen when the person comes back', async () => {
    const later = dayFromNow(7);
    const { page, context } = await visit(browser, site.url, { language: 'en' });
    await page.goto('/booking');
    await chooseCentre(page);
    await page.getByRole('button', { name: 'Show later days' }).click();
    await page.locator(`input[value="${later}"]`).check();
    await page.getByLabel('Hour').selectOption({ label: '10:00' });
    await goOn(page);
    await page.goBack();
    await page.locator(`input[value="${later}"]:checked`).waitFor();
    expect(await page.getByLabel('Hour').inputValue()).toContain(later);
    await context.close();
  });

  it('days without a free place are left out, and later days are shown on request', async () => {
    service.queue.fullDays = [0, 1, 2, 3, 4].map(dayFromNow);
    const { page, context } = await visit(browser, site.url, { language: 'en' });
    await page.goto('/booking');
    await chooseCentre(page);
    await page.getByText('No place is free on these days', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Show later days' }).click();
    await waitForFocus(page, 'group');
    await page.getByRole('radio').first().waitFor();
    expect(await page.getByRole('radio').count()).toBe(5);
    await context.close();
  });

  it('a booked place is given up in two steps, and the focus goes along', async () => {
    const { page, context } = await visit(browser, site.url, { language: 'en' });
    await page.goto(`/booking#${NUMBER}`);
    await chooseCentre(page);
    await chooseTime(page);
    await goOn(page, 'Book the place');
    await page.getByRole('button', { name: 'Give the place up' }).click();
    expect(service.operations).not.toContain('CancelQueuePlace');
    await waitForFocus(page, 'group');
    await page.getByRole('button', { name: 'No, keep it' }).click();
    await waitForFocus(page, 'Give the place up');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Yes, give it up' }).click();
    await page.getByRole('heading', { name: 'The place was given up' }).waitFor();
    await waitForFocus(page, 'Your place in the queue');
    await page.getByRole('link', { name: 'Book another place' }).waitFor();
    await context.close();
  });

  it('the pages of time and check have no accessibility finding in Kazakh, narrow and dark', async () => {
    const look = { width: 360, height: 740, dark: true, language: 'kk' };
    const { page, context } = await visit(browser, site.url, look);
    await page.goto(`/booking#${NUMBER}`);
    await page.getByLabel('Жеке тұлға').check();
    await page.getByLabel('Облыс', { exact: false }).selectOption({ label: 'Жетісу облысы' });
    await page.getByLabel('Елді мекен', { exact: false }).selectOption({ label: 'Талдықорған' });
    await page.getByLabel('Талдықорған қалалық орталығы').check();
    await inspect(page, 'booking-where-kk-360-dark');
    await goOn(page, 'Жалғастыру');
    await page.getByRole('radio').first().check();
    await page.getByLabel('Сағаты').waitFor();
    await inspect(page, 'booking-time-kk-360-dark');
    await goOn(page, 'Жалғастыру');
    await page.locator('.error-summary').getByText('Сағатын таңдаңыз.').waitFor();
    await page.getByLabel('Сағаты').selectOption({ label: '09:00' });
    await goOn(page, 'Жалғастыру');
    await page.getByRole('heading', { level: 1, name: 'Таңдауыңызды тексеріңіз' }).waitFor();
    await inspect(page, 'booking-check-kk-360-dark');
    await context.close();
  });
});
