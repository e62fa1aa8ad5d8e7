import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM } from '../../tests/support/chromium.ts';
import { startInstance } from '../demo/throwaway-instance.ts';

/** The act's own line (reg p.20): 256 kbit/s down; up and the way there and back are our choice. */
const LINE = { down: 32_000, up: 16_000, roundTripMs: 300 };
/** The processor of an old phone against this machine's. */
const SLOWER = 4;
const RUNS = 5;
/** The browser slows requests, not DNS, TCP and TLS: three more ways there and back before the first byte. */
const CONNECTION_S = (3 * LINE.roundTripMs) / 1000;
const LIMITS = { firstView: 45_000, firstRoute: 100_000, usable: 3 };

interface Measured {
  /** The finished page is painted: its words are read, its links and fields work. */
  usable: number;
  /** The program has taken the page over. */
  running: number;
  field: number;
  firstView: number;
  firstRoute: number;
}

/** Seconds and bytes of the portal over 256 kbit/s with a cold cache, beside what the line alone needs for them. */
export async function benchPortal(): Promise<Record<string, unknown>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kualik-bench-'));
  const instance = await startInstance(dataDir);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  try {
    const runs: Measured[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await measure(browser, instance.origin));
    return figures(runs);
  } finally {
    await browser.close();
    await instance.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** A new person: the start page, then the first page of the order, each until it can be used. */
async function measure(browser: Browser, origin: string): Promise<Measured> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  try {
    const travelled = await slowDown(page);
    await page.goto(origin, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
    const firstView = travelled();
    await page.waitForLoadState('networkidle');
    const { usable, running } = await page.evaluate(() => ({
      usable: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
      running: performance.getEntriesByName('usable')[0]?.startTime ?? Infinity,
    }));
    const started = performance.now();
    await page.getByRole('link', { name: 'Тапсырысты бастау' }).click();
    await page.getByLabel('ЖСН', { exact: true }).waitFor();
    const field = performance.now() - started;
    await page.waitForLoadState('networkidle');
    return { usable: usable / 1000, running: running / 1000, field: field / 1000, firstView, firstRoute: travelled() };
  } finally {
    await context.close();
  }
}

/** Slows line and processor; gives the count of bytes that came over the line, headers included. */
async function slowDown(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: false });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LINE.roundTripMs,
    downloadThroughput: LINE.down,
    uploadThroughput: LINE.up,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return () => bytes;
}

function figures(runs: readonly Measured[]): Record<string, unknown> {
  const sorted = (of: keyof Measured) => runs.map((run) => run[of]).sort((a, b) => a - b);
  const median = (of: keyof Measured) => sorted(of)[Math.floor(RUNS / 2)] ?? 0;
  const worst = (of: keyof Measured) => sorted(of).at(-1) ?? 0;
  const seconds = (value: number) => value.toFixed(2);
  const holds =
    worst('firstView') <= LIMITS.firstView &&
    worst('firstRoute') <= LIMITS.firstRoute &&
    median('usable') + CONNECTION_S <= LIMITS.usable;
  return {
    [`first view usable, median of ${RUNS}, s`]: seconds(median('usable')),
    [`first view usable, slowest of ${RUNS}, s`]: seconds(worst('usable')),
    [`the same with DNS, TCP and TLS (+${CONNECTION_S} s), median, s`]: seconds(median('usable') + CONNECTION_S),
    'program of the page running, median, s': seconds(median('running')),
    'first field of the order after the press, median, s': seconds(median('field')),
    'first view, bytes on the line': worst('firstView'),
    'first route (order), bytes on the line': worst('firstRoute'),
    'line: the bytes of the first view alone, s': seconds(worst('firstView') / LINE.down),
    'line: the bytes of the first route alone, s': seconds(worst('firstRoute') / LINE.down),
    [`holds ${LIMITS.firstView} and ${LIMITS.firstRoute} bytes and ${LIMITS.usable} s`]: holds ? 'yes' : 'no',
  };
}
