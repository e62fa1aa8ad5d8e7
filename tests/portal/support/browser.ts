import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { CHROMIUM } from '../../support/chromium.ts';

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Errors of the page and of its policy; stays empty in a good visit. */
  complaints: string[];
  /** Everything the page asked for, with the bodies it sent. */
  requests: { url: string; body: string }[];
}

/** Where a server of the test stands behind an address that the page names. */
export type Behind = Readonly<Record<string, string>>;

/** Certificates of the servers behind are the tests' own, so none is judged. */
export function launchBrowser(behind: Behind = {}): Promise<Browser> {
  const rules = Object.entries(behind).map(([name, address]) => `MAP ${name} ${address}`);
  const args = rules.length === 0 ? [] : [`--host-resolver-rules=${rules.join(',')}`, '--ignore-certificate-errors'];
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage', ...args] });
}

interface VisitOptions {
  width?: number;
  height?: number;
  dark?: boolean;
  language?: string;
  /** The service worker answers before a test can: only the tests about it let it in. */
  isKept?: boolean;
  /** False = a browser without JavaScript. */
  hasProgram?: boolean;
}

/** A fresh person: empty profile, nothing remembered. */
export async function visit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    javaScriptEnabled: options.hasProgram ?? true,
    serviceWorkers: options.isKept ? 'allow' : 'block',
    baseURL: url,
  });
  if (options.language) await context.addCookies([{ name: 'kualik_language', value: options.language, url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  const complaints: string[] = [];
  const requests: Visit['requests'] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push({ url: request.url(), body: request.postData() ?? '' }));
  return { page, context, complaints, requests };
}
