import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { buildPortal } from './support/built-portal.ts';
import { launchBrowser, visit } from './support/browser.ts';
import { ANSWERED, FakeComplaints, standingIn } from './support/fake-complaints.ts';
import { FakeService } from './support/fake-service.ts';
import { inspect } from './support/inspect.ts';
import { servePortal, type PortalSite } from './support/portal-site.ts';
import { NUMBER, PERSON, waitingState, words } from './support/sample-data.ts';

// Clauses: std1 p.11, p.12.

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
  service.complaints = new FakeComplaints();
  service.number = NUMBER;
});

async function open(path: string): Promise<Page> {
  const { page } = await visit(browser, site.url, { language: 'en' });
  await page.goto(path);
  await page.locator('h1').waitFor();
  return page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const summary = (page: Page, text: string) => page.locator('.error-summary').getByText(text).waitFor();

async function tellWhatHappened(page: Page): Promise<void> {
  await page.getByLabel('Region', { exact: false }).selectOption({ label: 'Astana' });
  await page.getByLabel('Settlement', { exact: false }).selectOption({ label: 'Astana' });
  await page.getByLabel('Centre No. 1').first().check();
  await page.getByLabel('Text of the complaint').fill('I waited for two hours.');
  await press(page, 'Continue');
}

describe('a complaint is sent electronically (std1 p.11)', () => {
  it('from the page of a refused request, with everything the standard wants of an individual', async () => {
    const text = words('Сәйкес емес', 'Не совпадают', 'They do not agree');
    const refusal = { code: 'REGISTER_DISAGREES', clause: 'reg p.6(3)', text, whatToDo: text };
    service.status = waitingState(NUMBER, { status: 'REFUSED', until: null, refusal });
    const page = await open(`/status#${NUMBER}`);
    await page.getByRole('link', { name: 'Make a complaint' }).click();
    await press(page, 'Continue');
    await summary(page, 'Write the text of the complaint.');
    await tellWhatHappened(page);
    await page.getByLabel('An individual').check();
    await page.getByLabel('Surname').fill(PERSON.surname);
    await press(page, 'Continue');
    await summary(page, 'Write the postal address.');
    await page.getByLabel('First name').fill(PERSON.givenName);
    await page.getByLabel('Postal address').fill('010000, Astana, 1 Abai street');
    await press(page, 'Continue');
    await page.getByLabel('Signature', { exact: false }).fill('Somebody Else');
    await press(page, 'Sign and send');
    await summary(page, 'The signature has the surname of the complainant.');
    await page.getByLabel('Signature', { exact: false }).fill(`${PERSON.surname} ${PERSON.givenName}`);
    await press(page, 'Sign and send');
    await page.getByText('The complaint was received.', { exact: false }).waitFor();
    expect(new URL(page.url()).hash).toBe(`#${NUMBER}`);
    const complainant = { kind: 'INDIVIDUAL', surname: PERSON.surname, givenName: PERSON.givenName, patronymic: null };
    expect(service.complaints.submitted).toMatchObject([
      {
        complaint: {
          officeId: 'o1',
          requestNumber: NUMBER,
          language: 'en',
          text: 'I waited for two hours.',
          complainant,
        },
        signedAs: `${PERSON.surname} ${PERSON.givenName}`,
      },
    ]);
    expect(service.complaints.submitted[0]).toHaveProperty('captcha');
    await page.context().close();
  });

  it('a legal entity gives its name, outgoing number and date, and Back loses nothing', async () => {
    const page = await open('/complaint');
    await tellWhatHappened(page);
    await page.getByLabel('A legal entity').check();
    await page.getByLabel('Name of the organisation').fill('«Өркен» ЖШС');
    await page.getByLabel('Outgoing number').fill('17/3');
    await page.getByLabel('Outgoing date').fill('31.02.2026');
    await page.getByLabel('Postal address').fill('040000, Taldyqorgan');
    await press(page, 'Continue');
    await summary(page, 'A date is written like this: 22.11.2026.');
    await page.getByRole('link', { name: 'Back' }).click();
    expect(await page.getByLabel('Text of the complaint').inputValue()).toBe('I waited for two hours.');
    await press(page, 'Continue');
    await page.getByLabel('Outgoing date').fill('2.11.2026');
    await press(page, 'Continue');
    await page.getByLabel('Signature', { exact: false }).fill('Әлиев Қайрат');
    await press(page, 'Sign and send');
    await page.getByText('The complaint was received.', { exact: false }).waitFor();
    const complainant = { kind: 'LEGAL_ENTITY', organisation: '«Өркен» ЖШС', outgoingDate: '2026-11-02' };
    expect(service.complaints.submitted).toMatchObject([{ complaint: { complainant, requestNumber: null } }]);
    await page.context().close();
  });
});

describe('the answer is read by the code (std1 p.11–12)', () => {
  it('shows the confirmation of receipt, the term and the answer, and saves the sealed paper', async () => {
    service.complaints.standing = ANSWERED;
    const page = await open('/complaint/answer');
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await page.locator('.field-error').getByText('Enter the code of the complaint.').waitFor();
    await page.getByLabel('Code of the complaint').fill(NUMBER.toLowerCase());
    await press(page, 'Show the answer');
    await page.getByText('Ш-2026-0017').waitFor();
    await page.getByText('Һашімова Ә.Қ.').waitFor();
    await page.getByText('7 December 2026').waitFor();
    await page.getByText('Кестеге екі қызметкер қосылды.').waitFor();
    await page.getByText('Letter of answer: is being sealed').waitFor();
    const download = page.waitForEvent('download');
    await press(page, 'Confirmation of receipt (PDF)');
    expect((await download).suggestedFilename()).toBe('kualik-complaint-register.pdf');
    await page.context().close();
  });

  it('who does not agree goes to the quality body with a reason', async () => {
    service.complaints.standing = ANSWERED;
    const page = await open(`/complaint/answer#${NUMBER}`);
    await press(page, 'Send to the quality body');
    await page.getByText('Write the reason.').waitFor();
    await page.getByLabel('Why do you not agree?').fill('Nothing has changed.');
    await press(page, 'Send to the quality body');
    await page.getByRole('heading', { name: 'State ESCALATED' }).waitFor();
    expect(service.complaints.escalated).toMatchObject([{ reason: 'Nothing has changed.' }]);
    await page.context().close();
  });

  it('a code that nobody has leads back to the question for it', async () => {
    service.complaints.standing = standingIn('RECEIVED');
    const page = await open('/complaint/answer#0000000000000');
    await page.getByText('No complaint has this code').waitFor();
    await page.getByLabel('Code of the complaint').waitFor();
    await page.context().close();
  });
});

it('the pages of a complaint have no accessibility finding in Kazakh, narrow and dark', async () => {
  const { page, context } = await visit(browser, site.url, { width: 360, height: 740, dark: true, language: 'kk' });
  await page.goto('/complaint');
  await page.getByLabel('Облыс', { exact: false }).selectOption({ label: 'Астана' });
  await page.getByLabel('Елді мекен', { exact: false }).selectOption({ label: 'Астана' });
  await page.getByLabel('Есіл ауданы № 1 орталығы').check();
  await press(page, 'Жалғастыру');
  await page.locator('.error-summary').waitFor();
  await inspect(page, 'complaint-about-kk-360-dark');
  await page.getByLabel('Шағым мәтіні').fill('Кезекте екі сағат күттім.');
  await press(page, 'Жалғастыру');
  await page.getByLabel('Заңды тұлға').check();
  await press(page, 'Жалғастыру');
  await page.locator('.error-summary').waitFor();
  await inspect(page, 'complaint-who-kk-360-dark');
  await page.getByLabel('Жеке тұлға').check();
  await page.getByLabel('Тегі', { exact: true }).fill(PERSON.surname);
  await page.getByLabel('Аты', { exact: true }).fill(PERSON.givenName);
  await page.getByLabel('Пошталық мекенжай').fill('010000, Астана, Абай көшесі, 1-үй');
  await press(page, 'Жалғастыру');
  await page.getByText('Тексеру өтті.').waitFor();
  await inspect(page, 'complaint-sign-kk-360-dark');
  service.complaints.standing = ANSWERED;
  await page.goto(`/complaint/answer#${NUMBER}`);
  await page.getByText('Ш-2026-0017').waitFor();
  await inspect(page, 'complaint-answer-kk-360-dark');
  await context.close();
});
