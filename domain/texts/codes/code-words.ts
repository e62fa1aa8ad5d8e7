import type { LocalizedText } from '../../rules/errors.ts';

/** What the codes of one column say to people, in the order in which a choice offers them. */
export type CodeWords = Readonly<Record<string, LocalizedText>>;

type Row = readonly [kk: string, ru: string, en: string];

/** A table of codes, one line a code: kk, ru, en. Name the codes as the type, and one that is missing does not compile. */
export function codeWords<Code extends string>(rows: Readonly<Record<Code, Row>>): CodeWords {
  const pairs = Object.entries<Row>(rows);
  return Object.fromEntries(pairs.map(([code, [kk, ru, en]]) => [code, { kk, ru, en }]));
}
