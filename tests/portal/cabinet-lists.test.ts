import { X509Certificate } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicantEntity, findRequestByNumber, NotificationEntity, OutboxEntity, type RequestEntity } from '@kualik/db';
import { groupRequestNumber } from '@kualik/domain/rules/request-number.ts';
import type { Locator, Page } from 'playwright-core';
import { caseAwaitingPapers } from '../support/api-staff.ts';
import { storePerson, type Person } from '../support/holders.ts';
import { storeCase } from '../support/stored-cases.ts';
import { revokeStored } from '../support/test-ca.ts';
import { api, ca, database, folder, openSiteForThisFile, visitSite } from './support/cabinet-site.ts';
import type { Visit } from './support/browser.ts';
import { inspect, LOOKS, PICTURES, waitForFocus } from './support/inspect.ts';
import { enterCabinet, FILE_PASSWORD, fileOf } from './support/open-cabinet.ts';

openSiteForThisFile();

let asel: Person;
let file: string;
let refused: RequestEntity;

beforeAll(async () => {
  if (PICTURES !== undefined) await mkdir(PICTURES, { recursive: true });
  asel = await storePerson(database.em(), ca);
  file = await fileOf(folder, 'asel', asel);
  const earlier = await storePerson(database.em(), ca, { iin: asel.iin, validFrom: -300, validTo: 60 });
  await revokeStored(database.em(), earlier.sign, api.now());
  const end = { status: 'REFUSED', step: 'P7', finishedAt: api.now() } as const;
  const reason = { refusalKind: 'documents', refusalStep: 'P7', refusalCode: 'DOCUMENTS_INCOMPLETE' } as const;
  refused = await storeCase(database.em(), { at: api.now(), request: { ...end, ...reason } });
  await database.em().nativeUpdate(ApplicantEntity, { id: refused.applicantId }, { iin: asel.iin });
});

const waiting = () => caseAwaitingPapers(database.em(), api.now(), { iin: asel.iin });

/** A letter about a request, sent a while ago. */
async function storeLetter({ id: requestId }: RequestEntity): Promise<void> {
  const letter = { requestId, kind: 'application', language: 'kk', recipient: 'a@example.kz', subject: '№' } as const;
  const at = api.now();
  await database.em().insert(NotificationEntity, { ...letter, state: 'sent', queuedAt: at, sentAt: at });
}

const cardOf = (page: Page, { number }: { number: string }): Locator =>
  page.getByRole('article').filter({ hasText: groupRequestNumber(number) });

async function openAt(path: string): Promise<Visit> {
  const visit = await visitSite();
  await visit.page.goto('/cabinet');
  await enterCabinet(visit.page, file);
  if (path === 'requests') await visit.page.getByRole('link', { name: 'Өтінімдерім' }).click();
  await visit.page.getByRole('article').first().waitFor();
  return visit;
}

const mailsOf = async (request: RequestEntity) =>
  (await database.em().find(OutboxEntity, { requestId: request.id })).length;

