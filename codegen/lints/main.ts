import { writeFileSync } from 'node:fs';
import { lintTable } from './table.ts';

writeFileSync(new URL('../lints.md', import.meta.url), lintTable());
