import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { lintTable } from '../../codegen/lints/table.ts';

it('the table of checks is the committed one', () => {
  expect(readFileSync(new URL('../../codegen/lints.md', import.meta.url), 'utf8')).toBe(lintTable());
});
