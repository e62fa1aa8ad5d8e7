import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HoldEntity } from '@kualik/db';
import type { Page } from 'playwright-core';
import { storePerson, type Person } from '../support/holders.ts';
import type { Visit } from './support/browser.ts';
import { ca, database, openSiteForThisFile, visitSite } from './support/cabinet-site.ts';
import { inspect, LOOKS, type Look } from './support/inspect.ts';
import { SigningProgram } from './support/signing-program.ts';

let program: SigningProgram;
let own: string;

beforeAll(async () => {
  own = await mkdtemp(join(tmpdir(), 'kualik-program-'));
  program = new SigningProgram(own);
  await program.start();
});
openSiteForThisFile(() => ({ '127.0.0.1:13579': program.address }));

let asel: Person;
beforeAll(async () => {
  asel = await storePerson(database.em(), ca);
});
beforeEach(() => {
  program.holder = asel;
  program.behaviour = 'signs';
  program.version = '1.4';
  program.requests.length = 0;
});
afterAll(async () => {
  await program.stop();
  await rm(own, { recursive: true, force: true });
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const enter = (page: Page) => press(page, 'Қол қойып кіру');

async function openEntrance(look?: Look): Promise<Visit> {
  const visit = await visitSite(look);
  visit.page.setDefaultTimeout(20_000);
  await visit.page.goto('/cabinet');
  await visit.page.locator('#way-program').check();
  return visit;
}

describe('signing in by the signing program of the device (reg p.8(1))', () => {
  it('explains first, connects at the press and not before, and the signature of the program opens the cabinet', async () => {
    const { page, context, complaints, requests } = await openEntrance(LOOKS[0]);
    const sockets: string[] = [];
    page.on('websocket', (socket) => sockets.push(socket.url()));
    await page.getByText('Браузер сайтқа осы құрылғының бағдарламаларына', { exact: false }).waitFor();
    await inspect(page, 'cabinet-program-kk-360');
    expect(sockets).toEqual([]);
    await enter(page);
    await page.getByRole('heading', { level: 1, name: 'Жеке кабинет', exact: true }).waitFor();
    expect(new Set(sockets.map((url) => new URL(url).hostname))).toEqual(new Set(['127.0.0.1']));
    const [asked] = program.requests;
    expect(asked).toMatchObject({ module: 'kz.gov.pki.knca.basics', method: 'sign' });
    expect(asked?.args).toMatchObject({
      format: 'cms',
      locale: 'kk',
      signingParams: { decode: true, encapsulate: true },
    });
    expect(Buffer.from(asked?.args.data ?? '', 'base64').toString('utf8')).toContain('http://localhost:4000');
    expect(requests.map(({ url, body }) => url + body).join('\n')).not.toContain(asel.iin);
    // addresses where nobody listens are told by the browser itself
    expect(complaints.filter((line) => !line.startsWith('WebSocket connection to'))).toEqual([]);
    await context.close();
  });

  it('signs an act of the cabinet too, with the signature certificate', async () => {
    const other = await storePerson(database.em(), ca, { iin: asel.iin });
    const { page, context } = await openEntrance();
    await enter(page);
    const card = page.getByRole('article').filter({ hasText: other.auth.serialHex });
    await card.getByRole('link', { name: 'Бұл мен емес: тоқтата тұру' }).click();
    await press(page, 'Құжатты көрсету');
    await press(page, 'Қол қойып, тоқтату');
    await page.getByText('Куәлік тоқтатылды', { exact: false }).waitFor();
    expect(program.requests.at(-1)?.args.signerParams.extKeyUsageOids).toEqual(['1.3.6.1.5.5.7.3.4']);
    expect(await database.em().count(HoldEntity, { certificateId: other.auth.id, channel: 'signature' })).toBe(1);
    await context.close();
  });
});

describe('a signing program that does not sign', () => {
  const CASES = [
    ['without the module is too old', { behaviour: 'without the module' }, 'Қол қою бағдарламасы ескірген'],
    ['of an older version is too old', { version: '1.2' }, 'Қол қою бағдарламасы ескірген'],
    ['whose window was closed', { behaviour: 'closed by the person' }, 'Қол қою бағдарламасының терезесі жабылды'],
    ['that fails', { behaviour: 'fails' }, 'Қол қою бағдарламасы қол қоя алмады'],
  ] as const;

  it.each(CASES)('%s is told in words, and the same press works later', async (_name, state, words) => {
    Object.assign(program, state);
    const { page, context } = await openEntrance();
    await enter(page);
    await page.getByRole('alert').getByText(words).waitFor();
    Object.assign(program, { behaviour: 'signs', version: '1.4' });
    await enter(page);
    await page.getByRole('heading', { level: 1, name: 'Жеке кабинет', exact: true }).waitFor();
    await context.close();
  });

  it('that waits for its window is given up by the person', async () => {
    program.behaviour = 'waits';
    const { page, context } = await openEntrance();
    await enter(page);
    await page.getByText('Қол қою бағдарламасын күтіп тұрмыз.', { exact: false }).waitFor();
    await press(page, 'Тоқтату');
    await page.getByRole('alert').getByText('Қол қою бағдарламасының терезесі жабылды').waitFor();
    await context.close();
  });

  it.each([
    ['prompt', 'Қол қою бағдарламасы жауап бермей тұр', 'silent'],
    ['denied', 'Браузер сайтты қол қою бағдарламасына жібермей тұр', 'blocked'],
  ])('a closed door while the permission is "%s" is told as what it is', async (state, words, name) => {
    const port = Number(program.address.split(':')[1]);
    await program.stop();
    const { page, context } = await openEntrance();
    await page.evaluate((answer) => {
      navigator.permissions.query = () => Promise.resolve({ state: answer } as PermissionStatus);
    }, state);
    await enter(page);
    await page.getByRole('alert').getByText(words).waitFor();
    await inspect(page, `cabinet-program-${name}`);
    await page.locator('#way-file').check();
    await page.getByLabel('Кілт файлы').waitFor();
    await context.close();
    await program.start(port);
  });
});