describe('own requests in the cabinet (reg p.12)', () => {
  it('each tells its state, who acts next and until when, and where the way is shown', async () => {
    const request = await waiting();
    const { page, context, complaints, requests } = await openAt('requests');
    const card = cardOf(page, request);
    for (const words of ['Кім әрекет етеді', 'Қай уақытқа дейін', 'Сіздің қадамыңыз'])
      await card.getByText(words).waitFor();
    await card.getByRole('link', { name: 'Тапсырыстың жолы' }).click();
    await page.locator('[aria-current="step"]').waitFor();
    expect(requests.map(({ url }) => url).join('\n')).not.toContain(asel.iin);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is taken back in two steps, and the list says so', async () => {
    const request = await waiting();
    const { page, context } = await openAt('requests');
    await cardOf(page, request).getByRole('button', { name: 'Өтінімді қайтарып алу' }).click();
    await cardOf(page, request).getByText('оны қайта ашуға болмайды', { exact: false }).waitFor();
    await waitForFocus(page, 'group');
    await inspect(page, 'cabinet-withdraw');
    expect(await findRequestByNumber(database.em(), request.number)).toMatchObject({ status: 'WAITING_FOR_APPLICANT' });
    await cardOf(page, request).getByRole('button', { name: 'Иә, өтінімді қайтарып аламын' }).click();
    await page.getByText('Өтінім қайтарып алынды.').first().waitFor();
    await waitForFocus(page, 'Өтінімдерім');
    expect(await findRequestByNumber(database.em(), request.number)).toMatchObject({ status: 'WITHDRAWN' });
    await context.close();
  });

  it('a mistyped address is corrected, and the letter is sent again on demand', async () => {
    const request = await waiting();
    await storeLetter(request);
    const { page, context } = await openAt('requests');
    const card = cardOf(page, request);
    await card.getByRole('button', { name: 'Электрондық поштаны түзету' }).click();
    await card.getByLabel('Дұрыс электрондық пошта').fill('asel@');
    await card.getByRole('button', { name: 'Сақтап, хат жіберу' }).click();
    await card.locator('.error-summary').waitFor();
    await inspect(page, 'cabinet-email');
    await card.getByLabel('Дұрыс электрондық пошта').fill('asel@dala.kz');
    await card.getByRole('button', { name: 'Сақтап, хат жіберу' }).click();
    await page.getByText('Мекенжай түзетілді', { exact: false }).first().waitFor();
    await card.getByText('asel@dala.kz').waitFor();
    const before = await mailsOf(request);
    await card.getByRole('button', { name: 'Хатты қайта жіберу' }).click();
    await page.getByText('Соңғы хат қайта жіберіледі.').first().waitFor();
    expect(await mailsOf(request)).toBe(before + 1);
    await context.close();
  });

  it('a refused one tells why and is copied into a new order, whose centre and keys are chosen anew', async () => {
    const { page, context, requests } = await openAt('requests');
    const card = cardOf(page, refused);
    await card.getByRole('heading', { name: 'Неге бас тартылды' }).waitFor();
    expect(await card.getByRole('link', { name: 'Шағым беру' }).getAttribute('href')).toBe(
      `/complaint#${refused.number}`,
    );
    await card.getByRole('button', { name: 'Көшірмесінен жаңа тапсырыс беру' }).click();
    await page.getByRole('heading', { level: 1, name: 'ЖСН', exact: false }).waitFor();
    expect(await page.getByLabel('ЖСН').inputValue()).toBe(asel.iin);
    expect(await page.getByLabel('Тегі').inputValue()).toBe('Әбілқасымұлы');
    expect(requests.map(({ url }) => url).join('\n')).not.toContain(asel.iin);
    await context.close();
  });
});

describe('a long list of requests', () => {
  it('two addresses are corrected side by side, each in a field of its own, and more requests take the focus', async () => {
    const many = await storePerson(database.em(), ca, { surname: 'Көпбай' });
    for (let count = 0; count < 11; count += 1) await caseAwaitingPapers(database.em(), api.now(), { iin: many.iin });
    const { page, context } = await visitSite();
    page.setDefaultTimeout(30_000);
    await page.goto('/cabinet');
    await enterCabinet(page, await fileOf(folder, 'many', many));
    await page.getByRole('link', { name: 'Өтінімдерім' }).click();
    const correct = page.getByRole('button', { name: 'Электрондық поштаны түзету' });
    await correct.first().click();
    await correct.first().click();
    const fields = page.getByLabel('Дұрыс электрондық пошта');
    expect(await fields.count()).toBe(2);
    await page.getByRole('button', { name: 'Сақтап, хат жіберу' }).nth(1).click();
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(ids).toHaveLength(new Set(ids).size);
    await page.getByRole('button', { name: 'Тағы көрсету' }).click();
    await page.getByRole('article').nth(11).waitFor();
    await page.waitForFunction(() => document.activeElement?.id.startsWith('request-'));
    expect(await page.getByRole('button', { name: 'Тағы көрсету' }).count()).toBe(0);
    await context.close();
  });
});

