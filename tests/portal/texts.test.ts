import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const SOURCE = new URL('../../portal/src/', import.meta.url).pathname;
const FILES = readdirSync(join(SOURCE, 'texts'));
const readFile = (name: string) =>
  JSON.parse(readFileSync(join(SOURCE, 'texts', name), 'utf8')) as Record<string, string>;
/** The words of every page, and those of the chapters. */
const read = (language: string) =>
  Object.fromEntries(
    FILES.filter((name) => name.endsWith(`${language}.json`)).flatMap((name) => Object.entries(readFile(name))),
  );
const TEXTS = { kk: read('kk'), ru: read('ru'), en: read('en') };
const slotsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(SOURCE, name), 'utf8') }));

describe('the words of the portal', () => {
  it.each(['ru', 'en'] as const)('%s has the keys of the Kazakh file, no more and no fewer', (language) => {
    expect(Object.keys(TEXTS[language]).sort()).toEqual(Object.keys(TEXTS.kk).sort());
  });

  it.each(['ru', 'en'] as const)('%s has the slots of the Kazakh text in every key', (language) => {
    const differing = Object.keys(TEXTS.kk).filter(
      (key) => String(slotsOf(TEXTS.kk[key] ?? '')) !== String(slotsOf(TEXTS[language][key] ?? '')),
    );
    expect(differing).toEqual([]);
  });

  it('a chapter has no word that another file has', () => {
    const keys = FILES.filter((name) => name.endsWith('kk.json')).flatMap((name) => Object.keys(readFile(name)));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each([
    ['cabinet', 'cabinet/'],
    ['complaint', 'complaint/'],
    ['visit', 'booking/'],
    ['board', 'board/'],
  ])('the words of the chapter %s are used in %s only, whose pages bring them over the line', (chapter, folder) => {
    const keys = Object.keys(readFile(`${chapter}.kk.json`));
    const elsewhere = sources
      .filter(({ name }) => !name.startsWith(folder))
      .filter(({ text }) => keys.some((key) => text.includes(`'${key}'`) || text.includes(`"${key}"`)));
    expect(elsewhere.map(({ name }) => name)).toEqual([]);
  });

  it('Russian and Kazakh texts of the chapters hold no English word but names of files and algorithms', () => {
    const names = /\b(kualik-[a-z]+|p12|pfx|NCALayer|SSL|DER|PEM|CSV)\b/g;
    const chapters = FILES.filter((name) => /^\w+\.(kk|ru)\.json$/.test(name));
    const found = chapters.flatMap((name) =>
      Object.entries(readFile(name)).filter(([, text]) =>
        /[a-z]{2,}/i.test(text.replace(/\{\w+\}/g, '').replace(names, '')),
      ),
    );
    expect(found).toEqual([]);
  });

  it('no text is empty', () => {
    const empty = Object.values(TEXTS).flatMap((texts) =>
      Object.keys(texts).filter((key) => texts[key]?.trim() === ''),
    );
    expect(empty).toEqual([]);
  });

  it('no Kazakh ending or hyphen is glued to a slot', () => {
    expect(Object.entries(TEXTS.kk).filter(([, text]) => /\}[\p{L}-]/u.test(text))).toEqual([]);
  });

  it('Kazakh words have no Latin look-alikes and Kazakh texts have Kazakh letters', () => {
    const mixed = Object.entries(TEXTS.kk).filter(([, text]) =>
      /\p{Script=Cyrillic}[a-z]|[a-z]\p{Script=Cyrillic}/iu.test(text),
    );
    expect(mixed).toEqual([]);
    expect(Object.values(TEXTS.kk).join('')).toMatch(/ә.*ғ|қ.*ң|ө.*ұ|ү.*һ/s);
  });

  it('no message asks pardon or speaks of something invalid or forbidden', () => {
    const banned = /\b(please|sorry|invalid|forbidden)\b|пожалуйста|извините|запрещен|өтінеміз|кешіріңіз/i;
    const found = Object.values(TEXTS).flatMap((texts) => Object.values(texts).filter((text) => banned.test(text)));
    expect(found).toEqual([]);
  });

  it('every text is used', () => {
    const all = sources.map(({ text }) => text).join('\n');
    expect(Object.keys(TEXTS.kk).filter((key) => !all.includes(`'${key}'`) && !all.includes(`"${key}"`))).toEqual([]);
  });

  it('no Kazakh or Russian word stands outside of the text files, but for names of languages and months', () => {
    const allowed = new Set(['texts/dates.ts', 'texts/texts.ts']);
    const found = sources
      .filter(({ name }) => !allowed.has(name))
      .filter(({ text }) => /['"`>][^'"`<\n]*\p{Script=Cyrillic}/u.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
      .map(({ name }) => name);
    expect(found).toEqual([]);
  });
});
