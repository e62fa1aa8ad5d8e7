import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { toBpmn } from '@kualik/domain/engine/bpmn.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { CHROMIUM } from '../../support/chromium.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const VIEWER = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-navigated-viewer.production.min.js');

/** What is used of bpmn-js inside the page. */
interface Viewer {
  importXML(xml: string): Promise<{ warnings: { message: string }[] }>;
}

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  await page.setContent('<div id="canvas" style="width: 1600px; height: 900px"></div>');
  await page.addScriptTag({ content: await readFile(VIEWER, 'utf8') });
});

afterAll(async () => {
  await browser.close();
});

async function open(xml: string): Promise<{ warnings: string[]; tooTall: string[]; drawn: number }> {
  return page.evaluate(async (text) => {
    const canvas = document.getElementById('canvas') as HTMLElement;
    canvas.replaceChildren();
    const Bpmn = (window as unknown as { BpmnJS: new (options: { container: HTMLElement }) => Viewer }).BpmnJS;
    const { warnings } = await new Bpmn({ container: canvas }).importXML(text);
    const tasks = [...canvas.querySelectorAll<SVGGElement>('[data-element-id^="Step_"]')].filter((group) =>
      group.querySelector('.djs-visual > rect'),
    );
    const tooTall = tasks.filter((group) => {
      const frame = group.querySelector<SVGGraphicsElement>('.djs-visual > rect')?.getBBox();
      const words = group.querySelector<SVGGraphicsElement>('.djs-visual > text')?.getBBox();
      return !frame || !words || words.height > frame.height - 4 || words.width > frame.width - 4;
    });
    return {
      warnings: warnings.map(({ message }) => message),
      tooTall: tooTall.map((group) => group.getAttribute('data-element-id') ?? ''),
      drawn: canvas.querySelectorAll('.djs-shape, .djs-connection').length,
    };
  }, xml);
}

describe('bpmn-js in a browser', () => {
  const channels = loadServices().services.flatMap((service) =>
    [...service.channels.values()].map((channel) => [`${service.id}/${channel.id}`, service, channel] as const),
  );

  it.each(channels)('opens %s without a warning and shows every title whole', async (name, service, channel) => {
    // Channels of one pattern differ in the names of their units only: the other languages are looked at once a pattern.
    const isFirst = channels.find(([, , known]) => known.pattern === channel.pattern)?.[0] === name;
    for (const language of isFirst ? (['kk', 'ru', 'en'] as const) : (['kk'] as const)) {
      const { warnings, tooTall, drawn } = await open(await toBpmn(service, channel, language));
      expect([language, warnings, tooTall]).toEqual([language, [], []]);
      expect(drawn).toBeGreaterThan(channel.steps.size);
    }
  });
});
