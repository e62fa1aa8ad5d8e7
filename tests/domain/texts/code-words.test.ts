import { describe, expect, it } from '@jest/globals';
import { LIST_NAMES, listSpec } from '@kualik/db/lists/index.ts';
import { wordsOf } from '@kualik/db/lists/list-words.ts';

/** Columns of codes that people read as words. The kinds of audit entries and of jobs are names that the manuals use. */
const WORDED = ['state', 'status', 'kind', 'channel', 'usage', 'role', 'reason', 'actorKind', 'outcome', 'purpose'];
const NAMES_OF_THE_MANUALS = ['audit kind', 'openWork kind', 'failedWork kind'];

const columns = LIST_NAMES.flatMap((list) =>
  listSpec(list).columns.map(({ name, type }) => ({ list, name, type, words: wordsOf(list, name) })),
);

describe('the words of codes in the lists', () => {
  it('stand for every column that holds codes', () => {
    const wordless = columns
      .filter(({ name, type, words }) => type === 'id' && WORDED.includes(name) && words === null)
      .map(({ list, name }) => `${list} ${name}`);
    expect(wordless).toEqual(NAMES_OF_THE_MANUALS);
  });

  it('are there in Kazakh, Russian and English, Kazakh in Cyrillic letters', () => {
    const texts = columns.flatMap(({ words }) => Object.values(words ?? {}));
    expect(texts.length).toBeGreaterThan(100);
    for (const text of texts) {
      expect([text.kk, text.ru, text.en].map((word) => word.trim())).not.toContain('');
      expect(text.kk).not.toMatch(/\p{Script=Cyrillic}[a-z]|[a-z]\p{Script=Cyrillic}/iu);
    }
  });
});
