import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { buildPortal } from './support/built-portal.ts';
import { launchBrowser, visit, type Visit } from './support/browser.ts';
import { FakeService } from './support/fake-service.ts';
import { inspect, LOOKS } from './support/inspect.ts';
import { servePortal, type PortalSite } from './support/portal-site.ts';
import { NUMBER, waitingState, words } from './support/sample-data.ts';

let browser: Browser;
let site: PortalSite;
let folder: string;
const service = new FakeService();

beforeAll(async () => {
  const built = await buildPortal();
  folder = await mkdtemp(join(tmpdir(), 'kualik-offline-'));
  await cp(built.folder, folder, { recursive: true });
  browser = await launchBrowser();
  site = await servePortal(folder, service);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  service.isDown = false;
  service.number = NUMBER;
  service.status = waitingState(NUMBER);
});

/** A person who was on the site before: the shell is kept, and the page belongs to the service worker. */
async function returning(): Promise<Visit> {
  const visitor = await visit(browser, site.url, { ...LOOKS[0], isKept: true });
  visitor.page.setDefaultTimeout(20_000);
  await visitor.page.goto('/');
  await visitor.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await visitor.page.reload();
  await visitor.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return visitor;
}

async function cutTheLine({ context }: Visit): Promise<void> {
  service.isDown = true;
  await context.setOffline(true);
}

const keptAddresses = (page: Page) =>
  page.evaluate(async () => {
    const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });

describe('the portal as a program of the device', () => {
  it('is installable: a manifest in Kazakh with icons of its own, a start address, a worker', async () => {
    const { page, context, complaints } = await returning();
    const manifest = (await (await page.request.get('/manifest.webmanifest')).json()) as {
      icons: { src: string; sizes: string }[];
    };
    expect(manifest).toMatchObject({ lang: 'kk', start_url: '/', display: 'standalone', short_name: 'Куәлік' });
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
    for (const { src } of manifest.icons) expect((await page.request.get(src)).status()).toBe(200);
    const session = await context.newCDPSession(page);
    expect((await session.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('opens without a line: the start page, help, and the state that was looked up here, with its time', async () => {
    const visitor = await returning();
    const { page, context } = visitor;
    await page.goto(`/status#${NUMBER}`);
    await page.getByText('Құжаттарыңызды күтеміз').waitFor();
    await cutTheLine(visitor);
    await page.goto('/help');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto(`/status#${NUMBER}`);
    await page.getByText('Сервер жауап бермей тұр').waitFor();
    await page.getByText('осы құрылғыға белгілі соңғы күй', { exact: false }).waitFor();
    await page.getByRole('heading', { name: 'Құжаттарыңызды күтеміз' }).waitFor();
    await inspect(page, 'status-offline-kk-360');
    await page.goto('/status#0000000000000');
    await page.getByText('Сервер жауап бермей тұр').waitFor();
    expect(await page.getByText('белгілі соңғы күй', { exact: false }).count()).toBe(0);
    await context.close();
  });

  it('what is kept is deleted by one press', async () => {
    const visitor = await returning();
    const { page, context } = visitor;
    await page.goto(`/status#${NUMBER}`);
    await page.getByText('Құжаттарыңызды күтеміз').waitFor();
    await cutTheLine(visitor);
    await page.reload();
    await page.getByRole('button', { name: 'Күйлерді осы құрылғыдан өшіру' }).click();
    await page.getByLabel('Сіздің тапсырысыңызға белгіленген нөмір').waitFor();
    expect(await keptAddresses(page)).not.toContain(`/kept-state/${NUMBER}`);
    await context.close();
  });

  it('keeps the bare state and nothing personal, of a finished order nothing, and no answer of the server', async () => {
    const { page, context } = await returning();
    service.status = waitingState(NUMBER, {
      refusal: { code: 'REGISTER_DISAGREES', clause: 'reg p.6(3)', text: words('Сейітқазы'), whatToDo: words('x') },
    });
    await page.goto(`/status#${NUMBER}`);
    await page.getByText('Құжаттарыңызды күтеміз').waitFor();
    await page.waitForFunction((address) => caches.match(address).then(Boolean), `/kept-state/${NUMBER}`);
    const kept = await page.evaluate(async (address) => (await caches.match(address))?.text(), `/kept-state/${NUMBER}`);
    expect(kept).not.toContain('Сейітқазы');
    const touched = /^\/(admin|graphql|crl|ocsp|tsp|ca|install|documents)(\/|$)/;
    await page.goto('/install#secret');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect((await keptAddresses(page)).filter((path) => touched.test(path))).toEqual([]);
    service.status = waitingState(NUMBER, { status: 'COMPLETED', until: null });
    await page.goto('about:blank');
    await page.goto(`/status#${NUMBER}`);
    await page.waitForFunction((address) => caches.match(address).then((found) => !found), `/kept-state/${NUMBER}`);
    await context.close();
  });

  it('the page of an install link is never kept: without a line it does not open', async () => {
    const visitor = await returning();
    await cutTheLine(visitor);
    await expect(visitor.page.goto('/install#secret')).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
    await visitor.context.close();
  });

  it('tells of a new version and loads it at the press, not before', async () => {
    const { page, context, complaints } = await returning();
    const worker = join(folder, 'sw.js');
    const program = await readFile(worker, 'utf8');
    await writeFile(worker, program.replace(/kualik-shell-[0-9a-f]{16}/, 'kualik-shell-0000000000000000'));
    await page.evaluate(() =>
      navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => undefined),
    );
    const note = page.getByText('Сайттың жаңа нұсқасы дайын.');
    await note.waitFor();
    await inspect(page, 'update-kk-360');
    expect(await page.evaluate(() => caches.keys())).toHaveLength(2);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Қазір жүктеу' }).click()]);
    await page.waitForFunction(() => caches.keys().then((names) => names.join() === 'kualik-shell-0000000000000000'));
    expect(await note.count()).toBe(0);
    expect(complaints).toEqual([]);
    await writeFile(worker, program);
    await context.close();
  });
});
