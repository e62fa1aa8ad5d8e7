import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { clauseRows, clauseTable } from './table.ts';
import type { Clause } from './table.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const clauses = JSON.parse(readFileSync(new URL('./clauses.json', import.meta.url), 'utf8')) as Clause[];

writeFileSync(new URL('../clauses.md', import.meta.url), clauseTable(clauseRows(root, clauses)));
