import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CHROMIUM } from '../../support/chromium.ts';
import { FakeDesk } from './fake-desk.ts';
import { serveAdmin } from './served-admin.ts';
import type { ServedAdmin } from './served-admin.ts';
import { makeStaffKey, PASSWORD } from './staff-keys.ts';
import type { StaffKey } from './staff-keys.ts';

/** Folder for pictures of the screens, for whoever wants to look at them. */
const SCREENS = process.env['KUALIK_SCREENSHOTS'];

export interface Look {
  readonly language?: 'kk' | 'ru' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  /** Where the signing program of the machine listens, in place of its own address; nowhere, when it is missing. */
  readonly program?: string;
}

/** How a page is looked at. */
export type SeenLook = Required<Pick<Look, 'language' | 'theme' | 'width'>>;

/** Nobody listens there, and no browser connects. */
const NOWHERE = 'ws://127.0.0.1:9';

/** The desk in a real browser: the built site, its policy, and key files that openssl made. */
export class StaffBrowser {
  readonly desk = new FakeDesk();
  readonly errors: string[] = [];
  authKey!: StaffKey;
  signKey!: StaffKey;
  #browser!: Browser;
  #served!: ServedAdmin;
  #contexts: BrowserContext[] = [];

  /** A site that the browser takes for a public one is asked before it reaches a program of the machine. */
  async start({ isPublic = false } = {}): Promise<void> {
    await this.desk.reset();
    this.authKey = makeStaffKey('auth', 'СЕРІКҚЫЗЫ АЙГЕРІМ');
    this.signKey = makeStaffKey('sign', 'СЕРІКҚЫЗЫ АЙГЕРІМ');
    this.desk.operatorCertificate = this.signKey.sha256;
    this.#served = await serveAdmin(this.desk, isPublic ? 'desk.localhost' : 'localhost');
    const { port } = new URL(this.#served.origin);
    const spaces = isPublic ? [`--ip-address-space-overrides=127.0.0.1:${port}=public`] : [];
    this.#browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', ...spaces] });
  }

  async stop(): Promise<void> {
    await this.closePages();
    await this.#browser.close();
    await this.#served.stop();
  }

  async closePages(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
    this.#contexts = [];
  }

  async open({ language = 'kk', theme = 'light', width = 1280, program = NOWHERE }: Look = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      viewport: { width, height: width < 600 ? 780 : 900 },
      acceptDownloads: true,
    });
    this.#contexts.push(context);
    await context.addInitScript(
      ([locale, mode]) => {
        localStorage.setItem('kualik.admin.locale', JSON.stringify(locale));
        localStorage.setItem('kualik.admin.theme', JSON.stringify(mode));
      },
      [language, theme],
    );
    await context.addInitScript(
      ({ program: real, nowhere }) => {
        const Real = window.WebSocket;
        window.WebSocket = class extends Real {
          constructor(url: string | URL) {
            super(String(url) === 'ws://127.0.0.1:13579' ? real : nowhere);
          }
        };
      },
      { program, nowhere: NOWHERE },
    );
    const page = await context.newPage();
    page.setDefaultTimeout(90_000);
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
    await page.goto(this.#served.url);
    await page.locator('h1').first().waitFor();
    return page;
  }

  async chooseKey(page: Page, key: StaffKey, password = PASSWORD): Promise<void> {
    await page.setInputFiles('input[type=file]', key.p12);
    await page.fill('input[type=password]', password);
  }

  /** Straight to the desk, as after a reload with a living session. */
  async enter(look: Look = {}): Promise<Page> {
    this.desk.signedIn = true;
    const page = await this.open(look);
    await page.locator('nav a').first().waitFor();
    return page;
  }

  /** Through both halves of signing in, into the inbox. */
  async signIn(look: Look = {}): Promise<Page> {
    const page = await this.open(look);
    await this.passSignIn(page);
    return page;
  }

  async passSignIn(page: Page): Promise<void> {
    await this.chooseKey(page, this.authKey);
    await page.locator('form button[type=submit]').click();
    await page.locator('dl').waitFor();
    await page.locator('main button').first().click();
    await page.locator('nav a').first().waitFor();
  }

  async openCase(page: Page, index: number): Promise<void> {
    const number = this.desk.caseOf(`case-${index}`).number;
    await page.getByRole('link', { name: number }).click();
    await page.locator('h1', { hasText: number }).waitFor();
  }

  async picture(page: Page, name: string): Promise<void> {
    if (SCREENS === undefined) return;
    mkdirSync(SCREENS, { recursive: true });
    await page.waitForTimeout(250);
    await page.screenshot({ path: join(SCREENS, `${name}.png`), fullPage: true });
  }
}
