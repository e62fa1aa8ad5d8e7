import { describe, expect, it } from '@jest/globals';
import { en } from '../../admin/src/texts/en.ts';
import { kk } from '../../admin/src/texts/kk.ts';
import { kazakhMessages } from '../../admin/src/texts/react-admin-kk.ts';
import { russianMessages } from '../../admin/src/texts/react-admin-ru.ts';
import { ru } from '../../admin/src/texts/ru.ts';

interface Tree {
  readonly [key: string]: string | Tree | undefined;
}

/** All strings with their paths, sorted by path. */
function leaves(tree: object, prefix = ''): [path: string, text: string][] {
  return Object.entries(tree as Tree)
    .flatMap(([key, value]): [string, string][] => {
      if (typeof value === 'string') return [[prefix + key, value]];
      return value ? leaves(value, `${prefix}${key}.`) : [];
    })
    .sort(([a], [b]) => a.localeCompare(b));
}

const slots = (text: string): string[] => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort();
const keys = (tree: object): string[] => leaves(tree).map(([path]) => path);

describe('the texts of the desk', () => {
  it.each([
    ['ru', ru],
    ['en', en],
  ])('have the same keys and slots in Kazakh and in %s', (_language, texts) => {
    expect(keys(texts)).toEqual(keys(kk));
    const slotsOf = (tree: object) => leaves(tree).map(([path, text]) => [path, slots(text)]);
    expect(slotsOf(texts)).toEqual(slotsOf(kk));
  });

  it('leave no string empty and ask nobody for pardon', () => {
    const all = [kk, ru, en].flatMap((texts) => leaves(texts));
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(
      all.filter(([, text]) => /кешіріңіз|пожалуйста|извините|\bplease\b|\bsorry\b|forbidden/i.test(text)),
    ).toEqual([]);
  });

  it('never glue a Kazakh ending to a slot', () => {
    const glued = [...leaves(kk), ...leaves(kazakhMessages)].filter(([, text]) => /%\{\w+\}[-\p{L}]/u.test(text));
    expect(glued).toEqual([]);
  });

  it('give every text of the framework in Kazakh and Russian alike', () => {
    expect(keys(kazakhMessages)).toEqual(keys(russianMessages));
  });

  it('write Kazakh with Cyrillic letters only inside Cyrillic words', () => {
    const mixed = leaves(kk).filter(([, text]) => /\p{Script=Cyrillic}[a-z]|[a-z]\p{Script=Cyrillic}/iu.test(text));
    expect(mixed).toEqual([]);
  });
});
