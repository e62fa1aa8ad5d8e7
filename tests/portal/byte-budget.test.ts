import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildPortal, type BuiltPortal } from './support/built-portal.ts';

// Clause: reg p.20 (a line of 256 kbit/s).

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  css?: string[];
}

let built: BuiltPortal;
let manifest: Record<string, Chunk>;

beforeAll(async () => {
  built = await buildPortal();
  manifest = JSON.parse(readFileSync(join(built.folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
});

const bytesOf = (file: string) => brotliCompressSync(readFileSync(join(built.folder, file))).length;

/** The file of a chunk and of everything it imports at once. */
function filesOf(name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const css of chunk.css ?? []) seen.add(css);
  for (const each of chunk.imports ?? []) filesOf(each, seen);
  return seen;
}

/** A program and what it imports at once, by its own words: workers stand in no manifest. */
function loadedWith(file: string): Set<string> {
  const text = readFileSync(join(built.folder, file), 'utf8');
  const imported = [...text.matchAll(/from\s*"\.\/([\w.-]+\.js)"/g)].map(([, name]) => `assets/${name}`);
  return new Set([file, ...imported.flatMap((each) => [...loadedWith(each)])]);
}

const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + bytesOf(file), 0);
const firstView = () => new Set(['pages/start.html', ...filesOf('index.html'), ...filesOf('src/texts/kk.json')]);
const cssFile = () => readFileSync(join(built.folder, 'index.html'), 'utf8').match(/assets\/[\w.-]+\.css/)?.[0] ?? '';

describe('what travels over a line of 256 kbit/s, compressed (reg p.20)', () => {
  it('the first view has at most 45 kB', () => {
    const files = firstView().add(cssFile());
    expect(sum(files)).toBeLessThanOrEqual(45_000);
  });

  it('a page of reading has at most 14 kB with all its words', () => {
    for (const page of ['start', 'status', 'install', 'help'])
      expect(bytesOf(`pages/${page}.html`)).toBeLessThanOrEqual(14_000);
  });

  it('one style file of at most 10 kB, one language of at most 8 kB, the page of HTML at most 14 kB', () => {
    expect(bytesOf(cssFile())).toBeLessThanOrEqual(10_000);
    for (const language of ['kk', 'ru', 'en']) {
      expect(bytesOf(manifest[`src/texts/${language}.json`]?.file ?? '')).toBeLessThanOrEqual(8_000);
    }
    expect(bytesOf('index.html')).toBeLessThanOrEqual(14_000);
  });

  it('a chapter of words for the pages of one topic has at most 4 kB', () => {
    const chapters = Object.keys(manifest).filter((name) => /^src\/texts\/\w+\.\w\w\.json$/.test(name));
    expect(chapters.length).toBeGreaterThan(0);
    expect(chapters.filter((name) => bytesOf(manifest[name]?.file ?? '') > 4_000)).toEqual([]);
  });

  it('the program before the first input has at most 20 kB', () => {
    expect(sum([...filesOf('index.html')].filter((file) => file.endsWith('.js')))).toBeLessThanOrEqual(20_000);
  });

  it('the cabinet has at most 100 kB with its words, and reads no key file before one is chosen', () => {
    const files = filesOf(
      'src/texts/cabinet.kk.json',
      filesOf('src/cabinet/CabinetPage.tsx', firstView().add(cssFile())),
    );
    expect(sum(files)).toBeLessThanOrEqual(100_000);
    const program = [...files].map((file) => readFileSync(join(built.folder, file), 'utf8')).join('\n');
    expect(program).toMatch(/signing\.worker-[\w-]+\.js/);
    expect(program).not.toMatch(/PKCS12_WRONG_PASSWORD|essCert/);
  });

  it.each([
    'order/OrderPage',
    'status/StatusPage',
    'install/InstallPage',
    'help/HelpPage',
    'booking/BookingPage',
    'complaint/ComplaintPage',
    'board/BoardPage',
  ])('the whole first route of %s has at most 100 kB', (page) => {
    const files = firstView().add(cssFile());
    expect(sum(filesOf(`src/${page}.tsx`, files))).toBeLessThanOrEqual(100_000);
  });

  it('the key program is as large as the page of the keys says, and loads only there', () => {
    const source = readFileSync(new URL('../../portal/src/order/MakeKeysForm.tsx', import.meta.url), 'utf8');
    const told = Number(/KEY_PROGRAM_KB = (\d+)/.exec(source)?.[1]);
    const page = readFileSync(join(built.folder, manifest['src/order/OrderPage.tsx']?.file ?? ''), 'utf8');
    const worker = [...filesOf('src/order/OrderPage.tsx')]
      .map((file) => readFileSync(join(built.folder, file), 'utf8'))
      .join('\n')
      .match(/keys\.worker-[\w-]+\.js/)?.[0];
    const size = sum(loadedWith(`assets/${worker}`));
    expect(Math.abs(size / 1000 - told)).toBeLessThanOrEqual(2);
    expect(page).not.toContain('createPkcs12');
  });

  it('the page carries no inline script or style and names no foreign address', () => {
    const html = readFileSync(join(built.folder, 'index.html'), 'utf8');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
    expect(html).not.toMatch(/https?:\/\//);
  });
});