describe('own certificates in the cabinet', () => {
  it('tell purpose, state, channel, day of issue and end, and download as DER and PEM', async () => {
    const { page, context } = await openAt('certificates');
    const card = page.getByRole('article').filter({ hasText: asel.sign.serialHex });
    for (const words of ['Құжатқа қол қоюға', 'Жарамды', 'Қайдан берілді', 'Берілген күні', 'Жарамды мерзімі'])
      await card.getByText(words, { exact: true }).first().waitFor();
    await page.getByText('Кері қайтарып алынған', { exact: true }).waitFor();
    const save = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        card.getByRole('button', { name, exact: false }).click(),
      ]);
      return readFile(await download.path());
    };
    expect(new Uint8Array(await save('Файл етіп жүктеу (DER)'))).toEqual(new Uint8Array(asel.sign.der));
    const pem = (await save('Тізбегімен мәтін етіп жүктеу (PEM)')).toString('utf8');
    const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    expect(blocks).toHaveLength(3);
    const [leaf, issuer, root] = blocks.map((block) => new X509Certificate(block));
    expect(issuer && root && leaf?.verify(issuer.publicKey) && issuer.verify(root.publicKey)).toBe(true);
    await context.close();
  });
});

describe('the lists of the cabinet without an answer and after the session', () => {
  it('a silent server is told as silence and asked again by hand; loading is told too', async () => {
    const { page, context } = await openAt('certificates');
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('link', { name: 'Өтінімдерім' }).click();
    await page.getByText('Сервер жауап бермей тұр').waitFor();
    await inspect(page, 'cabinet-silent');
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Қайта сұрау' }).click();
    await page.getByRole('article').first().waitFor();
    await context.close();
  });

  it('a session that ended asks for the file and goes on at the same page', async () => {
    const { page, context } = await openAt('certificates');
    await context.clearCookies();
    await page.getByRole('link', { name: 'Өтінімдерім' }).click();
    await page.getByText('Сеанс аяқталды, кілт ұмытылды.', { exact: false }).waitFor();
    await page.getByLabel('Кілт файлы').setInputFiles(file);
    await page.getByLabel('Файлдың құпиясөзі').fill(FILE_PASSWORD);
    await page.getByRole('button', { name: 'Файлды ашу' }).click();
    await page.getByRole('button', { name: 'Қол қойып кіру' }).click();
    await page.getByRole('heading', { level: 1, name: 'Өтінімдерім' }).waitFor();
    await context.close();
  });

  it('who has ordered nothing under this certificate is told so, with the way on', async () => {
    const { page, context } = await openAt('certificates');
    const empty = { data: { ownRequests: { total: 0, items: [] } } };
    await page.route('**/graphql', (route) => route.fulfill({ json: empty }));
    await page.getByRole('link', { name: 'Өтінімдерім' }).click();
    await page.getByText('Сізде өтінім жоқ.', { exact: false }).waitFor();
    await inspect(page, 'cabinet-empty');
    await context.close();
  });
});

describe('screens of the lists', () => {
  it.each(LOOKS)('$name has no accessibility finding and fits its width', async (look) => {
    const { page, context, complaints } = await visitSite(look);
    await page.goto('/cabinet/requests');
    await page.locator('#keyFile').setInputFiles(file);
    await page.locator('#password').fill(FILE_PASSWORD);
    await page.locator('form button[type=submit]').click();
    await page.locator('.serial').waitFor();
    await page.locator('button.primary').click();
    await page.getByRole('article').first().waitFor();
    await inspect(page, `cabinet-requests-${look.name}`);
    await page.locator('.cabinet-nav a').first().click();
    await page.getByRole('article').first().waitFor();
    await inspect(page, `cabinet-certificates-${look.name}`);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
