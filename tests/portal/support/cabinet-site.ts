import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startApi, type ApiUnderTest } from '../../support/api-server.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { storeTestCa, type TestCa } from '../../support/test-ca.ts';
import { buildPortal } from './built-portal.ts';
import { launchBrowser, visit, type Behind, type Visit } from './browser.ts';

/** The address that the sign-in document names; the browser finds the server of the test behind it. */
export const SITE = 'http://localhost:4000';

export let database: TestDatabase;
export let api: ApiUnderTest;
export let ca: TestCa;
export let folder: string;
export let browser: Browser;

export const visitSite = (look: Parameters<typeof visit>[2] = {}): Promise<Visit> => visit(browser, SITE, look);

/**
 * The built portal on the real server, over a database of its own with an authority, for the tests of one file; `further`
 * names servers of the test behind other addresses that the pages name.
 */
export function openSiteForThisFile(further: () => Behind = () => ({})): void {
  beforeAll(async () => {
    const [built, fresh] = await Promise.all([buildPortal(), freshDatabase()]);
    database = fresh;
    const now = new Date(Math.floor(Date.now() / 1000) * 1000); // certificates have whole seconds
    api = await startApi(database, { now, config: { portalDir: built.folder, publicUrl: SITE } });
    ca = await storeTestCa(database.em(), now);
    folder = await mkdtemp(join(tmpdir(), 'kualik-cabinet-'));
    browser = await launchBrowser({ [new URL(SITE).host]: new URL(api.url).host, ...further() });
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
    await database?.close();
    await rm(folder, { recursive: true, force: true });
  });
}
