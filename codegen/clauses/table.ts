import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clausesIn } from './marks.ts';
import { clausesOfPattern } from './pattern-clauses.ts';

/** A clause of the acts. `noProgram` says why no program can fulfil it; such a clause needs neither code nor test. */
export interface Clause {
  id: string;
  text: string;
  noProgram?: string;
}

export interface ClauseRow extends Clause {
  code: string[];
  tests: string[];
}

const CODE = ['domain', 'pki', 'db', 'api', 'worker', 'portal/src', 'admin/src', 'scripts'];
/** The tests of this table name clauses only to show how marks are read. */
const NO_PROOF = 'tests/codegen/';
/** Files of one clause that the table names; the rest can be searched for by the mark. */
const NAMED = 3;

/** Every clause with the files whose marks name it. `root` is the folder of the project. */
export function clauseRows(root: string, clauses: readonly Clause[]): ClauseRow[] {
  const code = marksIn(root, filesBelow(root, CODE));
  const proofs = filesBelow(root, ['tests']).filter((file) => file.endsWith('.test.ts') && !file.startsWith(NO_PROOF));
  const tests = marksIn(root, proofs, withoutComments);
  return clauses.map((clause) => ({ ...clause, code: code.get(clause.id) ?? [], tests: tests.get(clause.id) ?? [] }));
}

/** Clauses that lack code or a test and do not say why. */
export function openClauses(rows: readonly ClauseRow[]): ClauseRow[] {
  return rows.filter(({ noProgram, code, tests }) => !noProgram && (code.length === 0 || tests.length === 0));
}

/** The table as Markdown. */
export function clauseTable(rows: readonly ClauseRow[]): string {
  const lines = rows.map(({ id, text, noProgram, code, tests }) =>
    noProgram
      ? `| ${id} | ${text} | – | no program: ${noProgram} |`
      : `| ${id} | ${text} | ${named(code)} | ${named(tests)} |`,
  );
  return [
    '# Clauses of the acts, and where they are kept',
    '',
    'Made by `npm run codegen` from the marks in the code and in the tests. reg = regulation of 2012, std1 = standard 1 of 2014.',
    '',
    '| Clause | What it asks | Code | Test |',
    '| --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

function named(files: readonly string[]): string {
  const more = files.length > NAMED ? ` and ${files.length - NAMED} more` : '';
  return (
    files
      .slice(0, NAMED)
      .map((file) => `\`${file}\``)
      .join(', ') + more
  );
}

function filesBelow(root: string, folders: readonly string[]): string[] {
  return folders.flatMap((folder) => sourceFiles(root, folder)).sort();
}

function marksIn(root: string, files: readonly string[], read = (text: string) => text): Map<string, string[]> {
  const marks = new Map<string, string[]>();
  for (const file of files) {
    const text = read(readFileSync(join(root, file), 'utf8'));
    for (const id of new Set([...clausesIn(text), ...clausesOfPattern(file, text)]))
      marks.set(id, [...(marks.get(id) ?? []), file]);
  }
  return marks;
}

/** A clause is proved by a test whose name says it; a comment proves nothing. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$|(?<=[;,{] *)\/\/.*$/gm, '');
}

function sourceFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return /^(node_modules|dist)$/.test(entry.name) ? [] : sourceFiles(root, path);
    return /\.(ts|tsx|json|sql)$/.test(entry.name) ? [path] : [];
  });
}
