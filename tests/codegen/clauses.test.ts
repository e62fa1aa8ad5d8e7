import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { clausesIn } from '../../codegen/clauses/marks.ts';
import { clauseRows, clauseTable, openClauses } from '../../codegen/clauses/table.ts';
import type { Clause } from '../../codegen/clauses/table.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const clauses = JSON.parse(readFileSync(`${root}codegen/clauses/clauses.json`, 'utf8')) as Clause[];
const rows = clauseRows(root, clauses);

describe('the marks of clauses', () => {
  // Built from parts, so that this file names no clause itself.
  const mark = (act: string, rest: string): string => `${act} ${rest}`;

  it.each([
    ['a point', mark('std1', 'p.9'), ['std1 p.9']],
    ['a range of sub-points', mark('reg', 'p.6(1)–(3) and so on'), ['reg p.6(1)', 'reg p.6(2)', 'reg p.6(3)']],
    ['a list with conditions', mark('reg', 'p.6(9), p.6 C3; p.7(2)'), ['reg p.6(9)', 'reg p.6 C3', 'reg p.7(2)']],
    ['a part of the documents', mark('std1', 'p.9 issue 4) D4'), ['std1 p.9 issue 4)']],
    ['a rule of the operator', mark('reg', 'p.19(5) rule 10'), ['reg p.19(5) rule 10']],
    ['nothing without an act', 'see p.6(1)', []],
  ])('name %s', (_name, text, ids) => {
    expect([...clausesIn(text)]).toEqual(ids);
  });
});

describe('the table of clauses', () => {
  it('has code and a test for each clause, or says why no program can fulfil it', () => {
    expect(openClauses(rows).map(({ id, code, tests }) => ({ id, code: code.length, tests: tests.length }))).toEqual(
      [],
    );
  });

  it('names each clause once', () => {
    expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
  });

  it('is the committed one', () => {
    expect(readFileSync(`${root}codegen/clauses.md`, 'utf8')).toBe(clauseTable(rows));
  });
});
